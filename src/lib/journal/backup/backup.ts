import * as v from 'valibot';
import { pointerTo, type Problem } from '../../routine/problems.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import { instantSchema, listOf, open, problemsOf } from '../checks/fields.ts';
import { entryOf, identityOf, isBetter, mergeEntries, type Entry } from '../entries.ts';
import { recordProblemWords as words } from '#i18n/record-problem-words.ts';
import { isFutureVersion, isPlainObject, type RecordProblem, type RecordType } from '../records.ts';
import { measureJson } from './measure-json.ts';
import { printBackup } from './print-backup.ts';

const MEBIBYTE = 1024 * 1024;
export const MAX_BACKUP_MEBIBYTES = 32;
export const MAX_BACKUP_BYTES = MAX_BACKUP_MEBIBYTES * MEBIBYTE;
/** Enough for 27 records a day for ten years. With more, every page would become permanently slow. */
const MAX_RECORDS = 100_000;
/** Twice the 256 KiB that a routine file may have, because escaping can make a routine longer in a backup. */
const MAX_RECORD_BYTES = MEBIBYTE / 2;
/** No real record is this deep. Deeper nesting could overflow the stack when a record is compared or stored. */
const MAX_DEPTH = 100;

const backupSchema = open({
	app: v.literal('homestretch', words.exactly('"homestretch"')),
	kind: v.literal('backup', words.exactly('"backup"')),
	version: v.literal(1, words.exactly(1)),
	exportedAt: instantSchema,
	records: listOf(v.unknown())
});

/** A backup file with a valid envelope. Its records are not validated and may be anything. */
export interface Backup {
	readonly exportedAt: string;
	readonly records: readonly unknown[];
}

/**
 * `broken` is reported once for each invalid field; any other problem is reported alone. `too-much`: the file and the
 * existing journal are too large together.
 */
export interface BackupProblem extends Problem {
	readonly code: 'too-large' | 'too-much' | 'not-json' | 'future-version' | 'broken';
}

/** The effect of importing a backup. `fresh + known + aside` is the number of records in the file. */
export interface ImportPreview {
	/** Number of records that this version understands and that the journal does not have yet. */
	readonly fresh: number;
	/** Number of records that the journal already has (by id), plus the duplicates within the file. */
	readonly known: number;
	/**
	 * Number of records that this version does not understand and that the journal does not have yet. They are kept
	 * unchanged.
	 */
	readonly aside: number;
	/**
	 * The values to store: the fresh and aside records, and records that win (`isBetter`) over the existing record with
	 * the same id.
	 */
	readonly add: readonly unknown[];
	/** The kinds of record that `fresh`, `known` and `aside` count. */
	readonly kinds: { readonly fresh: KindCounts; readonly known: KindCounts; readonly aside: KindCounts };
}

/** A record's type, or the reason why it is not understood. */
export type RecordKind = RecordType | RecordProblem['code'];

/** Number of records of each kind; a kind without records is absent. */
export type KindCounts = ReadonlyMap<RecordKind, number>;

/**
 * Parses the text of a backup file. If the envelope is invalid, fails with all its problems. An invalid record inside
 * is not an error.
 */
export function parseBackup(text: string): Result<Backup, BackupProblem[]> {
	const { bytes, depth } = measureJson(text);
	const whole = (code: BackupProblem['code'], message: string) => err([{ code, pointer: '', message }]);
	if (bytes > MAX_BACKUP_BYTES) return whole('too-large', words.tooLarge(MAX_BACKUP_MEBIBYTES));
	if (depth > MAX_DEPTH) return whole('broken', words.tooDeep);
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (error instanceof SyntaxError) return whole('not-json', words.notJson(error.message));
		throw error;
	}
	return parseEnvelope(value);
}

function parseEnvelope(value: unknown): Result<Backup, BackupProblem[]> {
	if (isPlainObject(value) && value['app'] === 'homestretch' && isFutureVersion({ v: value['version'] })) {
		return err([{ code: 'future-version', pointer: pointerTo(['version']), message: words.futureVersion }]);
	}
	const subject = Array.isArray(value) ? null : value;
	const parsed = v.safeParse(backupSchema, subject);
	if (!parsed.success) return err(problemsOf(parsed.issues).map((problem) => ({ code: 'broken', ...problem })));
	const { exportedAt, records } = parsed.output;
	const problem = excessIn(records);
	return problem === null ? ok({ exportedAt, records }) : err([problem]);
}

/** The first limit that is exceeded: the number of records, or the size of one record. */
function excessIn(records: readonly unknown[]): BackupProblem | null {
	if (records.length > MAX_RECORDS) {
		return { code: 'too-large', pointer: pointerTo(['records']), message: words.fewer(MAX_RECORDS) };
	}
	const at = records.findIndex((record) => (JSON.stringify(record) ?? '').length > MAX_RECORD_BYTES);
	if (at === -1) return null;
	const message = words.largeRecord(MAX_RECORD_BYTES / 1024);
	return { code: 'too-large', pointer: pointerTo(['records', at]), message };
}

/** Previews importing the text of a backup file into a journal with the entries `existing`. */
export function previewText(existing: readonly Entry[], text: string): Result<ImportPreview, BackupProblem[]> {
	const backup = parseBackup(text);
	return backup.ok ? previewImport(existing, backup.value) : backup;
}

/**
 * Previews importing `backup` into a journal with the entries `existing`: a union by id, as in `mergeEntries`. Fails if
 * the result would not fit into one backup file.
 */
export function previewImport(existing: readonly Entry[], backup: Backup): Result<ImportPreview, BackupProblem[]> {
	const present = new Map(mergeEntries(existing).map((entry) => [identityOf(entry), entry]));
	const entries = backup.records.map((value) => entryOf('', value));
	const add: unknown[] = [];
	const fresh: Entry[] = [];
	const aside: Entry[] = [];
	for (const entry of mergeEntries(entries)) {
		const own = present.get(identityOf(entry));
		if (own === undefined) (entry.parsed.ok ? fresh : aside).push(entry);
		if (own === undefined || isBetter(entry, own)) add.push(entry.value);
	}
	if (isTooMuch(existing, add)) {
		return err([{ code: 'too-much', pointer: '', message: words.tooMuch(MAX_BACKUP_MEBIBYTES) }]);
	}
	const isNew = new Set([...fresh, ...aside]);
	const known = entries.filter((entry) => !isNew.has(entry));
	const kinds = { fresh: kindsOf(fresh), known: kindsOf(known), aside: kindsOf(aside) };
	return ok({ fresh: fresh.length, known: known.length, aside: aside.length, add, kinds });
}

/** Most frequent kind first. */
function kindsOf(entries: readonly Entry[]): KindCounts {
	const counts = new Map<RecordKind, number>();
	for (const { parsed } of entries) {
		const kind = parsed.ok ? parsed.value.type : parsed.error.code;
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/**
 * Whether a backup of the existing and the added values would be too large to import again. An import that adds nothing
 * always fits.
 */
function isTooMuch(existing: readonly Entry[], add: readonly unknown[]): boolean {
	if (add.length === 0) return false;
	if (existing.length + add.length > MAX_RECORDS) return true;
	const text = printBackup([...existing.map(({ value }) => value), ...add], { epochMs: 0, offsetMinutes: 0 });
	return text.length * 3 > MAX_BACKUP_BYTES && measureJson(text).bytes > MAX_BACKUP_BYTES;
}
