import { entryOf, keyOf, type Entry } from './entries.ts';
import { parsePlaying } from './checks/checks.ts';
import { sessionOf, type PlayingRecord } from './playing.ts';
import type { JournalRecord, SessionRecord } from './records.ts';
import type { Addition, Exchange, Pair } from './vault.ts';

/** Builds the journal's writes to its vault, and interprets the results. */

/** Removes the stored value `found`, but only if it is the session `known`. */
export function removalOf(known: PlayingRecord | null, found: unknown): Exchange {
	if (found === undefined) return {};
	const parsed = parsePlaying(found);
	return parsed.ok && parsed.value.id === known?.id ? { remove: true } : {};
}

/**
 * Replaces the stored value `found` with the new session. If `found` is a different session, it is kept as a stopped
 * session; if it cannot be parsed, it is kept unchanged under `spareKey`.
 */
export function replacementOf(
	found: unknown,
	playing: PlayingRecord,
	{ at, spareKey }: { at: string; spareKey: string }
): Exchange {
	if (found === undefined) return { put: playing };
	const parsed = parsePlaying(found);
	if (!parsed.ok) return { put: playing, add: [{ key: spareKey, value: found }] };
	if (parsed.value.id === playing.id) return { put: playing };
	const stopped = sessionOf(parsed.value, 'stopped', at);
	return { put: playing, add: [{ key: keyOf(stopped, ''), value: stopped }] };
}

/**
 * The entries in the vault after `additions`. `found`: the pairs that already held other content under the same keys.
 */
export function entriesAfter(additions: readonly Addition[], found: readonly Pair[]): Entry[] {
	const taken = new Map(found);
	const stored = additions.map(({ key, value, spareKey = key }) => entryOf(taken.has(key) ? spareKey : key, value));
	return [...found.map(([key, value]) => entryOf(key, value)), ...stored];
}

/** The records whose key already held other content in the vault, each with that content. */
export function keyTaken(
	records: readonly JournalRecord[],
	found: readonly Pair[]
): { ours: JournalRecord; found: Entry }[] {
	const foundAt = new Map(found);
	return records.flatMap((ours) => {
		const key = keyOf(ours, '');
		return foundAt.has(key) ? [{ ours, found: entryOf(key, foundAt.get(key)) }] : [];
	});
}

/**
 * The correction for a session that continued after another tab had recorded it as stopped. Null if there is nothing to
 * correct.
 */
export function changeFor(found: JournalRecord, ours: JournalRecord): Record<string, unknown> | null {
	if (found.type !== 'session' || ours.type !== 'session') return null;
	const isEnd = isFinished(ours) && !isFinished(found);
	const isLess = isFinished(found) && !isFinished(ours);
	if (isLess || (!isEnd && ours.playedMs <= found.playedMs)) return null;
	const { outcome, playedMs, day, steps } = ours;
	return { outcome, playedMs, day, ...(steps === undefined ? {} : { steps }) };
}

export function isFinished(record: JournalRecord): record is SessionRecord {
	return record.type === 'session' && record.outcome === 'finished';
}
