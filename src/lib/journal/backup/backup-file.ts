import type { Result } from '../../routine/result.ts';

/** Keeps the backup in one file on the person's disk, and rewrites that file each time (File System Access). */

/** The state of a file, to tell whether somebody else has written it. */
export interface FileMark {
	/** Time of the last modification, in milliseconds since 1970. */
	readonly modifiedMs: number;
	/** Bytes. */
	readonly size: number;
}

/** Identifies the contents of a backup, to tell whether a new one would differ. */
export interface Contents {
	/** Equal for equal records, whatever their order. */
	readonly digest: string;
	/** Number of records. */
	readonly count: number;
}

/** What this app last wrote into the file, and the state of the file right after that. */
export interface LastWrite {
	readonly mark: FileMark;
	/** Null if an earlier version of the app wrote it. */
	readonly contents: Contents | null;
}

/**
 * `gone`: the file was moved or deleted, or its disk is not connected. `not-allowed`: the browser has to ask the person
 * for permission again, which needs a tap.
 */
export type FileProblem = 'gone' | 'not-allowed' | 'failed';

/** The chosen file. Nothing throws, and every promise settles. */
export interface BackupFile {
	readonly name: string;
	/** Null before the first write. */
	readonly last: LastWrite | null;
	/** Whether the person has allowed writing. Never asks them. */
	mayWrite(): Promise<boolean>;
	/** Asks for permission to write, unless it is already granted. Call it inside a tap. */
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
	/** False if records may be missing because the stored journal could not be read. */
	readonly isWhole: boolean;
}

/** The part of the journal that `keepIn` uses. */
export interface BackupSource {
	/** A backup of the current records. */
	print(): Promise<Printed>;
	/** Imports the text of a backup. */
	merge(text: string): Promise<'imported' | 'not-a-backup' | 'failed'>;
}

/**
 * `merged`: something else had written the file; its records were imported, then the file was rewritten. `unchanged`:
 * the file already holds this backup. `not-a-backup`: the content of the file cannot be imported. `fewer`: the last
 * backup in the file had more records than there are now. Only `written` and `merged` mean that the file was written.
 */
export type Kept = 'written' | 'merged' | 'unchanged' | 'not-a-backup' | 'fewer' | FileProblem;

export interface KeepOptions {
	/**
	 * `asked`: the person asked for a backup now. `by-itself`: skips a backup that would not differ, and never writes
	 * fewer records than last time. Records may have been lost here, and the file may be the only copy. So after a
	 * restore, the person has to ask.
	 */
	readonly how: 'asked' | 'by-itself';
	readonly maxBytes: number;
}

/**
 * Writes a backup into the file. If something else has written the file since the last backup, imports the file's
 * records first, so that none of them is lost.
 */
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
	// Something else has just written the file: the next try imports that.
	if (!isSame(before.value, after.value)) return 'failed';
	const written = await file.write(text, contents);
	if (!written.ok) return written.error;
	return isForeign ? 'merged' : 'written';
}

function isSame(one: FileMark, other: FileMark): boolean {
	return one.modifiedMs === other.modifiedMs && one.size === other.size;
}
