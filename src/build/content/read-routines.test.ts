import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printProblem, readRoutineFolder } from './read-routines.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'routines-'));
	mkdirSync(path.join(folder, 'exercises'));
	mkdirSync(path.join(folder, 'sources'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, value: unknown): void {
	writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(value));
}

const lean = { version: 1, id: 'lean', name: 'Lean', position: 'standing', cues: ['Lean.'] };
const source = { key: 'NHS-EX', grade: 'B', what: 'A leaflet', where: 'a copy' };

it('has no sources if there is no list of them', () => {
	put('exercises/lean', lean);
	const { sources, problems } = readRoutineFolder(folder);
	expect([sources.size, problems]).toEqual([0, []]);
});

it('gives the sources by key', () => {
	put('sources/sources', { version: 1, sources: [source] });
	const { sources, problems } = readRoutineFolder(folder);
	expect([...sources]).toEqual([['NHS-EX', source]]);
	expect(problems).toEqual([]);
});

it('says where a list of sources is wrong, and which source is in it twice', () => {
	put('sources/sources', { version: 1, sources: [{ ...source, grade: 'Z' }] });
	expect(readRoutineFolder(folder).problems.map(({ pointer }) => pointer)).toEqual(['/sources/0/grade']);
	put('sources/sources', { version: 1, sources: [source, source] });
	expect(readRoutineFolder(folder).problems.map(printProblem)).toEqual([
		`${path.join(folder, 'sources', 'sources.json')}: /sources/1/key: must be in the list once; "NHS-EX" is there already`
	]);
});

it('accepts an easier or harder version as words, or as the id of an existing exercise', () => {
	put('exercises/lean', { ...lean, easier: 'lean less', harder: 'stand' });
	put('exercises/stand', { ...lean, id: 'stand', easier: 'lean' });
	expect(readRoutineFolder(folder).problems).toEqual([]);
});

it('reports an easier or harder version that is the id of no exercise', () => {
	put('exercises/lean', { ...lean, easier: 'sit-down', harder: 'stand' });
	const places = readRoutineFolder(folder).problems.map(({ file, pointer }) => `${path.basename(file)}${pointer}`);
	expect(places).toEqual(['lean.json/easier', 'lean.json/harder']);
});
