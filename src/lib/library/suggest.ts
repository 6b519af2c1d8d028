import type { RoutineSummary } from '../routine/bundle.ts';
import { isRightFor, type BackState } from '../routine/back-state.ts';
import type { Goal } from '../routine/goals.ts';

export const PARTS_OF_DAY = ['morning', 'day', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** When a routine is suggested: at a part of the day, or to somebody who has said how their back is. */
export type Occasion = PartOfDay | 'stiff' | 'sore';

/** Goals that fit each occasion, best first. */
const FITTING: Record<Occasion, readonly Goal[]> = {
	morning: ['morning', 'daily-back', 'posture', 'desk'],
	day: ['desk', 'posture', 'upper-back', 'daily-back'],
	evening: ['evening', 'breathing', 'daily-back', 'posture'],
	stiff: ['morning', 'daily-back', 'upper-back'],
	sore: ['return', 'breathing']
};
/** Goals that rank last unless they fit the occasion: people look for such routines themselves. */
const ASKED_FOR: readonly Goal[] = ['relief', 'return'];

/** The part of the day of a wall-clock hour (0–23): morning is 4–10, day 11–17, evening the rest. */
export function partOfDay(hour: number): PartOfDay {
	if (hour >= 4 && hour < 11) return 'morning';
	return hour >= 11 && hour < 18 ? 'day' : 'evening';
}

/**
 * Sorts all routines by how well they fit an occasion: fitting goals, then other goals, then `ASKED_FOR`. Within each
 * group, in order of precedence: not yet done today, better goal, easier level, earlier phase, longer, then by id. The
 * result does not depend on the order of the input.
 */
export function sortByFit(
	summaries: readonly RoutineSummary[],
	occasion: Occasion,
	doneToday: ReadonlySet<string>
): RoutineSummary[] {
	return [...summaries].sort((a, b) => {
		return (
			rankOf(a.goal, occasion) - rankOf(b.goal, occasion) ||
			Number(doneToday.has(a.id)) - Number(doneToday.has(b.id)) ||
			FITTING[occasion].indexOf(a.goal) - FITTING[occasion].indexOf(b.goal) ||
			a.level - b.level ||
			phaseOf(a) - phaseOf(b) ||
			b.totalMs - a.totalMs ||
			(a.id < b.id ? -1 : 1)
		);
	});
}

/**
 * The best routine for the occasion, or null if none fits. If all fitting routines were done today, suggests the best
 * of them again.
 */
export function suggestRoutine(
	summaries: readonly RoutineSummary[],
	occasion: Occasion,
	doneToday: ReadonlySet<string>,
	state: BackState = 'settled'
): RoutineSummary | null {
	const fitting = summaries.filter((summary) => {
		const isOpen = !summary.onlyChosen && isRightFor(summary, state);
		return isOpen && FITTING[occasion].includes(summary.goal);
	});
	return sortByFit(fitting, occasion, doneToday)[0] ?? null;
}

/** 0: fits the occasion; 1: any other goal; 2: in `ASKED_FOR`, and does not fit. */
function rankOf(goal: Goal, occasion: Occasion): number {
	if (FITTING[occasion].includes(goal)) return 0;
	return ASKED_FOR.includes(goal) ? 2 : 1;
}

/**
 * Ranks phase 0 (the first hours of a flare) like phase 1: outside a flare, phase 0 is no easier, so length decides.
 */
function phaseOf({ phase }: RoutineSummary): number {
	return Math.max(1, phase);
}
