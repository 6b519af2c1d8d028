import { readFileSync } from 'node:fs';

/** How many tests passed and failed; skipped ones are neither. */
export interface Tally {
	passed: number;
	failed: number;
}

export const noTally: Tally = { passed: 0, failed: 0 };

export function plus(a: Tally, b: Tally): Tally {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

export function asOne(isGood: boolean): Tally {
	return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The fields that we read from the report of `vitest --reporter=json`. */
interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
}

/** `isGood`: whether the command succeeded. A test file that could not be loaded counts as one failure. */
export function vitestTally(reportFile: string, isGood: boolean): Tally {
	const report = readReport<VitestReport>(reportFile);
	if (report === null) return asOne(false);
	const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
	return agreeing({ passed: report.numPassedTests, failed: report.numFailedTests + notLoaded.length }, isGood);
}

/** The fields that we read from Playwright's JSON report. */
interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
	errors: unknown[];
}

/** Counted as failures: tests that passed only on a retry, errors outside of tests, and a run with no tests. */
export function playwrightTally(reportFile: string, isGood: boolean): Tally {
	const report = readReport<PlaywrightReport>(reportFile);
	if (report === null) return asOne(false);
	const { expected, unexpected, flaky } = report.stats;
	return agreeing({ passed: expected, failed: unexpected + flaky + report.errors.length }, isGood);
}

/** A command that failed counts as at least one failure, even if its report has none. */
function agreeing(tally: Tally, isGood: boolean): Tally {
	return isGood || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** Null if the command ended before it had written a report. */
function readReport<Report>(file: string): Report | null {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return null;
	}
}
