import type { Moment } from '../journal/calendar.ts';
import { epochMsOf } from '../journal/day.ts';
import type { SessionRecord } from '../journal/records.ts';
import { MINUTE_MS, type Millis } from '../routine/duration.ts';
import { afterBreak, halfAt, newGap, type DeskDayState, type PastBreak } from './desk-day.ts';
import type { DeskSettings } from './desk-settings.ts';
import { nextBreak } from './next-break.ts';

/**
 * An absence longer than this counts as a break: the person has changed position, which is what a break is for. Shorter
 * pauses do not show an absence: a throttled page may wait a minute or more for its next tick.
 */
export const AWAY_MS: Millis = 5 * MINUTE_MS;
/** Longer than a throttled page usually waits for its next tick. */
const STOOD_STILL_MS: Millis = 1.5 * MINUTE_MS;
/** If the clock is put back by less than this, the gap only gets longer by that much. */
const PUT_BACK_MS: Millis = MINUTE_MS;
/** Time to settle after a return, before a break that fell due meanwhile. */
export const SETTLE_MS: Millis = 2 * MINUTE_MS;
const DAY_MS: Millis = 24 * 60 * MINUTE_MS;
/** A session planned for this long counts as the long break of its half. `posture-walk`, the shorter one, is 4:30. */
const LONG_SESSION_MS: Millis = 4 * MINUTE_MS;

/**
 * The desk day after a look at the wall clock. `lostMs`: by how much the wall clock ran ahead of the page's own clock
 * since this tab's last look; 0 for its first look.
 *
 * The clock, whatever happens to it, never shortens a gap:
 * - After an absence of more than `AWAY_MS` a new gap begins now: the computer slept, or no page of the app was open.
 * - Time lost in a shorter sleep does not count. The next break moves by `lostMs`.
 * - When the clock was put back, the whole day moves back with it. If it was put forward before, the start of the day
 *   returns to where it was.
 *
 * A break that fell due while the page stood still for less than `AWAY_MS` comes `SETTLE_MS` after the return. That
 * happens once in a gap, so that a page with rare ticks still reaches its break.
 */
export function afterLook(settings: DeskSettings, state: DeskDayState, now: Moment, lostMs: Millis = 0): DeskDayState {
	const nowMs = now.epochMs;
	const passedMs = nowMs - state.seenMs;
	if (passedMs < -PUT_BACK_MS) return movedBy(state, passedMs);
	if (passedMs < 0) return state;
	if (passedMs > AWAY_MS) return { ...state, seenMs: nowMs, ...newGap(nowMs), jumpedMs: passedMs };
	const { dueMs } = nextBreak(settings, state, { ...now, epochMs: state.seenMs });
	if (dueMs <= state.seenMs) return { ...state, seenMs: nowMs };
	const asleepMs = Math.min(passedMs, Math.max(0, lostMs));
	const isBack = passedMs > STOOD_STILL_MS && dueMs + asleepMs <= nowMs && state.notBeforeMs === null;
	return {
		...state,
		seenMs: nowMs,
		sinceMs: state.sinceMs + asleepMs,
		notBeforeMs: isBack ? nowMs + SETTLE_MS : moved(state.notBeforeMs, asleepMs)
	};
}

/** The fields of a session record that matter here. */
export type EndedSession = Pick<SessionRecord, 'id' | 'at' | 'plannedMs'>;

/**
 * The desk day with every session that ended in it counted, whatever the routine. Each counts once as a break, and the
 * gap begins anew at its end. `sessions` may hold sessions of other days.
 */
export function afterSessions(
	settings: DeskSettings,
	state: DeskDayState,
	sessions: readonly EndedSession[],
	now: Moment
): DeskDayState {
	const known = new Set([...state.earlier, ...state.breaks.map(({ session }) => session)]);
	return sessions
		.filter(({ id, at }) => !known.has(id) && epochMsOf(at) > state.startedAtMs)
		.map(({ id, at, plannedMs }) => ({ id, plannedMs, atMs: Math.min(epochMsOf(at), now.epochMs) }))
		.sort((a, b) => a.atMs - b.atMs)
		.reduce((day, { id, plannedMs, atMs }) => {
			const isLong = plannedMs >= LONG_SESSION_MS;
			const longOf = isLong ? (nextBreak(settings, day, now).longOf ?? freeHalf(day, atMs)) : null;
			return afterBreak(day, { atMs, longOf, session: id });
		}, state);
}

/**
 * Ids of the sessions that a desk day beginning now does not count. One day back is enough, because a clock that is put
 * back by a day ends the desk day.
 */
export function sessionsBefore(sessions: readonly EndedSession[], now: Moment): string[] {
	return sessions.filter(({ at }) => epochMsOf(at) > now.epochMs - DAY_MS).map(({ id }) => id);
}

function freeHalf(state: DeskDayState, atMs: Millis): PastBreak['longOf'] {
	const half = halfAt(state, atMs);
	return state.breaks.some(({ longOf }) => longOf === half) ? null : half;
}

/** `byMs` is negative. */
function movedBy(state: DeskDayState, byMs: Millis): DeskDayState {
	const undoneMs = Math.min(-byMs, state.jumpedMs);
	return {
		...state,
		seenMs: state.seenMs + byMs,
		startedAtMs: state.startedAtMs + byMs + undoneMs,
		jumpedMs: state.jumpedMs - undoneMs,
		sinceMs: state.sinceMs + byMs,
		notBeforeMs: moved(state.notBeforeMs, byMs),
		toldMs: moved(state.toldMs, byMs),
		breaks: state.breaks.map((past) => ({ ...past, atMs: past.atMs + byMs }))
	};
}

function moved(instant: Millis | null, byMs: Millis): Millis | null {
	return instant === null ? null : instant + byMs;
}
