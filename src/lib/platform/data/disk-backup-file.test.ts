import { describe, expect, it } from 'vitest';
import { err } from '../../routine/result.ts';
import { keepIn, type Kept } from '../../journal/backup/backup-file.ts';
import { DiskBackupFile } from './disk-backup-file.ts';

type Stored = ConstructorParameters<typeof DiskBackupFile>[0];

/** A `FileSystemFileHandle` of a file in memory, whose writes go to a copy until `close`, as in Chrome. */
class FakeHandle {
	readonly name = 'homestretch.json';
	/** Null if the file does not exist. */
	bytes: Uint8Array<ArrayBuffer> | null = new Uint8Array();
	permission: PermissionState = 'granted';
	/** Number of copies that are neither closed nor aborted. Each locks the file, and takes up space on the disk. */
	open = 0;
	asked = 0;
	/** The operation that fails next, and the name of its error. */
	fault: { at: 'write' | 'close'; name: string } | null = null;
	#modifiedMs = 1;

	get text() {
		return this.bytes === null ? null : new TextDecoder().decode(this.bytes);
	}

	replace(content: string | Uint8Array<ArrayBuffer>): void {
		this.bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		this.#modifiedMs++;
	}

	async queryPermission() {
		return this.permission;
	}

	async requestPermission() {
		this.asked++;
		return this.permission;
	}

	async getFile() {
		if (this.bytes === null) throw new DOMException('no such file', 'NotFoundError');
		return new File([this.bytes], this.name, { lastModified: this.#modifiedMs });
	}

	async createWritable() {
		this.open++;
		let copy = '';
		const failAt = (at: 'write' | 'close') => {
			if (this.fault?.at === at) throw new DOMException('fault', this.fault.name);
		};
		return {
			write: async (text: string) => {
				failAt('write');
				copy += text;
			},
			close: async () => {
				failAt('close');
				this.open--;
				this.replace(copy);
			},
			abort: async () => void this.open--
		};
	}
}

const fileOf = (handle: FakeHandle) => new DiskBackupFile({ handle, lastMark: null } as unknown as Stored);
const contentsOf = (text: string) => ({ digest: text, count: 1 });

/** A fake journal of words. It imports any text that does not contain `list`. */
const journal = (word: string) => {
	const words = [word];
	return {
		print: async () => ({ text: words.join(), contents: { digest: words.join(), count: words.length }, isWhole: true }),
		merge: async (text: string) => {
			if (text.includes('list')) return 'not-a-backup' as const;
			words.push(text);
			return 'imported' as const;
		}
	};
};

describe('a backup file on the disk', () => {
	it.each([
		['write', 'QuotaExceededError', 'failed'],
		['write', 'NotAllowedError', 'not-allowed'],
		['close', 'InvalidStateError', 'failed'],
		['close', 'NotFoundError', 'gone']
	] as const)('stays as it was and is left unlocked if the %s fails with %s', async (at, name, expected) => {
		const handle = new FakeHandle();
		const file = fileOf(handle);
		await file.write('a', contentsOf('a'));
		handle.fault = { at, name };
		expect(await file.write('b', contentsOf('b'))).toEqual(err(expected));
		expect([handle.text, handle.open]).toEqual(['a', 0]);
		expect(file.last?.contents, 'what the file still holds').toEqual(contentsOf('a'));
		handle.fault = null;
		expect(await file.write('b', contentsOf('b'))).toMatchObject({ ok: true });
		expect([handle.text, handle.open]).toEqual(['b', 0]);
	});

	it('is asked for only by a tap', async () => {
		const handle = new FakeHandle();
		handle.permission = 'prompt';
		expect(await fileOf(handle).mayWrite()).toBe(false);
		expect(handle.asked).toBe(0);
		expect(await fileOf(handle).askToWrite()).toBe(false);
		expect(handle.asked).toBe(1);
	});

	it.each<[what: string, change: (handle: FakeHandle) => void, kept: Kept, text: string | null]>([
		['gone', (handle) => void (handle.bytes = null), 'gone', null],
		['no longer permitted', (handle) => void (handle.permission = 'denied'), 'not-allowed', 'mine'],
		['replaced by another backup', (handle) => handle.replace('theirs'), 'merged', 'mine,theirs'],
		['replaced by something else', (handle) => handle.replace('a shopping list'), 'not-a-backup', 'a shopping list'],
		['replaced by something huge', (handle) => handle.replace('x'.repeat(101)), 'not-a-backup', 'x'.repeat(101)],
		['replaced by no text', (handle) => handle.replace(new Uint8Array([0xff])), 'not-a-backup', '\uFFFD'],
		['emptied', (handle) => handle.replace(''), 'written', 'mine']
	])('that is %s is told of, and nothing in it is lost', async (_, change, kept, text) => {
		const handle = new FakeHandle();
		const [file, mine] = [fileOf(handle), journal('mine')];
		expect(await keepIn(file, mine, { how: 'asked', maxBytes: 100 })).toBe('written');
		change(handle);
		expect(await keepIn(file, mine, { how: 'by-itself', maxBytes: 100 })).toBe(kept);
		expect([handle.text, handle.open, handle.asked]).toEqual([text, 0, 0]);
	});
});
