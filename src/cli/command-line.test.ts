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
	it('prints its usage for --help', () => {
		const { status, stdout, stderr } = routine('--help');
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain('npm run routine -- render FILE --out X.mp3');
	});

	it('names an unknown option and prints its usage', () => {
		const { status, stdout, stderr } = routine('check', '--loud', 'a.json');
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain("'--loud'");
		expect(stderr).toContain('Usage:');
	});

	it('fails without a file', () => {
		expect(routine('check')).toMatchObject({ status: 1, stdout: '' });
		expect(routine('render', 'routines/desk-1.json')).toMatchObject({ status: 1, stdout: '' });
	});
});
