import { describe, expect, it } from 'vitest';
import { err } from '../../routine/result.ts';
import type { BackupFile, Kept } from './backup-file.ts';
import { KeptFile, type KeptFilePorts } from './kept-file.svelte.ts';

/** A file that only counts how often it was asked for permission. */
class FakeFile implements BackupFile {
	readonly last = null;
	asked = 0;

	constructor(
		readonly name: string,
		readonly isGranted = true
	) {}

	async mayWrite() {
		return this.isGranted;
	}

	async askToWrite() {
		this.asked++;
		return this.isGranted;
	}

	mark = async () => err('failed' as const);
	readText = async () => err('failed' as const);
	write = async () => err('failed' as const);
}

/** A disk on which each write waits for `finish`. */
class Disk implements KeptFilePorts {
	/** File and reason of each write, in order. */
	readonly writes: string[] = [];
	readonly #finishes: ((kept: Kept | 'no-file') => void)[] = [];
	#lastTurn: Promise<unknown> = Promise.resolve();

	/** `chosen`: the chosen file, as the browser has stored it. */
	constructor(public chosen: FakeFile | null) {}

	async stored() {
		return this.chosen;
	}

	async forget() {
		this.chosen = null;
	}

	write(how: 'asked' | 'by-itself') {
		const turn = this.#lastTurn.then(() => {
			this.writes.push(`${this.chosen?.name}, ${how}`);
			return new Promise<Kept | 'no-file'>((resolve) => this.#finishes.push(resolve));
		});
		this.#lastTurn = turn;
		return turn;
	}

	async finish(kept: Kept | 'no-file') {
		await settled();
		this.#finishes.shift()?.(kept);
		await settled();
	}
}

async function settled() {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

describe('the file that backups go to', () => {
	it('gets its backup, though it was chosen while another was written', async () => {
		const disk = new Disk(new FakeFile('old'));
		const keptFile = new KeptFile(disk);
		void keptFile.open();
		await settled();
		const next = (disk.chosen = new FakeFile('next'));
		void keptFile.use(next);
		expect(next.asked, 'inside the tap').toBe(1);
		await disk.finish('gone');
		expect(keptFile.kept, 'that was the old file').toBeNull();
		expect(keptFile.isWriting).toBe(true);
		await disk.finish('written');
		expect(disk.writes).toEqual(['old, by-itself', 'next, asked']);
		expect([keptFile.file, keptFile.kept, keptFile.isWriting]).toEqual([next, 'written', false]);
	});

	it('is written without a question when it is opened, and nothing is said where nothing is new', async () => {
		const file = new FakeFile('backup');
		const disk = new Disk(file);
		const keptFile = new KeptFile(disk);
		void keptFile.open();
		await disk.finish('unchanged');
		expect([disk.writes, file.asked, keptFile.kept]).toEqual([['backup, by-itself'], 0, null]);
	});

	it.each<[kept: Kept | 'no-file', told: Kept]>([
		['gone', 'gone'],
		['not-a-backup', 'not-a-backup'],
		['merged', 'merged'],
		['no-file', 'failed']
	])('tells that it was %s, also of a write that nobody asked for', async (kept, told) => {
		const disk = new Disk(new FakeFile('backup'));
		const keptFile = new KeptFile(disk);
		void keptFile.open();
		await disk.finish(kept);
		expect(keptFile.kept).toBe(told);
	});

	it('is not written where the person refuses', async () => {
		const disk = new Disk(null);
		const keptFile = new KeptFile(disk);
		await keptFile.use(new FakeFile('backup', false));
		expect([disk.writes, keptFile.kept]).toEqual([[], 'not-allowed']);
	});

	it('is forgotten during a write, and nothing is said of it any more', async () => {
		const disk = new Disk(new FakeFile('backup'));
		const keptFile = new KeptFile(disk);
		void keptFile.open();
		await settled();
		await keptFile.forget();
		await disk.finish('written');
		expect([keptFile.file, keptFile.kept, disk.chosen]).toEqual([null, null, null]);
	});

	it('is written once where the button is pressed twice', async () => {
		const disk = new Disk(new FakeFile('backup'));
		const keptFile = new KeptFile(disk);
		void keptFile.open();
		await disk.finish('unchanged');
		void keptFile.writeNow();
		await settled();
		void keptFile.writeNow();
		await disk.finish('written');
		expect(disk.writes).toEqual(['backup, by-itself', 'backup, asked']);
	});
});
