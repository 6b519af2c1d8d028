import type { RoutineSummary } from '../routine/bundle.ts';
import type { Goal } from '../routine/goals.ts';

export const PARTS_OF_DAY = ['morning', 'day', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Goals that fit each part of the day, best first. */
const FITTING: Record<PartOfDay, readonly Goal[]> = {
	morning: ['morning', 'daily-back', 'posture', 'desk'],
	day: ['desk', 'posture', 'upper-back', 'daily-back'],
	evening: ['evening', 'breathing', 'daily-back', 'posture']
};
/** Goals that are never suggested: people look for them themselves. */
const ASKED_FOR: readonly Goal[] = ['relief', 'return'];

/** The part of the day of a wall-clock hour (0–23): morning is 4–10, day 11–17, evening the rest. */
export function partOfDay(hour: number): PartOfDay {
	if (hour >= 4 && hour < 11) return 'morning';
	return hour >= 11 && hour < 18 ? 'day' : 'evening';
}

/**
 * Sorts all routines by how well they fit now: goals that fit the part of the day, then other goals, then goals that
 * are never suggested. Within each group, in order of precedence: not yet done today, better goal, easier level,
 * earlier phase, longer, then by id. The result does not depend on the order of the input.
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
 * The routine to suggest now: the best that fits the part of the day, or null if none does. If all that fit were done
 * today, suggests the best of them again.
 */
export function suggestRoutine(
	summaries: readonly RoutineSummary[],
	part: PartOfDay,
	doneToday: ReadonlySet<string>
): RoutineSummary | null {
	const fitting = summaries.filter(({ goal }) => FITTING[part].includes(goal));
	return sortByFit(fitting, part, doneToday)[0] ?? null;
}

/** 0: fits the part of the day; 1: any other goal; 2: never suggested. */
function rankOf(goal: Goal, part: PartOfDay): number {
	if (FITTING[part].includes(goal)) return 0;
	return ASKED_FOR.includes(goal) ? 2 : 1;
}

/** Ranks phase 0 (the first hours of a flare) as phase 1: on other days it is no easier, so length decides. */
function phaseOf({ phase }: RoutineSummary): number {
	return Math.max(1, phase);
}
