import { readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { soundOf, type RoutineSound } from '../../src/build/voice/sound-of.ts';
import { checkApp } from './app-session.ts';
import { Checks, tableOf, type Check } from './checks.ts';
import { chromiumEngine } from './chromium-engine.ts';
import { checkDecoding, type Decoded } from './decoding.ts';
import type { Engine } from './engine-page.ts';
import { firefoxEngine } from './firefox-engine.ts';
import { checkSeeks } from './seeks.ts';
import { serveHookedApp, serveTracks } from './sites.ts';
import { webKitEngine } from './webkit-engine.ts';

/**
 * `npx tsx tests/engines/engines.ts [chromium|firefox|webkitgtk …]`, after `npm run build`, checks that three engines
 * decode and play the app's tracks. Prints a table at the end, and exits with 1 if a check fails or no engine ran.
 * Skips an engine that is not installed, and prints how to install it.
 */
const ENGINES: readonly Engine[] = [chromiumEngine, firefoxEngine, webKitEngine];

/** The shortest routine, which the app plays to its end, and a routine of ten minutes. */
const ROUTINES = ['desk-1', 'daily-back-1'];

async function soundsOf(ids: readonly string[]): Promise<Map<string, RoutineSound>> {
	const { routines, exercises } = readRoutineFolder('routines');
	const sounds = new Map<string, RoutineSound>();
	for (const id of ids) {
		const routine = routines.get(id);
		if (!routine) throw new Error(`there is no routine “${id}”`);
		sounds.set(id, await soundOf(routine, exercises));
	}
	return sounds;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const chosen = ENGINES.filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
const sounds = await soundsOf(ROUTINES);
const tracks = await serveTracks(new Map([...sounds].map(([id, sound]) => [id, sound.track()])));
const app = await serveHookedApp('build');
const found = new Map<string, readonly Check[]>();
const decoded: Decoded = new Map();

for (const engine of chosen) {
	const running = await engine.start();
	if (!running) {
		console.log(`${engine.name} skipped, it is not here: ${engine.howToInstall}`);
		continue;
	}
	const { page, version } = running;
	const checks = new Checks(engine.name);
	await checks.part('decoding', async () => {
		await page.open(tracks.url);
		await checkDecoding(checks, engine.name, page, tracks, sounds, decoded);
	});
	await checks.part('seeks', () => checkSeeks(checks, page, tracks.url, 'daily-back-1', sounds));
	await checks.part('app', () => checkApp(checks, page, app.url, sounds));
	await running.close();
	found.set(`${engine.name} ${version}`, checks.list);
}

await app.close();
await tracks.close();
console.log(`\n${tableOf(found)}\n`);
const wrong = [...found.values()].flat().filter(({ isGood }) => !isGood).length;
const good = [...found.values()].flat().length - wrong;
console.log(`${good} good, ${wrong} wrong, in ${found.size} of ${chosen.length} engines`);
process.exitCode = wrong === 0 && found.size > 0 ? 0 : 1;
