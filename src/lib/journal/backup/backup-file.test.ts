import { describe, expect, it } from 'vitest';
import { err, ok } from '../../routine/result.ts';
import { keepIn, type BackupFile, type FileMark, type FileProblem, type Kept } from './backup-file.ts';

const LIMIT = { isInTap: true, maxBytes: 100 };

/** A file in memory; others write it with `replace`. */
class FakeFile implements BackupFile {
	readonly name = 'homestretch.json';
	lastMark: FileMark | null = null;
	text = '';
	problem: FileProblem | null = null;
	mayBeWritten = true;
	#modifiedMs = 1;

	replace(text: string): void {
		this.text = text;
		this.#modifiedMs++;
	}

	async mayWrite() {
		return this.mayBeWritten;
	}

	async mark() {
		if (this.problem !== null) return err(this.problem);
		return ok({ modifiedMs: this.#modifiedMs, size: this.text.length });
	}

	async readText(maxBytes: number) {
		return this.text.length > maxBytes ? err('failed' as const) : ok(this.text);
	}

	async write(text: string) {
		this.replace(text);
		this.lastMark = { modifiedMs: this.#modifiedMs, size: text.length };
		return ok(undefined);
	}
}

/** A journal of words: a backup is its words, joined by commas. */
function fakeJournal(...words: string[]) {
	return {
		words: new Set(words),
		async print() {
			return [...this.words].sort().join();
		},
		async merge(text: string) {
			if (text.includes('?')) return false;
			for (const word of text.split(',')) this.words.add(word);
			return true;
		}
	};
}

describe('a backup in a file', () => {
	it('is written into a new file', async () => {
		const file = new FakeFile();
		expect(await keepIn(file, fakeJournal('a'), LIMIT)).toBe('written');
		expect(file.text).toBe('a');
	});

	it('is written again and again, without reading what it wrote itself', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		await keepIn(file, journal, LIMIT);
		journal.words.delete('a');
		journal.words.add('b');
		expect(await keepIn(file, journal, LIMIT)).toBe('written');
		expect(file.text).toBe('b');
	});

	it.each([
		['that was there before', false],
		['that was replaced since', true]
	])('takes in a file %s, and overwrites nothing', async (_, isWritten) => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		if (isWritten) await keepIn(file, journal, LIMIT);
		file.replace('x');
		expect(await keepIn(file, journal, LIMIT)).toBe('merged');
		expect([file.text, [...journal.words]]).toEqual(['a,x', ['a', 'x']]);
	});

	it.each<[what: string, spoil: (file: FakeFile) => void, expected: Kept]>([
		['that is something else', (file) => file.replace('what?'), 'not-a-backup'],
		['that is huge', (file) => file.replace('x'.repeat(101)), 'failed'],
		['that is gone', (file) => void (file.problem = 'gone'), 'gone'],
		['that may not be written', (file) => void (file.mayBeWritten = false), 'not-allowed']
	])('leaves a file %s as it is', async (_, spoil, expected) => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		await keepIn(file, journal, LIMIT);
		spoil(file);
		const { text } = file;
		expect(await keepIn(file, journal, LIMIT)).toBe(expected);
		expect(file.text).toBe(text);
	});

	it('waits where somebody writes the file at this moment', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		const print = async () => {
			file.replace('y');
			return 'a';
		};
		expect(await keepIn(file, { ...journal, print }, LIMIT)).toBe('failed');
		expect(file.text).toBe('y');
	});
});
