import { addDays, daysBetween, weekOf, type Day } from '../journal/day.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { sessionCounts } from '../journal/session-counts.ts';
import { settingValue } from '../journal/settings.ts';
import { flareOn } from './flare/flare.ts';
import { isStrongOn } from './pain/is-strong-on.ts';
import { openUrgency } from './standing.ts';

/**
 * How many days are still needed for this week's goal, for the badge on the app's icon. Also 0 when a number would only
 * add pressure: before the first session, in a flare, on a day with a high number for pain, while a danger sign stands,
 * and when the week has too few days left for the goal.
 *
 * Counts as `streakOn` does; a test compares them. Does not import `streakOn`, which shares a chunk with the styles of
 * Today: those would then be fetched twice.
 */
export function daysLeftOn(journal: ResolvedJournal, today: Day): number {
	const { sessions, flares, settings } = journal;
	const isInFlare = (day: Day) => flares.some(({ from, to = today }) => from <= day && day <= to);
	if (sessions.length === 0 || openUrgency(journal) !== null || isStrongOn(journal, today)) return 0;
	if (isInFlare(today) || flareOn(journal, today) !== null) return 0;
	const isDone = (day: Day) => sessions.some((session) => session.day === day && sessionCounts(session));
	const weekday = daysBetween(weekOf(today), today);
	const days = Array.from({ length: weekday + 1 }, (_, n) => addDays(today, -n));
	const done = days.filter((day) => isDone(day) || isInFlare(day)).length;
	const left = Math.max(0, settingValue('weekGoal', settings.get('weekGoal')?.[0]) - done);
	const daysToCome = isDone(today) ? 6 - weekday : 7 - weekday;
	return left > daysToCome ? 0 : left;
}
