import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs `npm run routine -- …` as a person would. */
function routine(...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli/routine.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

describe('a command', () => {
	it('says what it can do when it is asked', () => {
		const { status, stdout, stderr } = routine('--help');
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain('npm run routine -- render FILE --out X.mp3');
	});

	it('says which option it does not know, and what it can do', () => {
		const { status, stdout, stderr } = routine('check', '--loud', 'a.json');
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain("'--loud'");
		expect(stderr).toContain('Usage:');
	});

	it('wants a file', () => {
		expect(routine('check')).toMatchObject({ status: 1, stdout: '' });
		expect(routine('render', 'routines/desk-1.json')).toMatchObject({ status: 1, stdout: '' });
	});
});
