import type { Moment } from '../journal/calendar.ts';
import { dayOf } from '../journal/day.ts';
import { MINUTE_MS, type Millis } from '../routine/duration.ts';
import { HALF_MS, halfAt, type DeskDayState, type Half } from './desk-day.ts';
import type { DeskSettings } from './desk-settings.ts';
import { lastQuietSpell } from './quiet-hours.ts';

export type BreakKind = 'micro' | 'active' | 'long';

export interface NextBreak {
	readonly kind: BreakKind;
	/** The half of the day whose long break this is; null for the other kinds. */
	readonly longOf: Half | null;
	/** Milliseconds since 1970 UTC; in the past while the break waits for an answer. */
	readonly dueMs: Millis;
	/** Whether quiet hours hold the break back until `dueMs`. */
	readonly isHeldBack: boolean;
}

const EACH: Readonly<Record<DeskSettings['active'], number>> = { off: Infinity, each: 1, second: 2, third: 3 };

/**
 * The break that comes next, by the settings and the day so far. `now` matters only for quiet hours.
 *
 * When: one interval after the gap began, or later if it was snoozed. Never in quiet hours: a break that would fall due
 * in them, or that nobody has answered when they begin, is due `AFTER_QUIET_MS` after their end.
 *
 * Which: breaks are numbered 1, 2, 3 … through the day, skipped ones too. Each, every second or every third is active;
 * the others are micro breaks. In each half of the day (four hours from the start, then four more), the break nearest
 * to the middle of the half is the long one instead: the first that is due less than half an interval before the
 * middle, or later in that half. There are no more long breaks after two halves. A snooze does not change which break
 * it is.
 */
export function nextBreak(settings: DeskSettings, state: DeskDayState, now: Moment): NextBreak {
	const dueMs = dueAt(settings, state, now);
	const longOf = longHalf(settings, state, dueAt(settings, { ...state, notBeforeMs: null }, now));
	const isActive = (state.breaks.length + 1) % EACH[settings.active] === 0;
	const isHeldBack = lastQuietSpell(settings.quiet, dueMs - 1, now.offsetMinutes)?.untilMs === dueMs;
	return { kind: longOf !== null ? 'long' : isActive ? 'active' : 'micro', longOf, dueMs, isHeldBack };
}

/** Whether the break is due before the person's day ends, and the desk day with it. */
export function isToday({ dueMs }: NextBreak, { day }: DeskDayState, now: Moment, dayBoundaryMinutes: number): boolean {
	return dayOf({ ...now, epochMs: dueMs }, dayBoundaryMinutes) === day;
}

function dueAt(
	{ everyMinutes, quiet }: DeskSettings,
	{ sinceMs, notBeforeMs }: DeskDayState,
	{ epochMs, offsetMinutes }: Moment
): Millis {
	const plannedMs = Math.max(sinceMs + everyMinutes * MINUTE_MS, notBeforeMs ?? 0);
	const planned = lastQuietSpell(quiet, plannedMs, offsetMinutes);
	const movedMs = Math.max(plannedMs, planned?.untilMs ?? 0);
	const latest = lastQuietSpell(quiet, epochMs, offsetMinutes);
	return latest !== null && latest.fromMs >= movedMs ? latest.untilMs : movedMs;
}

function longHalf({ everyMinutes }: DeskSettings, state: DeskDayState, dueMs: Millis): Half | null {
	const half = halfAt(state, dueMs);
	if (half === null || state.breaks.some(({ longOf }) => longOf === half)) return null;
	const middleMs = state.startedAtMs + (half + 0.5) * HALF_MS;
	return dueMs >= middleMs - (everyMinutes * MINUTE_MS) / 2 ? half : null;
}
