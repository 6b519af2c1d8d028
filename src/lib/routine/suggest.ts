import type { RoutineSummary } from './library.ts';
import type { Goal } from './schema.ts';

export type PartOfDay = 'morning' | 'day' | 'evening';

/** Goals that fit a part of the day, the best first. Relief is never suggested: it is asked for. */
const FITTING: Record<PartOfDay, readonly Goal[]> = {
	morning: ['morning', 'daily-back', 'posture', 'desk'],
	day: ['desk', 'posture', 'upper-back', 'daily-back'],
	evening: ['evening', 'breathing', 'daily-back', 'posture']
};

/** Of a wall-clock hour, 0–23: morning is 4–10, day 11–17. */
export function partOfDay(hour: number): PartOfDay {
	if (hour >= 4 && hour < 11) return 'morning';
	return hour >= 11 && hour < 18 ? 'day' : 'evening';
}

/**
 * What to do now: of the goals that fit, the easiest and then the longest routine that was not done today. When all
 * were, the first again. Null only where nothing fits at all.
 */
export function suggestRoutine(
	summaries: readonly RoutineSummary[],
	part: PartOfDay,
	doneToday: ReadonlySet<string>
): RoutineSummary | null {
	const goals = FITTING[part];
	const fitting = summaries
		.filter(({ goal }) => goals.includes(goal))
		.sort((a, b) => goals.indexOf(a.goal) - goals.indexOf(b.goal) || a.level - b.level || b.totalMs - a.totalMs);
	return fitting.find(({ id }) => !doneToday.has(id)) ?? fitting[0] ?? null;
}
