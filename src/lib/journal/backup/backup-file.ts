import type { Result } from '../../routine/result.ts';

/** A file on the person's disk that backups go to again and again (File System Access). */

/** The state of a file, to tell whether somebody else has written it. */
export interface FileMark {
	/** Milliseconds since 1970, as the file system says. */
	readonly modifiedMs: number;
	/** Bytes. */
	readonly size: number;
}

/**
 * `gone`: the file was moved or deleted, or its disk is not there. `not-allowed`: the browser has to ask again, which
 * needs a tap.
 */
export type FileProblem = 'gone' | 'not-allowed' | 'failed';

/** The chosen file. Nothing throws, and every promise settles. */
export interface BackupFile {
	readonly name: string;
	/** The state after the last write by this app; null before the first one. */
	readonly lastMark: FileMark | null;
	/** Asks for permission to write if `isInTap`, else only looks whether it stands. */
	mayWrite(isInTap: boolean): Promise<boolean>;
	mark(): Promise<Result<FileMark, FileProblem>>;
	/** Fails with `failed` if the file is larger than `maxBytes` or not UTF-8. */
	readText(maxBytes: number): Promise<Result<string, FileProblem>>;
	/** Replaces the content, all or nothing, and remembers the file's state. */
	write(text: string): Promise<Result<void, FileProblem>>;
}

/** What `keepIn` does with the journal. */
export interface BackupSource {
	/** The text of a backup of now. */
	print(): Promise<string>;
	/** Imports the text of a backup. False if it is no backup, or if it could not be stored. */
	merge(text: string): Promise<boolean>;
}

/**
 * `merged`: the file held what others wrote; that was imported first. `not-a-backup`: the file holds what cannot be
 * imported, and was left as it is.
 */
export type Kept = 'written' | 'merged' | 'not-a-backup' | FileProblem;

/** Writes a backup into the file. What others wrote into it is imported first, and never overwritten. */
export async function keepIn(
	file: BackupFile,
	source: BackupSource,
	{ isInTap, maxBytes }: { isInTap: boolean; maxBytes: number }
): Promise<Kept> {
	if (!(await file.mayWrite(isInTap))) return 'not-allowed';
	const before = await file.mark();
	if (!before.ok) return before.error;
	const isForeign = before.value.size > 0 && !isSame(before.value, file.lastMark);
	if (isForeign) {
		const text = await file.readText(maxBytes);
		if (!text.ok) return text.error;
		if (!(await source.merge(text.value))) return 'not-a-backup';
	}
	const text = await source.print();
	const after = await file.mark();
	if (!after.ok) return after.error;
	// Somebody is writing at this moment: the next try reads it.
	if (!isSame(before.value, after.value)) return 'failed';
	const written = await file.write(text);
	if (!written.ok) return written.error;
	return isForeign ? 'merged' : 'written';
}

function isSame(one: FileMark, other: FileMark | null): boolean {
	return other !== null && one.modifiedMs === other.modifiedMs && one.size === other.size;
}
