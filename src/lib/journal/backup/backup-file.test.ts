import { describe, expect, it } from 'vitest';
import { err, ok } from '../../routine/result.ts';
import {
	keepIn,
	type BackupFile,
	type Contents,
	type FileMark,
	type FileProblem,
	type Kept,
	type LastWrite
} from './backup-file.ts';

const ASKED = { how: 'asked', maxBytes: 100 } as const;
const BY_ITSELF = { how: 'by-itself', maxBytes: 100 } as const;

/** A file in memory. `replace` writes it as another program would. */
class FakeFile implements BackupFile {
	readonly name = 'homestretch.json';
	last: LastWrite | null = null;
	text = '';
	problem: FileProblem | null = null;
	isGranted = true;
	isAsked = false;
	writes = 0;
	#modifiedMs = 1;

	replace(text: string): void {
		this.text = text;
		this.#modifiedMs++;
	}

	async mayWrite() {
		return this.isGranted;
	}

	async askToWrite() {
		this.isAsked = true;
		return this.isGranted;
	}

	async mark() {
		return this.problem === null ? ok(this.#mark()) : err(this.problem);
	}

	async readText(maxBytes: number) {
		return this.text.length > maxBytes ? err('not-text' as const) : ok(this.text);
	}

	async write(text: string, contents: Contents) {
		this.replace(text);
		this.last = { mark: this.#mark(), contents };
		this.writes++;
		return ok(undefined);
	}

	#mark(): FileMark {
		return { modifiedMs: this.#modifiedMs, size: this.text.length };
	}
}

/** A fake journal whose records are words. Its backup is the words, joined by commas. */
function fakeJournal(...words: string[]) {
	return {
		words: new Set(words),
		isWhole: true,
		isFull: false,
		async print() {
			const text = [...this.words].sort().join();
			return { text, contents: { digest: text, count: this.words.size }, isWhole: this.isWhole };
		},
		async merge(text: string) {
			if (text.includes('?')) return 'not-a-backup' as const;
			if (this.isFull) return 'failed' as const;
			for (const word of text.split(',')) this.words.add(word);
			return 'imported' as const;
		}
	};
}

describe.each([ASKED, BY_ITSELF])('a backup in a file, $how', (options) => {
	it('is written into a new file', async () => {
		const file = new FakeFile();
		expect(await keepIn(file, fakeJournal('a'), options)).toBe('written');
		expect(file.text).toBe('a');
	});

	it('is written again and again, without reading what it wrote itself', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		await keepIn(file, journal, options);
		journal.words.delete('a');
		journal.words.add('b');
		expect(await keepIn(file, journal, options)).toBe('written');
		expect(file.text).toBe('b');
	});

	it.each([
		['that was there before', false],
		['that was replaced since', true]
	])('takes in a file %s, and overwrites nothing', async (_, isWritten) => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		if (isWritten) await keepIn(file, journal, options);
		file.replace('x');
		expect(await keepIn(file, journal, options)).toBe('merged');
		expect([file.text, [...journal.words]]).toEqual(['a,x', ['a', 'x']]);
	});

	it.each<[what: string, spoil: (file: FakeFile, journal: { isFull: boolean }) => void, expected: Kept]>([
		['that is something else', (file) => file.replace('what?'), 'not-a-backup'],
		['that is huge, or no text', (file) => file.replace('x'.repeat(101)), 'not-a-backup'],
		['that is gone', (file) => void (file.problem = 'gone'), 'gone'],
		['that may not be written', (file) => void (file.isGranted = false), 'not-allowed'],
		[
			'whose backup finds no room here',
			(file, journal) => {
				file.replace('x');
				journal.isFull = true;
			},
			'failed'
		]
	])('leaves a file %s as it is, and asks nothing', async (_, spoil, expected) => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		await keepIn(file, journal, options);
		spoil(file, journal);
		journal.words.add('b');
		const { text } = file;
		expect(await keepIn(file, journal, options)).toBe(expected);
		expect([file.text, file.isAsked]).toEqual([text, false]);
	});

	it('waits where somebody writes the file at this moment', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		journal.words.add('b');
		const print = () => {
			file.replace('y');
			return journal.print();
		};
		expect(await keepIn(file, { ...journal, print }, options)).toBe('failed');
		expect(file.text).toBe('y');
	});

	it('waits where records may be missing, because they could not be read', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a', 'b')];
		await keepIn(file, journal, options);
		journal.words.delete('a');
		journal.isWhole = false;
		expect(await keepIn(file, journal, options)).toBe('fewer');
		expect(file.text).toBe('a,b');
	});
});

describe('a backup that nobody asked for', () => {
	it('is not written where the file holds it already', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a')];
		await keepIn(file, journal, BY_ITSELF);
		expect(await keepIn(file, journal, BY_ITSELF)).toBe('unchanged');
		expect(file.writes).toBe(1);
		expect(await keepIn(file, journal, ASKED)).toBe('written');
	});

	it('never holds fewer records than the last: only a person may want that', async () => {
		const [file, journal] = [new FakeFile(), fakeJournal('a', 'b')];
		await keepIn(file, journal, BY_ITSELF);
		journal.words.delete('b');
		expect(await keepIn(file, journal, BY_ITSELF)).toBe('fewer');
		expect(file.text).toBe('a,b');
		expect(await keepIn(file, journal, ASKED)).toBe('written');
		expect(file.text).toBe('a');
	});
});
