import type { Known } from './checks/fields.ts';
import type { RecordEntries } from './checks/record-schemas.ts';

/** Record types. `checks/checks.ts` loads the code that validates them. */

export type RecordType = keyof RecordEntries;
export type JournalRecord = { [Type in RecordType]: Known<RecordEntries[Type]> }[RecordType];
export type RecordOf<Type extends RecordType> = Extract<JournalRecord, { type: Type }>;
export type SessionRecord = RecordOf<'session'>;
export type FlareRecord = RecordOf<'flare'>;
export type SettingRecord = RecordOf<'setting'>;
export type CorrectionRecord = RecordOf<'correction'>;
export type DeletionRecord = RecordOf<'deletion'>;

/** The longest name of an activity, in UTF-16 code units, as `maxlength` of an input counts them. */
export const LONGEST_ACTIVITY_NAME = 80;

/**
 * Why a record is set aside instead of used. `future-version` and `unknown-type` come from a newer app; only `broken`
 * is an error. `pointer` is a JSON Pointer to the first invalid field, '' for the whole record.
 */
export interface RecordProblem {
	readonly code: 'unknown-type' | 'future-version' | 'broken';
	readonly pointer: string;
	readonly message: string;
}

/**
 * Whether the fields of a record are consistent with each other: a flare must not end before it begins. Assumes that
 * each field is valid on its own.
 */
export function agrees({ type, from, to }: { type: RecordType; from?: unknown; to?: unknown }): boolean {
	return type !== 'flare' || to === undefined || String(from) <= String(to);
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `value` was written by a newer version of this app. */
export function isFutureVersion(value: Record<string, unknown>): boolean {
	return Number.isInteger(value['v']) && (value['v'] as number) > 1;
}
