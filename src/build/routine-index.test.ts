import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRoutineFolder } from './content/read-routines.ts';
import { routineIndex } from './routine-index.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'routines-'));
	mkdirSync(path.join(folder, 'exercises'));
	put('exercises/lean', { version: 1, id: 'lean', name: 'Lean', position: 'standing', cues: ['Lean.'] });
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, value: unknown): void {
	writeFileSync(path.join(folder, `${name}.json`), typeof value === 'string' ? value : JSON.stringify(value));
}

function load(id: string): string {
	const { load: hook } = routineIndex({ folder });
	if (typeof hook !== 'function') return expect.unreachable();
	return String((hook as (this: unknown, id: string) => unknown).call({}, id));
}

const easy = { version: 1, id: 'easy', name: 'Easy', steps: [{ exercise: 'lean', holdSeconds: 20 }] };

it('finds a routine that was dropped in, with its length', () => {
	put('easy', easy);
	const index = load('\0virtual:routine-index');
	expect(index).toContain('"id":"easy"');
	expect(index).toContain('"totalMs":30000');
});

it('fails on a broken file with its name and a JSON Pointer', () => {
	put('easy', { ...easy, steps: [{ exercise: 'lean', holdSeconds: 0 }] });
	put('broken', '{');
	expect(() => load('\0virtual:routine-index')).toThrow(/easy\.json: \/steps\/0\/holdSeconds: must be at least 1/);
	expect(() => load('\0virtual:routine-index')).toThrow(/broken\.json: is not JSON/);
});

it('fails on a routine whose exercise is not there, and on a file that is not named for its id', () => {
	put('easy', { ...easy, steps: [{ exercise: 'nowhere', holdSeconds: 20 }] });
	put('hard', { ...easy });
	const problems = readRoutineFolder(folder).problems.map(({ pointer }) => pointer);
	expect(problems).toEqual(['/steps/0/exercise', '/id']);
});
