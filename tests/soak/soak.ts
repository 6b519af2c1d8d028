import { spawnSync } from 'node:child_process';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { kills } from './kills.ts';

/** `npm run soak` looks for losses of data for longer than a test run may take. */

const USAGE = `Usage: npm run soak                     all parts
       npm run soak -- kills 200       ends the browser's process while the app writes, so many times
       npm run soak -- fuzz 5000       so many rounds of random deeds on two or three devices
       npm run soak -- backups 100000  so many spoilt backup files
SEED replays a failure of fuzz or backups: the seed that it printed.`;

const PARTS = {
	kills: { rounds: 200, run: kills },
	fuzz: { rounds: 5000, run: inVitest('src/lib/journal/devices-at-random.svelte.test.ts') },
	backups: { rounds: 100_000, run: inVitest('src/lib/journal/hostile-backups.svelte.test.ts') }
};

/** Runs a test file with more rounds than `npm test` does. */
function inVitest(file: string) {
	return (rounds: number): boolean => {
		const env = { ...process.env, ROUNDS: String(rounds) };
		const command = ['vitest', 'run', file, '--disable-console-intercept'];
		return spawnSync('npx', command, { stdio: 'inherit', env }).status === 0;
	};
}

function isPart(name: string): name is keyof typeof PARTS {
	return Object.hasOwn(PARTS, name);
}

const { positionals } = readCommandLine(USAGE, {}, true);
const [name, count] = positionals;
const rounds = count === undefined ? undefined : Number(count);
const isWrong = (name !== undefined && !isPart(name)) || (rounds !== undefined && !(rounds >= 1));
if (isWrong) {
	console.error(USAGE);
	process.exit(1);
}
const names = name !== undefined && isPart(name) ? [name] : (Object.keys(PARTS) as (keyof typeof PARTS)[]);
let isGood = true;
for (const part of names) {
	console.log(`== ${part}, ${rounds ?? PARTS[part].rounds} rounds`);
	isGood = (await PARTS[part].run(rounds ?? PARTS[part].rounds)) && isGood;
}
process.exitCode = isGood ? 0 : 1;
