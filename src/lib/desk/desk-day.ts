import type { Moment } from '../journal/calendar.ts';
import { dayOf, type Day } from '../journal/day.ts';
import { MINUTE_MS, type Millis } from '../routine/duration.ts';

/** The first or second half of a desk day (`HALF_MS`). */
export type Half = 0 | 1;

/** A break that was taken or skipped. Both count the same. */
export interface PastBreak {
	readonly atMs: Millis;
	/** The half of the day whose long break this was; null for any other break. */
	readonly longOf: Half | null;
	/** Id of the session; null for a skipped break. */
	readonly session: string | null;
}

/** A running desk day. All instants are milliseconds since 1970 UTC. */
export interface DeskDayState {
	/** The person's day on which it was started. It ends with that day. */
	readonly day: Day;
	readonly startedAtMs: Millis;
	/** The last time that any tab looked at the clock. */
	readonly seenMs: Millis;
	/** Start of the current gap: the start of the day, the end of the last break, or the person's return. */
	readonly sinceMs: Millis;
	/** The next break is not due before this instant, because of a snooze or a return. Null if nothing moved it. */
	readonly notBeforeMs: Millis | null;
	/** The due instant of the break that was announced last; null if none was announced in this gap. */
	readonly toldMs: Millis | null;
	/**
	 * The last jump of the clock by more than `AWAY_MS`: an absence, or a clock put forward. The two look alike. 0 if
	 * there was none.
	 */
	readonly jumpedMs: Millis;
	/**
	 * Ids of sessions that had ended before the day began. They are kept because a clock that is put back makes these
	 * sessions look as if they had ended during the day.
	 */
	readonly earlier: readonly string[];
	/** Oldest first. */
	readonly breaks: readonly PastBreak[];
}

/** A working day is eight hours (BUC15), so a long break in each half is a long break every four hours. */
export const HALF_MS: Millis = 4 * 60 * MINUTE_MS;

/** `earlier`: ids of the sessions so far, at least of the last day. */
export function newDeskDay(now: Moment, dayBoundaryMinutes: number, earlier: readonly string[] = []): DeskDayState {
	const { epochMs } = now;
	const day = dayOf(now, dayBoundaryMinutes);
	return { day, startedAtMs: epochMs, seenMs: epochMs, ...newGap(epochMs), jumpedMs: 0, earlier, breaks: [] };
}

/** The half of the desk day at this instant; null once both are over. */
export function halfAt({ startedAtMs }: DeskDayState, atMs: Millis): Half | null {
	const half = Math.floor((atMs - startedAtMs) / HALF_MS);
	return half === 0 || half === 1 ? half : null;
}

/** The desk day after a break that was taken or skipped at `past.atMs`: the gap begins anew. */
export function afterBreak(state: DeskDayState, past: PastBreak): DeskDayState {
	const sinceMs = Math.max(state.sinceMs, past.atMs);
	return { ...state, ...newGap(sinceMs), breaks: [...state.breaks, past] };
}

export function snoozed(state: DeskDayState, nowMs: Millis, snoozeMinutes: number): DeskDayState {
	return { ...state, notBeforeMs: nowMs + snoozeMinutes * MINUTE_MS };
}

/** The day at the beginning of a gap. */
export function newGap(sinceMs: Millis): Pick<DeskDayState, 'sinceMs' | 'notBeforeMs' | 'toldMs'> {
	return { sinceMs, notBeforeMs: null, toldMs: null };
}
