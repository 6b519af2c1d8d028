import { mkdirSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { runPart } from './run-part.ts';
import { asOne, noTally, playwrightTally, plus, vitestTally, type Tally } from './tally.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine(
	'Usage: npm test    everything a change must pass, cheapest first; the last line is `N passed, N failed`',
	{},
	false
);

const OUTPUT = 'tests/output';
const UNIT = `${OUTPUT}/unit.json`;
const BROWSER = `${OUTPUT}/browser.json`;

interface Part {
	name: string;
	command: string;
	/** From the exit code; whoever counts single tests reads the report that the command wrote. */
	tally: (isGood: boolean) => Tally;
}

/** Each of them uses one processor. */
const checks: readonly Part[] = [
	{ name: 'types', command: 'npm run check', tally: asOne },
	{ name: 'lint', command: 'npm run lint', tally: asOne }
];
const unit: Part = {
	name: 'unit',
	command: `npx vitest run --reporter=default --reporter=json --outputFile.json=${UNIT}`,
	tally: (isGood) => vitestTally(UNIT, isGood)
};
const build: Part = { name: 'build', command: 'npm run build', tally: asOne };
const browser: Part = {
	name: 'browser',
	command: 'npx playwright test',
	tally: (isGood) => playwrightTally(BROWSER, isGood)
};

let total: Tally = noTally;
const failures: string[] = [];

/** Runs one part, in front of the person; true when nothing in it failed. */
async function test({ name, command, tally }: Part, print = printAtOnce): Promise<boolean> {
	print(`\n== ${name}: ${command}\n`);
	const { exitCode, tail } = await runPart(command, print);
	const result = tally(exitCode === 0);
	total = plus(total, result);
	if (result.failed > 0) failures.push(`\n== ${name} failed; its output ended in:\n${tail}`);
	return result.failed === 0;
}

/** What one part prints is shown in one piece. */
async function testSideBySide(parts: readonly Part[]): Promise<void> {
	const outputs = parts.map(async (part) => {
		let output = '';
		await test(part, (text) => (output += text));
		printAtOnce(output);
	});
	await Promise.all(outputs);
}

function printAtOnce(text: string): void {
	process.stdout.write(text);
}

function fail(sentence: string): void {
	total = plus(total, asOne(false));
	failures.push(`\n== ${sentence}`);
}

async function testInBrowser(): Promise<void> {
	const chromium = findChromium();
	if (!chromium.ok) return fail(`browser: not run. ${chromium.error}`);
	process.env.CHROMIUM_PATH = chromium.value;
	await test(browser);
}

// A report of an earlier run must not be counted for this one.
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

await testSideBySide(checks);
await test(unit);
if (await test(build)) await testInBrowser();
else fail('browser: not run, because the build failed.');

for (const failure of failures) console.log(failure);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
