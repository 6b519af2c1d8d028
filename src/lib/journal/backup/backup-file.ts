import type { Result } from '../../routine/result.ts';

/** A file on the person's disk that backups go to again and again (File System Access). */

/** The state of a file, to tell whether somebody else has written it. */
export interface FileMark {
	/** Milliseconds since 1970, as the file system says. */
	readonly modifiedMs: number;
	/** Bytes. */
	readonly size: number;
}

/** What a backup holds, to tell whether a new one would differ. */
export interface Contents {
	/** The same for the same records, in any order of writing. */
	readonly digest: string;
	/** Number of records. */
	readonly count: number;
}

/** What this app last wrote into the file, and the state of the file after it. */
export interface LastWrite {
	readonly mark: FileMark;
	/** Null if an earlier version of the app wrote it. */
	readonly contents: Contents | null;
}

/**
 * `gone`: the file was moved or deleted, or its disk is not there. `not-allowed`: the browser has to ask again, which
 * needs a tap.
 */
export type FileProblem = 'gone' | 'not-allowed' | 'failed';

/** The chosen file. Nothing throws, and every promise settles. */
export interface BackupFile {
	readonly name: string;
	/** Null before the first write. */
	readonly last: LastWrite | null;
	/** Whether the file may be written. Never asks. */
	mayWrite(): Promise<boolean>;
	/** Asks for permission to write, unless it stands already. Call it inside a tap. */
	askToWrite(): Promise<boolean>;
	mark(): Promise<Result<FileMark, FileProblem>>;
	/** Fails with `not-text` if the file is larger than `maxBytes` or not UTF-8. */
	readText(maxBytes: number): Promise<Result<string, FileProblem | 'not-text'>>;
	/** Replaces the content, all or nothing, and remembers what was written. */
	write(text: string, contents: Contents): Promise<Result<void, FileProblem>>;
}

export interface Printed {
	readonly text: string;
	readonly contents: Contents;
	/** False if records may be missing, because what is stored could not be read. */
	readonly isWhole: boolean;
}

/** What `keepIn` does with the journal. */
export interface BackupSource {
	/** A backup of now. */
	print(): Promise<Printed>;
	/** Imports the text of a backup. */
	merge(text: string): Promise<'imported' | 'not-a-backup' | 'failed'>;
}

/**
 * `merged`: the file held what others wrote; that was imported first. `unchanged`: the file holds this backup already.
 * `not-a-backup`: the file holds what cannot be imported. `fewer`: the last backup in the file had more records than are
 * here now. The file was written only if the word is `written` or `merged`.
 */
export type Kept = 'written' | 'merged' | 'unchanged' | 'not-a-backup' | 'fewer' | FileProblem;

export interface KeepOptions {
	/**
	 * `asked`: the person asked for a backup now. `by-itself`: writes only what is new, and never fewer records than the
	 * last time: they may have been lost here, and the file may be the only copy. After a restore, the person has to ask.
	 */
	readonly how: 'asked' | 'by-itself';
	readonly maxBytes: number;
}

/** Writes a backup into the file. What others wrote into it is imported first, and never overwritten. */
export async function keepIn(file: BackupFile, source: BackupSource, { how, maxBytes }: KeepOptions): Promise<Kept> {
	if (!(await file.mayWrite())) return 'not-allowed';
	const before = await file.mark();
	if (!before.ok) return before.error;
	const isOurs = file.last !== null && isSame(before.value, file.last.mark);
	const isForeign = before.value.size > 0 && !isOurs;
	if (isForeign) {
		const text = await file.readText(maxBytes);
		if (!text.ok) return text.error === 'not-text' ? 'not-a-backup' : text.error;
		const merged = await source.merge(text.value);
		if (merged !== 'imported') return merged;
	}
	const { text, contents, isWhole } = await source.print();
	const last = file.last?.contents ?? null;
	if (last !== null) {
		if (how === 'by-itself' && isOurs && contents.digest === last.digest) return 'unchanged';
		if ((how === 'by-itself' || !isWhole) && contents.count < last.count) return 'fewer';
	}
	const after = await file.mark();
	if (!after.ok) return after.error;
	// Somebody is writing at this moment: the next try reads it.
	if (!isSame(before.value, after.value)) return 'failed';
	const written = await file.write(text, contents);
	if (!written.ok) return written.error;
	return isForeign ? 'merged' : 'written';
}

function isSame(one: FileMark, other: FileMark): boolean {
	return one.modifiedMs === other.modifiedMs && one.size === other.size;
}
