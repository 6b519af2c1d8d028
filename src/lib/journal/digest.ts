import * as v from 'valibot';
import { addDays, type Day } from './day.ts';
import { entryOf, keyOf, recordsOf, type Entry } from './entries.ts';
import { PLAYING_KEY } from './playing.ts';
import { isPlainObject, type JournalRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';
import { sessionCounts } from './session-counts.ts';
import { startsOf, type DayStarts } from './day-starts.ts';
import type { Pair } from './vault.ts';

/**
 * What Today has to know of old sessions, so that it need not read ten years of them. The vault only ever gains keys. So
 * a digest is true as long as its range holds as many keys as it did, and no new correction or deletion aims into it.
 */
export interface Digest {
	/** The keys of the sessions that were condensed. */
	readonly range: KeyRange;
	/** Number of keys in `range`, without `kept`. */
	readonly count: number;
	/** Keys in `range` that have to be read all the same. */
	readonly kept: readonly string[];
	/** Number of corrections and deletions that aim into `range`. */
	readonly changes: number;
	/** Number of other records whose id would have a place in `range`, were they sessions. */
	readonly others: number;
	/** All condensed sessions are of earlier days. */
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
	/** Null if none is stored. Not checked. */
	read(): unknown;
	/** Null removes it. */
	write(digest: StoredDigest | null): void;
}

/** Journals with fewer sessions are read whole: a digest would save no time that a person notices. */
export const MANY_SESSIONS = 1500;
/** Sessions of this many days are never condensed: the plan of a flare looks back for 74 days, all else for less. */
const RECENT_DAYS = 100;
/** The last sessions are never condensed, however old they are: Today tells by them that there is a history. */
const RECENT_SESSIONS = 50;
/** With more keys that have to be read all the same, a digest is of no use. */
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

/** A digest in use: what a journal reads of the vault in its place, and whether it is still true. */
export class Recent {
	readonly #digest: Digest;
	readonly #kept: ReadonlySet<string>;
	readonly #store: DigestStore;

	/** `store` loses the digest once it is found untrue. */
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

	/** Whether the value under a key is not read. */
	skips(key: string): boolean {
		return isIn(this.#digest.range, key) && !this.#kept.has(key);
	}

	get starts(): readonly DayStarts[] {
		return this.#digest.starts;
	}

	/**
	 * Whether the digest still says what the vault holds; if not, it is forgotten. `skipped`: number of keys that were not
	 * read; `entries`: what is held; `pairs`: what was read.
	 */
	isTrue(skipped: number, entries: Iterable<Entry>, pairs: readonly Pair[], today: Day): boolean {
		const read = pairs.flatMap(([key, value]) => (key === PLAYING_KEY ? [] : [entryOf(key, value)]));
		const records = recordsOf([...entries, ...read].filter(({ key }) => !this.skips(key)));
		const playing = pairs.find(([key]) => key === PLAYING_KEY)?.[1];
		const hasEnded = isPlainObject(playing) && this.skips(keyOf({ type: 'session', id: playing['id'] }, ''));
		const holds = !hasEnded && isUnchanged(this.#digest, skipped, records, today);
		if (!holds) this.#store.write(null);
		return holds;
	}
}

/** What a digest needs of a `Journal`. */
interface Source {
	readonly isPart: boolean;
	readonly entries: readonly Entry[];
	readonly resolved: ResolvedJournal;
	readonly today: Day;
	loadWhole(): Promise<void>;
}

/** Stores a digest for the next visit of Today, if the journal is long, and the last one is missing or old. */
export async function condense(store: DigestStore, journal: Source): Promise<void> {
	const last = parseDigest(store.read());
	if (last !== null && last.before > addDays(journal.today, -2 * RECENT_DAYS)) return;
	await journal.loadWhole();
	if (journal.isPart || journal.resolved.sessions.length < MANY_SESSIONS) return;
	const digest = digestOf(journal.entries, journal.resolved, journal.today);
	if (digest !== null) store.write(storedOf(digest));
}

/**
 * Whether a digest still says what a vault holds. `count`: number of keys in its range, without those kept; `records`:
 * all that were read.
 */
function isUnchanged(digest: Digest, count: number, records: readonly JournalRecord[], today: Day): boolean {
	return (
		count === digest.count &&
		othersIn(digest.range, records) === digest.others &&
		digest.before <= addDays(today, -RECENT_DAYS) &&
		changesInto(records, digest.range).size === digest.changes
	);
}

/** Ids of the corrections and deletions that aim at a session with a key in `range`, or at such a change. */
function changesInto(records: readonly JournalRecord[], range: KeyRange): Set<string> {
	const changes = records.filter((record) => record.type === 'correction' || record.type === 'deletion');
	const byTarget = new Map<string, string[]>();
	for (const { id, of } of changes) byTarget.set(of, [...(byTarget.get(of) ?? []), id]);
	const isInside = (id: string) => isSessionIn(range, id);
	const found = new Set([...byTarget].filter(([of]) => isInside(of)).flatMap(([, aiming]) => aiming));
	for (const id of found) for (const aiming of byTarget.get(id) ?? []) found.add(aiming);
	return found;
}

/** Whether an entry is a session under its own key. A deleted one needs no reading: its deletion is among the changes. */
function isSessionOf(key: string, entry: Entry | undefined): boolean {
	return entry?.parsed.ok === true && entry.parsed.value.type === 'session' && keyOf(entry.parsed.value, '') === key;
}

/** One more of them may have the id of a condensed session, and then only one of the two counts. */
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
	/** Four numbers for each `DayStarts`, as text because it is parsed faster. */
	starts: v.pipe(text, v.regex(/^(?:-?\d+(?:,-?\d+)*)?$/))
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
	const numbers = starts === '' ? [] : starts.split(',').map(Number);
	if (numbers.length % 4 !== 0 || from > to) return null;
	const rows = Array.from({ length: numbers.length / 4 }, (_row, row): DayStarts => {
		const [day = 0, offsetMinutes = 0, firstMs = 0, lastMs = 0] = numbers.slice(4 * row, 4 * row + 4);
		return { day, offsetMinutes, firstMs, lastMs };
	});
	return { range: { from, to }, count, kept, changes, others, before, starts: rows };
}
