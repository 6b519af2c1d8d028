import * as v from 'valibot';
import { addDays, type Day } from './day.ts';
import { entryOf, keyOf, recordsOf, type Entry } from './entries.ts';
import { PLAYING_KEY } from './playing.ts';
import { isPlainObject, type JournalRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';
import { sessionCounts } from './session-counts.ts';
import { startsOf, type DayStarts } from './day-starts.ts';
import type { LeftOut, Pair } from './vault.ts';

/**
 * A summary of old sessions, so that Today need not read ten years of them. Records are only ever added (a restore
 * removes the digest). So a digest is valid while its range holds as many keys as it did, and no new correction or
 * deletion targets a session in the range.
 */
export interface Digest {
	/** The range of keys that holds the condensed sessions. */
	readonly range: KeyRange;
	/** Number of keys in `range`, without `kept`. */
	readonly count: number;
	/** Keys in `range` that must still be read. */
	readonly kept: readonly string[];
	/** Number of corrections and deletions that target a session in `range` (see `changesInto`). */
	readonly changes: number;
	/** Number of records that are not condensed but whose id, as a session's, would be in `range` (see `othersIn`). */
	readonly others: number;
	/** Every condensed session is on an earlier day. */
	readonly before: Day;
	readonly starts: readonly DayStarts[];
}

/** A range of keys, both ends included, in the order of UTF-16 code units. */
interface KeyRange {
	readonly from: string;
	readonly to: string;
}

/** Keeps one digest for the next page. It may be lost at any time. */
export interface DigestStore {
	/** The stored value, unchecked; null if there is none. */
	read(): unknown;
	/** Null removes it. */
	write(digest: StoredDigest | null): void;
}

/** Journals with fewer sessions are read whole: a digest would save no time that a person notices. */
export const MANY_SESSIONS = 1500;
/** Sessions of the last 100 days are never condensed: the plan of a flare looks back 74 days, everything else less. */
const RECENT_DAYS = 100;
/** This many of the last sessions are never condensed, however old: from them, Today knows that there is a history. */
const RECENT_SESSIONS = 50;
/** With more `kept` keys than this, a digest saves too little. */
const MOST_KEPT = 200;

/**
 * The digest of a journal that was read whole. Null if there is too little to condense, or if an id occurs twice.
 */
export function digestOf(entries: readonly Entry[], { sessions }: ResolvedJournal, today: Day): Digest | null {
	const records = recordsOf(entries);
	if (new Set(records.map(({ id }) => id)).size < records.length) return null;
	const before = addDays(today, -RECENT_DAYS);
	const old = new Map(
		sessions
			.filter(({ day, startedAt }) => day < before && startedAt.slice(0, before.length) < before)
			.map((session) => [keyOf(session, ''), session])
	);
	const byKey = new Map(entries.map((entry) => [entry.key, entry]));
	const keys = [...byKey.keys()].filter((key) => key.startsWith('session:')).sort();
	const older = keys.slice(0, Math.max(0, keys.length - RECENT_SESSIONS));
	const range = { from: older.find((key) => old.has(key)) ?? '', to: older.findLast((key) => old.has(key)) ?? '' };
	const inRange = older.filter((key) => key >= range.from && key <= range.to);
	const standing = new Set(sessions.map((session) => keyOf(session, '')));
	// A deleted session need not be read: its deletion is among `changes`.
	const kept = inRange.filter((key) => !old.has(key) && (standing.has(key) || !isSessionOf(key, byKey.get(key))));
	if (inRange.length - kept.length < MANY_SESSIONS / 2 || kept.length > MOST_KEPT) return null;
	const condensed = inRange.flatMap((key) => old.get(key) ?? []);
	return {
		range,
		count: inRange.length - kept.length,
		kept,
		changes: changesInto(records, range).size,
		others: othersIn(range, recordsOf(entries.filter(({ key }) => !isIn(range, key) || kept.includes(key)))),
		before,
		starts: startsOf(condensed.filter(sessionCounts))
	};
}

/** A digest in use: which keys a journal need not read, and whether the digest is still valid. */
export class Recent {
	readonly #digest: Digest;
	readonly #kept: ReadonlySet<string>;
	readonly #store: DigestStore;

	/** `store`: the digest is removed from it once it turns out to be invalid. */
	constructor(digest: Digest, store: DigestStore) {
		this.#digest = digest;
		this.#kept = new Set(digest.kept);
		this.#store = store;
	}

	/** The digest of `store`; null if it has none that can be used. */
	static from(store: DigestStore): Recent | null {
		const digest = parseDigest(store.read());
		return digest && new Recent(digest, store);
	}

	/** The keys that the journal does not read. */
	get leftOut(): LeftOut {
		const { range, kept } = this.#digest;
		return { ...range, kept };
	}

	/** Every session that is left out is on an earlier day. */
	get before(): Day {
		return this.#digest.before;
	}

	get starts(): readonly DayStarts[] {
		return this.#digest.starts;
	}

	/**
	 * Whether the digest still matches the vault. If not, removes it from the store. `count`: number of keys in
	 * `leftOut`. `entries`: what the journal already held. `pairs`: what was just read.
	 */
	isTrue(count: number, entries: Iterable<Entry>, pairs: readonly Pair[], today: Day): boolean {
		const read = pairs.flatMap(([key, value]) => (key === PLAYING_KEY ? [] : [entryOf(key, value)]));
		const records = recordsOf([...entries, ...read].filter(({ key }) => !this.#leavesOut(key)));
		const playing = pairs.find(([key]) => key === PLAYING_KEY)?.[1];
		const hasEnded = isPlainObject(playing) && this.#leavesOut(keyOf({ type: 'session', id: playing['id'] }, ''));
		const holds = !hasEnded && isUnchanged(this.#digest, count, records, today);
		if (!holds) this.#store.write(null);
		return holds;
	}

	#leavesOut(key: string): boolean {
		return isIn(this.#digest.range, key) && !this.#kept.has(key);
	}
}

/** The parts of a `Journal` that `condense` uses. */
interface Source {
	readonly isPart: boolean;
	readonly condensedBefore: Day | null;
	readonly entries: readonly Entry[];
	readonly resolved: ResolvedJournal;
	readonly today: Day;
	loadWhole(): Promise<void>;
}

/** Stores a digest for the next visit of Today, if the journal is long and the last digest is missing or old. */
export async function condense(store: DigestStore, journal: Source): Promise<void> {
	const before = journal.condensedBefore ?? parseDigest(store.read())?.before ?? null;
	if (before !== null && before > addDays(journal.today, -2 * RECENT_DAYS)) return;
	await journal.loadWhole();
	if (journal.isPart || journal.resolved.sessions.length < MANY_SESSIONS) return;
	const digest = digestOf(journal.entries, journal.resolved, journal.today);
	if (digest !== null) store.write(storedOf(digest));
}

/**
 * Whether `digest` still matches the vault. `count`: number of keys now in its range, without `kept`. `records`: all
 * that are not condensed.
 */
function isUnchanged(digest: Digest, count: number, records: readonly JournalRecord[], today: Day): boolean {
	return (
		count === digest.count &&
		othersIn(digest.range, records) === digest.others &&
		digest.before <= addDays(today, -RECENT_DAYS) &&
		changesInto(records, digest.range).size === digest.changes
	);
}

/** Ids of the corrections and deletions that target a session in `range`, or another such change. */
function changesInto(records: readonly JournalRecord[], range: KeyRange): Set<string> {
	const changes = records.filter((record) => record.type === 'correction' || record.type === 'deletion');
	const byTarget = new Map<string, string[]>();
	for (const { id, of } of changes) byTarget.set(of, [...(byTarget.get(of) ?? []), id]);
	const isInside = (id: string) => isSessionIn(range, id);
	const found = new Set([...byTarget].filter(([of]) => isInside(of)).flatMap(([, aiming]) => aiming));
	for (const id of found) for (const aiming of byTarget.get(id) ?? []) found.add(aiming);
	return found;
}

/** Whether `entry` is a session stored under its own key. */
function isSessionOf(key: string, entry: Entry | undefined): boolean {
	return entry?.parsed.ok === true && entry.parsed.value.type === 'session' && keyOf(entry.parsed.value, '') === key;
}

/**
 * Number of records in `outside` whose id, as a session's, would be in `range`. A new one may have the id of a
 * condensed session; then only one of the two counts.
 */
function othersIn(range: KeyRange, outside: readonly JournalRecord[]): number {
	return outside.filter(({ id }) => isSessionIn(range, id)).length;
}

/** Whether the key of the session `id` is in `range`. */
function isSessionIn(range: KeyRange, id: string): boolean {
	return isIn(range, keyOf({ type: 'session', id }, ''));
}

function isIn({ from, to }: KeyRange, key: string): boolean {
	return key >= from && key <= to;
}

const text = v.string();
const amount = v.pipe(v.number(), v.integer());
const storedSchema = v.strictObject({
	version: v.literal(1),
	from: text,
	to: text,
	count: amount,
	kept: v.pipe(v.array(text), v.maxLength(MOST_KEPT)),
	changes: amount,
	others: amount,
	before: text,
	/** Four whole numbers for each `DayStarts`: a list of thousands takes Valibot longer than `startsIn` takes for text. */
	starts: text
});
export type StoredDigest = v.InferOutput<typeof storedSchema>;

export function storedOf({ range, starts, ...digest }: Digest): StoredDigest {
	const numbers = starts.flatMap(({ day, offsetMinutes, firstMs, lastMs }) => [day, offsetMinutes, firstMs, lastMs]);
	return { version: 1, ...range, ...digest, kept: [...digest.kept], starts: numbers.join(',') };
}

/** Null if `stored` is no digest that this version can use: the journal is then read whole. */
export function parseDigest(stored: unknown): Digest | null {
	const parsed = v.safeParse(storedSchema, stored);
	if (!parsed.success) return null;
	const { from, to, count, kept, changes, others, before, starts } = parsed.output;
	const rows = startsIn(starts);
	return rows === null || from > to
		? null
		: { range: { from, to }, count, kept, changes, others, before, starts: rows };
}

/** Null if `list` is not whole numbers, four for each row, with commas between them. */
function startsIn(list: string): DayStarts[] | null {
	const numbers = numbersIn(list);
	if (numbers === null || numbers.length % 4 !== 0) return null;
	const rows: DayStarts[] = [];
	for (let at = 0; at < numbers.length; at += 4) {
		rows.push({
			day: numbers[at]!,
			offsetMinutes: numbers[at + 1]!,
			firstMs: numbers[at + 2]!,
			lastMs: numbers[at + 3]!
		});
	}
	return rows;
}

/** By `JSON.parse`, which makes thousands of numbers in a third of the time that `split` and `Number` take. */
function numbersIn(list: string): number[] | null {
	try {
		const numbers: unknown[] = JSON.parse(`[${list}]`);
		return numbers.every((one): one is number => Number.isInteger(one)) ? numbers : null;
	} catch {
		return null;
	}
}
