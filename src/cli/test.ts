import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
	/**
	 * Counts the part's tests in the report that its command wrote. A part without a report counts as one test.
	 * `isGood`: whether the exit code was 0.
	 */
	tally: (isGood: boolean) => Tally;
}

const checks: readonly Part[] = [
	{ name: 'types', command: 'npm run check', tally: asOne },
	{ name: 'lint', command: 'npm run lint', tally: asOne }
];
const unit: Part = {
	name: 'unit',
	command: `npx vitest run --reporter=default --reporter=json --outputFile.json=${UNIT}`,
	tally: (isGood) => vitestTally(UNIT, isGood)
};
/** The build for testing a host with a sub-path. It is outside the project, so that no tool reads the copy. */
const subPathDir = mkdtempSync(path.join(tmpdir(), 'homestretch-'));
const subPathBuild: Part = {
	name: 'build under a sub-path',
	command: `npx tsx tests/support/sub-path-build.ts ${subPathDir}`,
	tally: asOne
};
const build: Part = { name: 'build', command: 'npm run build', tally: asOne };
const browser: Part = {
	name: 'browser',
	command: 'npx playwright test',
	tally: (isGood) => playwrightTally(BROWSER, isGood)
};

let total: Tally = noTally;
const failures: string[] = [];

/** Runs one part, shows its output through `print`, and adds to `total`; true if nothing in the part failed. */
async function test({ name, command, tally }: Part, print = printAtOnce): Promise<boolean> {
	print(`\n== ${name}: ${command}\n`);
	const { exitCode, tail } = await runPart(command, print);
	const result = tally(exitCode === 0);
	total = plus(total, result);
	if (result.failed > 0) failures.push(`\n== ${name} failed; its output ended in:\n${tail}`);
	return result.failed === 0;
}

/**
 * Runs the parts one after another; true if nothing failed. Prints the output of each part in one piece when the part
 * has ended, because another sequence may run at the same time.
 */
async function testInTurn(parts: readonly Part[]): Promise<boolean> {
	let isGood = true;
	for (const part of parts) {
		let output = '';
		isGood = (await test(part, (text) => (output += text))) && isGood;
		printAtOnce(output);
	}
	return isGood;
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
	process.env.SUB_PATH_BUILD = path.join(subPathDir, 'build');
	await test(browser);
}

// A report of an earlier run must not be counted for this one.
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

// Checks and builds use one processor each, unit and browser tests use two. In a new clone the first build renders the
// voice, and the second takes it from the cache.
const [, isBuilt] = await Promise.all([testInTurn(checks), testInTurn([subPathBuild, build])]);
await test(unit);
if (isBuilt) await testInBrowser();
else fail('browser: not run, because the build failed.');
rmSync(subPathDir, { recursive: true, force: true, maxRetries: 5 });

for (const failure of failures) console.log(failure);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
