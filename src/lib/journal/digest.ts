import * as v from 'valibot';
import { addDays, type Day } from './day.ts';
import { MANY_SESSIONS } from './digest-store.ts';
import { keyOf, type Entry } from './entries.ts';
import type { JournalRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';
import { sessionCounts } from './session-counts.ts';
import { startsOf, type DayStarts } from './streak.ts';
import type { KeyRange } from './vault.ts';

/**
 * What Today has to know of old sessions, so that it need not read ten years of them. The vault only ever gains keys. So
 * a digest is true as long as its range holds as many keys as it did, and no new correction or deletion aims into it.
 */
export interface Digest {
	/** The keys of the sessions that were condensed. */
	readonly range: KeyRange;
	/** Number of keys in `range`. */
	readonly count: number;
	/** Keys in `range` that have to be read all the same. */
	readonly kept: readonly string[];
	/** Number of corrections and deletions that aim into `range`. */
	readonly changes: number;
	/** All condensed sessions are of earlier days. */
	readonly before: Day;
	readonly starts: readonly DayStarts[];
}

/** Sessions of this many days are never condensed: the plan of a flare looks back for 74 days, all else for less. */
export const RECENT_DAYS = 100;
/** The last sessions are never condensed, however old they are: Today tells by them that there is a history. */
const RECENT_SESSIONS = 50;
/** With more keys that have to be read all the same, a digest is of no use. */
const MOST_KEPT = 200;

/**
 * The digest of a journal that was read whole. `entries` are all of its entries, and `records` those that count. Null if
 * there is too little to condense, or if an id occurs twice, because then more than a count has to be compared.
 */
export function digestOf(
	entries: ReadonlyMap<string, Entry>,
	records: readonly JournalRecord[],
	{ sessions }: ResolvedJournal,
	today: Day
): Digest | null {
	const ids = new Set(records.map(({ id }) => id));
	const parsed = [...entries.values()].filter((entry) => entry.parsed.ok);
	if (parsed.length > ids.size) return null;
	const before = addDays(today, -RECENT_DAYS);
	const old = new Map(
		sessions
			.filter(({ day, startedAt }) => day < before && startedAt.slice(0, before.length) < before)
			.map((session) => [keyOf(session, ''), session])
	);
	const keys = [...entries.keys()].filter((key) => key.startsWith('session:')).sort();
	const older = keys.slice(0, Math.max(0, keys.length - RECENT_SESSIONS));
	const range = { from: older.find((key) => old.has(key)) ?? '', to: older.findLast((key) => old.has(key)) ?? '' };
	const inRange = older.filter((key) => key >= range.from && key <= range.to);
	const standing = new Set(sessions.map((session) => keyOf(session, '')));
	const kept = inRange.filter((key) => !old.has(key) && (standing.has(key) || !isSessionOf(key, entries.get(key))));
	if (inRange.length - kept.length < MANY_SESSIONS / 2 || kept.length > MOST_KEPT) return null;
	const condensed = inRange.flatMap((key) => old.get(key) ?? []);
	return {
		range,
		count: inRange.length,
		kept,
		changes: changesInto(records, range).size,
		before,
		starts: startsOf(condensed.filter(sessionCounts))
	};
}

/**
 * Whether a digest still says what a vault holds. `count`: number of keys that the vault now has in its range; `records`:
 * all records outside of the range.
 */
export function isTrue(digest: Digest, count: number, records: readonly JournalRecord[], today: Day): boolean {
	const isTwice = ({ type, id }: JournalRecord) => type === 'session' && isSessionIn(digest.range, id);
	return (
		count === digest.count &&
		!records.some(isTwice) &&
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

/** Whether the key of the session `id` is in `range`. */
export function isSessionIn({ from, to }: KeyRange, id: string): boolean {
	const key = keyOf({ type: 'session', id }, '');
	return key >= from && key <= to;
}

const text = v.string();
const storedSchema = v.pipe(
	text,
	v.parseJson(),
	v.strictObject({
		version: v.literal(1),
		from: text,
		to: text,
		count: v.pipe(v.number(), v.integer()),
		kept: v.pipe(v.array(text), v.maxLength(MOST_KEPT)),
		changes: v.pipe(v.number(), v.integer()),
		before: text,
		/** Four numbers for each `DayStarts`, as text because it is parsed faster. */
		starts: v.pipe(text, v.regex(/^(?:-?\d+(?:,-?\d+)*)?$/))
	})
);

export function printDigest({ range, count, kept, changes, before, starts }: Digest): string {
	const numbers = starts.flatMap(({ day, offsetMinutes, firstMs, lastMs }) => [day, offsetMinutes, firstMs, lastMs]);
	return JSON.stringify({ version: 1, ...range, count, kept, changes, before, starts: numbers.join(',') });
}

/** Null if `stored` is no digest that this version can use: the journal is then read whole. */
export function parseDigest(stored: string): Digest | null {
	const parsed = v.safeParse(storedSchema, stored);
	if (!parsed.success) return null;
	const { from, to, count, kept, changes, before, starts } = parsed.output;
	const numbers = starts === '' ? [] : starts.split(',').map(Number);
	if (numbers.length % 4 !== 0 || from > to) return null;
	const rows = Array.from({ length: numbers.length / 4 }, (_, row): DayStarts => {
		const [day = 0, offsetMinutes = 0, firstMs = 0, lastMs = 0] = numbers.slice(4 * row, 4 * row + 4);
		return { day, offsetMinutes, firstMs, lastMs };
	});
	return { range: { from, to }, count, kept, changes, before, starts: rows };
}
