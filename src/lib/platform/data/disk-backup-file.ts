import type { BackupFile, FileMark, FileProblem } from '../../journal/backup/backup-file.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import { inKept } from './kept-store.ts';
import { resultOf } from './requests.ts';

/** What TypeScript does not know of File System Access yet. */
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
	readonly handle: PermittedHandle;
	readonly lastMark: FileMark | null;
}

const KEY = 'backup-file';

/** Whether this browser can write a file of the disk again and again. */
export function canKeepFile(): boolean {
	return 'showSaveFilePicker' in globalThis;
}

/**
 * Lets the person choose a file; null if they do not. Call it inside a tap. `new`: the browser empties a file that is
 * already there, after asking. `there`: the file keeps its content. `kind` describes the file.
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
		const stored: Stored = { handle, lastMark: null };
		await inKept('readwrite', async (store) => void store.put(stored, KEY));
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
	return found.ok && found.value !== undefined ? new DiskBackupFile(found.value) : null;
}

/** Forgets the file; the file itself stays. */
export async function forgetBackupFile(): Promise<void> {
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

	get lastMark(): FileMark | null {
		return this.#stored.lastMark;
	}

	async mayWrite(isInTap: boolean): Promise<boolean> {
		const { handle } = this.#stored;
		try {
			const state = isInTap
				? await handle.requestPermission({ mode: 'readwrite' })
				: await handle.queryPermission({ mode: 'readwrite' });
			return state === 'granted';
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			return false; // the tap was too long ago
		}
	}

	mark(): Promise<Result<FileMark, FileProblem>> {
		return attempt(async () => markOf(await this.#stored.handle.getFile()));
	}

	readText(maxBytes: number): Promise<Result<string, FileProblem>> {
		return attempt(async () => {
			const file = await this.#stored.handle.getFile();
			if (file.size > maxBytes) throw new DOMException('too large', 'NotReadableError');
			return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
		});
	}

	write(text: string): Promise<Result<void, FileProblem>> {
		return attempt(async () => {
			const { handle } = this.#stored;
			// The browser writes a copy, and puts it in the file's place on `close`.
			const copy = await handle.createWritable();
			await copy.write(text);
			await copy.close();
			this.#stored = { handle, lastMark: markOf(await handle.getFile()) };
			await inKept('readwrite', async (store) => void store.put(this.#stored, KEY));
		});
	}
}

function markOf({ lastModified, size }: File): FileMark {
	return { modifiedMs: lastModified, size };
}

async function attempt<Value>(use: () => Promise<Value>): Promise<Result<Value, FileProblem>> {
	try {
		return ok(await use());
	} catch (error) {
		// A `TypeError`: the text is not UTF-8.
		if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
		if (error.name === 'NotFoundError') return err('gone');
		return err(error.name === 'NotAllowedError' ? 'not-allowed' : 'failed');
	}
}
