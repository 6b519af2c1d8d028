import type { BackupFile, Contents, FileMark, FileProblem, LastWrite } from '../../journal/backup/backup-file.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import { inKept } from './kept-store.ts';
import { noteBackupFile } from './local-notes.ts';
import { resultOf } from './requests.ts';

/** The parts of File System Access that TypeScript's DOM library lacks. */
interface PermittedHandle extends FileSystemFileHandle {
	queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Pickers {
	showSaveFilePicker(options: { suggestedName: string; types: FileType[] }): Promise<PermittedHandle>;
	showOpenFilePicker(options: { types: FileType[] }): Promise<PermittedHandle[]>;
}

interface FileType {
	readonly description: string;
	readonly accept: Record<string, string[]>;
}

interface Stored {
	/** Created when the file was chosen; absent if an earlier version of the app stored it. */
	readonly id?: string;
	readonly handle: PermittedHandle;
	readonly lastMark: FileMark | null;
	readonly contents?: Contents;
}

const KEY = 'backup-file';

/** Whether this browser can rewrite a file on the disk without a new choice each time. */
export function canKeepFile(): boolean {
	return 'showSaveFilePicker' in globalThis;
}

/**
 * Lets the person choose a file; null if they choose none. `new`: if the file already exists, the browser asks, then
 * empties it. `there`: the file exists, and keeps its content. `kind`: the file type in words, for the picker. Call it
 * inside a tap.
 */
export async function chooseBackupFile(which: 'new' | 'there', name: string, kind: string): Promise<BackupFile | null> {
	const pickers = globalThis as unknown as Pickers;
	const types = [{ description: kind, accept: { 'application/json': ['.json'] } }];
	try {
		const handle =
			which === 'new'
				? await pickers.showSaveFilePicker({ suggestedName: name, types })
				: (await pickers.showOpenFilePicker({ types }))[0];
		if (handle === undefined) return null;
		const stored: Stored = { id: crypto.randomUUID(), handle, lastMark: null };
		const kept = await inKept('readwrite', async (store) => void store.put(stored, KEY));
		noteBackupFile(kept.ok);
		return new DiskBackupFile(stored);
	} catch (error) {
		// `AbortError`: the person closed the picker. `SecurityError`: the tap was too long ago.
		if (!(error instanceof DOMException)) throw error;
		return null;
	}
}

/** The file that was chosen before, in any tab; null if there is none. */
export async function storedBackupFile(): Promise<BackupFile | null> {
	const found = await inKept('readonly', (store) => resultOf<Stored | undefined>(store.get(KEY)));
	if (!found.ok) return null;
	noteBackupFile(found.value !== undefined);
	return found.value === undefined ? null : new DiskBackupFile(found.value);
}

/** Stops using the file. It stays on the disk. */
export async function forgetBackupFile(): Promise<void> {
	noteBackupFile(false);
	await inKept('readwrite', async (store) => void store.delete(KEY));
}

/** A `BackupFile` on the person's disk, whose handle outlives the page. */
export class DiskBackupFile implements BackupFile {
	#stored: Stored;

	constructor(stored: Stored) {
		this.#stored = stored;
	}

	get name(): string {
		return this.#stored.handle.name;
	}

	get last(): LastWrite | null {
		const { lastMark, contents } = this.#stored;
		return lastMark === null ? null : { mark: lastMark, contents: contents ?? null };
	}

	mayWrite(): Promise<boolean> {
		return isGranted(() => this.#stored.handle.queryPermission({ mode: 'readwrite' }));
	}

	askToWrite(): Promise<boolean> {
		return isGranted(() => this.#stored.handle.requestPermission({ mode: 'readwrite' }));
	}

	mark(): Promise<Result<FileMark, FileProblem>> {
		return attempt(async () => markOf(await this.#stored.handle.getFile()));
	}

	async readText(maxBytes: number): Promise<Result<string, FileProblem | 'not-text'>> {
		const bytes = await attempt(async () => {
			const file = await this.#stored.handle.getFile();
			return file.size > maxBytes ? null : file.arrayBuffer();
		});
		if (!bytes.ok) return bytes;
		const text = bytes.value === null ? null : textOf(bytes.value);
		return text === null ? err('not-text') : ok(text);
	}

	write(text: string, contents: Contents): Promise<Result<void, FileProblem>> {
		return attempt(async () => {
			const { handle } = this.#stored;
			// The browser writes a copy, and puts it in the file's place on `close`.
			const copy = await handle.createWritable();
			try {
				await copy.write(text);
				await copy.close();
			} catch (error) {
				// Without this, the browser leaves the copy beside the file, and may keep the file locked.
				await copy.abort().catch(() => {}); // the failure has already closed the copy
				throw error;
			}
			this.#stored = { ...this.#stored, lastMark: markOf(await handle.getFile()), contents };
			await this.#remember();
		});
	}

	/** Stores the state after a write, unless the person has meanwhile chosen another file or forgotten this one. */
	async #remember(): Promise<void> {
		const stored = this.#stored;
		await inKept('readwrite', async (store) => {
			const found = await resultOf<Stored | undefined>(store.get(KEY));
			if (found !== undefined && found.id === stored.id) store.put(stored, KEY);
		});
	}
}

async function isGranted(look: () => Promise<PermissionState>): Promise<boolean> {
	try {
		return (await look()) === 'granted';
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return false; // the tap was too long ago
	}
}

function textOf(bytes: ArrayBuffer): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return null;
	}
}

function markOf({ lastModified, size }: File): FileMark {
	return { modifiedMs: lastModified, size };
}

async function attempt<Value>(use: () => Promise<Value>): Promise<Result<Value, FileProblem>> {
	try {
		return ok(await use());
	} catch (error) {
		// A `TypeError`: the copy is closed or broken.
		if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
		if (error.name === 'NotFoundError') return err('gone');
		return err(error.name === 'NotAllowedError' ? 'not-allowed' : 'failed');
	}
}
