import type { Result } from '../routine/result.ts';
import { mergeBy } from './merge.ts';
import { isPlainObject, parseRecord, type JournalRecord, type RecordProblem } from './records.ts';

/** A record as the journal holds it: what is stored, and what this version makes of it. */
export interface Entry {
	readonly key: string;
	readonly value: unknown;
	readonly parsed: Result<JournalRecord, RecordProblem>;
}

/** Something stored that is not used, and why. It stays where it is and goes into every backup. */
export interface AsideEntry {
	readonly key: string;
	readonly value: unknown;
	readonly reason: RecordProblem;
}

export function entryOf(key: string, value: unknown): Entry {
	return { key, value, parsed: parseRecord(value) };
}

/** `<type>:<id>`; under `spareId` when the record has no type or id. */
export function keyOf(value: unknown, spareId: string): string {
	const { type, id } = isPlainObject(value) ? value : {};
	const hasName = typeof type === 'string' && typeof id === 'string' && id !== '';
	return hasName ? `${type}:${id}` : `aside:${spareId}`;
}

export function mergeEntries(entries: Iterable<Entry>): Entry[] {
	return mergeBy(entries, ({ value }) => value);
}

export function recordsOf(entries: readonly Entry[]): JournalRecord[] {
	return entries.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));
}

export function asideOf(entries: readonly Entry[]): AsideEntry[] {
	return entries.flatMap(({ key, value, parsed }) => (parsed.ok ? [] : [{ key, value, reason: parsed.error }]));
}
