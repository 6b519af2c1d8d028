import { ok, type Result } from '../routine/result.ts';
import { parseRecord } from './checks/checks.ts';
import { canonicalJson, preferred } from './merge.ts';
import { isPlainObject, type JournalRecord, type RecordProblem } from './records.ts';

/** A record in the journal: the stored value, and the result of parsing it. */
export interface Entry {
	readonly key: string;
	readonly value: unknown;
	readonly parsed: Result<JournalRecord, RecordProblem>;
}

/**
 * A stored value that the app does not use, and the reason. The value stays in the vault and goes into every backup.
 */
export interface AsideEntry {
	readonly key: string;
	readonly value: unknown;
	readonly reason: RecordProblem;
}

export const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/** A copy of `held` with `entries` added. An entry replaces the held entry with the same key. */
export function withEntries(held: ReadonlyMap<string, Entry>, entries: readonly Entry[]): ReadonlyMap<string, Entry> {
	return new Map([...held, ...entries.map((entry) => [entry.key, entry] as const)]);
}

/** An entry for a record that this page wrote; parsing is not needed. */
export function ownEntryOf(key: string, record: JournalRecord): Entry {
	return { key, value: record, parsed: ok(record) };
}

/** An entry for a value from the vault or a file. Call `loadChecks` first. */
export function entryOf(key: string, value: unknown): Entry {
	return { key, value, parsed: parseRecord(value) };
}

/**
 * The key of a value: `<type>:<id>`. `%` and `:` are escaped, so that different types and ids never give the same key.
 * A value without a type or id gets a fallback key made from `spareId`.
 */
export function keyOf(value: unknown, spareId: string): string {
	const { type, id } = isPlainObject(value) ? value : {};
	const hasName = typeof type === 'string' && typeof id === 'string' && id !== '';
	return hasName ? `${escaped(type)}:${escaped(id)}` : spareKeyOf(spareId);
}

/** Fallback key for a value that has no type or id, or whose own key already holds a different value. */
export function spareKeyOf(spareId: string): string {
	return `aside:${spareId}`;
}

/**
 * Entries without duplicates, in order of first occurrence. Of several valid records with the same id, keeps the one
 * that `preferred` picks. Keeps every distinct value that this version cannot parse: a newer version may understand it.
 */
export function mergeEntries<E extends Pick<Entry, 'value' | 'parsed'>>(entries: Iterable<E>): E[] {
	const merged = new Map<string, E>();
	for (const entry of entries) {
		const identity = identityOf(entry);
		const present = merged.get(identity);
		if (present === undefined || isBetter(entry, present)) merged.set(identity, entry);
	}
	return [...merged.values()];
}

export function identityOf({ value, parsed }: Pick<Entry, 'value' | 'parsed'>): string {
	return parsed.ok ? `id:${parsed.value.id}` : `content:${canonicalJson(value)}`;
}

/** Whether the first of two entries with the same identity wins over the second. */
export function isBetter({ parsed: one }: Pick<Entry, 'parsed'>, { parsed: other }: Pick<Entry, 'parsed'>): boolean {
	return one.ok && other.ok && preferred(other.value, one.value) !== other.value;
}

export function recordsOf(entries: Iterable<Entry>): JournalRecord[] {
	return [...entries].flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));
}

/** Ids of all session records, including deleted ones. */
export function sessionIdsOf(records: readonly JournalRecord[]): ReadonlySet<string> {
	return new Set(records.flatMap(({ type, id }) => (type === 'session' ? [id] : [])));
}

/**
 * Escapes a type or id for use in a key. Injective. Types and ids that the app itself creates stay unchanged. Accepts
 * lone surrogates, which `encodeURIComponent` does not.
 */
function escaped(name: string): string {
	return name.replace(/[%:]/g, (character) => (character === '%' ? '%25' : '%3A'));
}
