import type { RoutineSummary } from '../routine/bundle.ts';
import type { Goal } from '../routine/goals.ts';

export const PARTS_OF_DAY = ['morning', 'day', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Goals that fit a part of the day, the best first. */
const FITTING: Record<PartOfDay, readonly Goal[]> = {
	morning: ['morning', 'daily-back', 'posture', 'desk'],
	day: ['desk', 'posture', 'upper-back', 'daily-back'],
	evening: ['evening', 'breathing', 'daily-back', 'posture']
};
/** These are never suggested: they are asked for. */
const ASKED_FOR: readonly Goal[] = ['relief', 'return'];

/** Of a wall-clock hour, 0–23: morning is 4–10, day 11–17. */
export function partOfDay(hour: number): PartOfDay {
	if (hour >= 4 && hour < 11) return 'morning';
	return hour >= 11 && hour < 18 ? 'day' : 'evening';
}

/**
 * All of them, what fits now first: goals that fit the part of the day, then the others, then those that are asked for.
 * In each of the three: not done today before done today, the better goal, the easier level, the earlier phase, the
 * longer, and ties in order of ids. One order for a set of routines, however they are given.
 */
export function sortByFit(
	summaries: readonly RoutineSummary[],
	part: PartOfDay,
	doneToday: ReadonlySet<string>
): RoutineSummary[] {
	return [...summaries].sort((a, b) => {
		return (
			rankOf(a.goal, part) - rankOf(b.goal, part) ||
			Number(doneToday.has(a.id)) - Number(doneToday.has(b.id)) ||
			FITTING[part].indexOf(a.goal) - FITTING[part].indexOf(b.goal) ||
			a.level - b.level ||
			phaseOf(a) - phaseOf(b) ||
			b.totalMs - a.totalMs ||
			(a.id < b.id ? -1 : 1)
		);
	});
}

/**
 * What to do now: the first that fits, or null where nothing does. When all that fit were done today, the best of them
 * again.
 */
export function suggestRoutine(
	summaries: readonly RoutineSummary[],
	part: PartOfDay,
	doneToday: ReadonlySet<string>
): RoutineSummary | null {
	const fitting = summaries.filter(({ goal }) => FITTING[part].includes(goal));
	return sortByFit(fitting, part, doneToday)[0] ?? null;
}

/** 0 fits, 1 is any other, 2 is asked for. */
function rankOf(goal: Goal, part: PartOfDay): number {
	if (FITTING[part].includes(goal)) return 0;
	return ASKED_FOR.includes(goal) ? 2 : 1;
}

/** What suits the first hours of a flare (phase 0) is not easier on any other day: there length decides. */
function phaseOf({ phase }: RoutineSummary): number {
	return Math.max(1, phase);
}
