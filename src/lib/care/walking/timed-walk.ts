import { epochMsOf, isoWithOffset, type Day } from '../../journal/day.ts';
import type { Moment } from '../../journal/calendar.ts';
import type { DeletionRecord, RecordOf } from '../../journal/records.ts';
import { MINUTE_MS, type Millis } from '../../routine/duration.ts';

/** A walk that was started by a tap. It is saved to the journal when it has ended and its length is known. */
export interface TimedWalk {
	/** Becomes the id of the journal record, so that two tabs that end the walk write one record. */
	readonly id: string;
	/** The day on which the walk started, and for which it counts. */
	readonly day: Day;
	/** ISO-8601 with offset. */
	readonly startedAt: string;
}

/** A walk that seems longer than this was probably left running, so the person is asked for its length. */
const LONGEST_MS: Millis = 180 * MINUTE_MS;

export function startWalk(id: string, day: Day, now: Moment): TimedWalk {
	return { id, day, startedAt: isoWithOffset(now) };
}

/**
 * Whole minutes from the start to `nowMs` on the wall clock, from 0 to 180. Null if only the person can tell: the walk
 * began more than three hours ago, or the clock now shows a minute or more before the start.
 */
export function minutesWalked({ startedAt }: Pick<TimedWalk, 'startedAt'>, nowMs: Millis): number | null {
	const walkedMs = nowMs - epochMsOf(startedAt);
	if (walkedMs <= -MINUTE_MS || walkedMs > LONGEST_MS) return null;
	return Math.floor(Math.max(0, walkedMs) / MINUTE_MS);
}

/** The wall clock at the start, `14:05`. */
export function startTimeOf({ startedAt }: Pick<TimedWalk, 'startedAt'>): string {
	return startedAt.slice(11, 16);
}

/** Whether the walk was saved to the journal, even if it was deleted again. */
export function isInJournal(
	{ id }: Pick<TimedWalk, 'id'>,
	{ walks, deletions }: { readonly walks: readonly RecordOf<'walk'>[]; readonly deletions: readonly DeletionRecord[] }
): boolean {
	return walks.some((walk) => walk.id === id) || deletions.some(({ of }) => of === id);
}
