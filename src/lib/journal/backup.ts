import * as v from 'valibot';
import { pointerTo, type Problem } from '../routine/problems.ts';
import { err, ok, type Result } from '../routine/result.ts';
import type { Moment } from './calendar.ts';
import { isoWithOffset } from './day.ts';
import { instantSchema, listOf, open, problemsOf } from './fields.ts';
import { identityOf, mergeBy, preferred } from './merge.ts';
import { recordProblemWords as words } from '../i18n/en-record-problems.ts';
import { isFutureVersion, isPlainObject, parseRecord } from './records.ts';
import { measureJson } from './measure-json.ts';

const MEBIBYTE = 1024 * 1024;
export const MAX_BACKUP_BYTES = 32 * MEBIBYTE;
/** Far more than any record has; deeper ones could not be compared or stored without exhausting the stack. */
const MAX_DEPTH = 100;

const backupSchema = open({
	app: v.literal('homestretch', words.exactly('"homestretch"')),
	kind: v.literal('backup', words.exactly('"backup"')),
	version: v.literal(1, words.exactly(1)),
	exportedAt: instantSchema,
	records: listOf(v.unknown())
});

/** A backup file whose envelope is right. Its records may still be anything. */
export interface Backup {
	readonly exportedAt: string;
	readonly records: readonly unknown[];
}

/** `too-large`, `not-json` and `future-version` are said alone; of `broken` there is one for each field at fault. */
export interface BackupProblem extends Problem {
	readonly code: 'too-large' | 'not-json' | 'future-version' | 'broken';
}

/** What importing a backup would do. `fresh + known + aside` is the number of records in the file. */
export interface ImportPreview {
	/** Understood and not here yet. */
	readonly fresh: number;
	/** Here already, by id. */
	readonly known: number;
	/** Not understood and not here yet: kept as they are. */
	readonly aside: number;
	/** What is to be stored: the fresh, the aside, and those that `preferred` puts before one that is here. */
	readonly add: readonly unknown[];
}

/** A backup file's text. `records` come out as they went in, whatever they are, as far as JSON can say it. */
export function printBackup(records: readonly unknown[], exportedAt: Moment): string {
	const envelope = { app: 'homestretch', kind: 'backup', version: 1, exportedAt: isoWithOffset(exportedAt), records };
	return `${JSON.stringify(envelope, null, '\t')}\n`;
}

/** Reads a backup file's text. Refuses with every problem of the envelope; a broken record inside is no reason to. */
export function parseBackup(text: string): Result<Backup, BackupProblem[]> {
	const { bytes, depth } = measureJson(text);
	const whole = (code: BackupProblem['code'], message: string) => err([{ code, pointer: '', message }]);
	if (bytes > MAX_BACKUP_BYTES) return whole('too-large', words.tooLarge(MAX_BACKUP_BYTES / MEBIBYTE));
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
	if (parsed.success) return ok({ exportedAt: parsed.output.exportedAt, records: parsed.output.records });
	return err(problemsOf(parsed.issues).map((problem) => ({ code: 'broken', ...problem })));
}

/** What importing `backup` into a journal that has `existing` would add: a union by id, as `mergeBy` makes it. */
export function previewImport(existing: readonly unknown[], backup: Backup): ImportPreview {
	const present = new Map(existing.map((value) => [identityOf(value), value]));
	const add: unknown[] = [];
	let fresh = 0;
	let aside = 0;
	for (const value of mergeBy(backup.records, (record) => record)) {
		const own = present.get(identityOf(value));
		if (own === undefined) {
			if (parseRecord(value).ok) fresh++;
			else aside++;
			add.push(value);
		} else if (preferred(own, value) !== own) add.push(value);
	}
	return { fresh, known: backup.records.length - fresh - aside, aside, add };
}
