import { epochMsOf, isoWithOffset, type Day } from '../../journal/day.ts';
import type { Moment } from '../../journal/calendar.ts';
import type { DeletionRecord, RecordOf } from '../../journal/records.ts';
import { MINUTE_MS, type Millis } from '../../routine/duration.ts';

/** A walk that was started by a tap. It comes into the journal when it has ended and its length is known. */
export interface TimedWalk {
	/** Becomes the id of its record, so that two tabs that end it write one record. */
	readonly id: string;
	/** The day on which it was started, and to which it counts. */
	readonly day: Day;
	/** ISO-8601 with offset. */
	readonly startedAt: string;
}

/** A walk that seems longer was probably left running, so its length is asked for. */
const LONGEST_MS: Millis = 180 * MINUTE_MS;

export function startWalk(id: string, day: Day, now: Moment): TimedWalk {
	return { id, day, startedAt: isoWithOffset(now) };
}

/**
 * Whole minutes walked by `nowMs` of the wall clock, from 0 to 180. Null if only the person can tell: that was more than
 * three hours ago, or the clock was put back to before the start. A correction by less than a minute is not that.
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

/** Whether the walk has come into the journal, be it that it was taken out again. */
export function isInJournal(
	{ id }: Pick<TimedWalk, 'id'>,
	{ walks, deletions }: { readonly walks: readonly RecordOf<'walk'>[]; readonly deletions: readonly DeletionRecord[] }
): boolean {
	return walks.some((walk) => walk.id === id) || deletions.some(({ of }) => of === id);
}
