import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playwrightTally, vitestTally } from './tally.ts';

let dir: string;

beforeAll(() => {
	dir = mkdtempSync(path.join(tmpdir(), 'homestretch-tally-'));
});

afterAll(() => rmSync(dir, { recursive: true }));

function reportOf(content: object | string): string {
	const file = path.join(dir, 'report.json');
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	return file;
}

describe('unit tests', () => {
	const loaded = { status: 'passed', assertionResults: [{}] };

	it('counts each test', () => {
		const report = reportOf({ numPassedTests: 7, numFailedTests: 2, testResults: [loaded] });
		expect(vitestTally(report, false)).toEqual({ passed: 7, failed: 2 });
	});

	it('a file that could not be loaded is a failure', () => {
		const broken = { status: 'failed', assertionResults: [] };
		const report = reportOf({ numPassedTests: 7, numFailedTests: 0, testResults: [loaded, broken] });
		expect(vitestTally(report, false)).toEqual({ passed: 7, failed: 1 });
	});

	it('a failed run with good tests, as after an unhandled error, is a failure', () => {
		const report = reportOf({ numPassedTests: 7, numFailedTests: 0, testResults: [loaded] });
		expect(vitestTally(report, false)).toEqual({ passed: 7, failed: 1 });
	});

	it.each(['', '{"numPassedTests": 7'])('a report cut off (%j) is a failure, however the run ended', (text) => {
		expect(vitestTally(reportOf(text), true)).toEqual({ passed: 0, failed: 1 });
	});

	it('a report that was not written is a failure', () => {
		expect(vitestTally(path.join(dir, 'nowhere.json'), true)).toEqual({ passed: 0, failed: 1 });
	});
});

describe('browser tests', () => {
	it('counts each test; one that needed a second try has failed', () => {
		const report = reportOf({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] });
		expect(playwrightTally(report, false)).toEqual({ passed: 5, failed: 2 });
	});

	it('an error outside of tests is a failure', () => {
		const report = reportOf({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
		expect(playwrightTally(report, false)).toEqual({ passed: 5, failed: 1 });
	});
});
