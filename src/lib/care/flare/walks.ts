import type { Day } from '../../journal/day.ts';
import type { RecordOf } from '../../journal/records.ts';
import type { Stage } from './plan.ts';

/** The lengths that a person can choose for a walk, in minutes. */
const WALK_MINUTES = [2, 5, 10, 15, 20, 30] as const;

/**
 * The lengths to choose from in a stage whose walks take up to `mostMinutes`. In the first days, even a walk to the
 * next room and back counts, so the shortest lengths are offered too.
 */
export function walkLengths(stage: Stage, mostMinutes: number): number[] {
	const least = stage === 'first-hours' || stage === 'days-2-3' ? 0 : 5;
	return WALK_MINUTES.filter((minutes) => minutes >= least && minutes <= mostMinutes);
}

/** The walks of a day, newest first, and their sum in minutes. */
export function walksOn(walks: readonly RecordOf<'walk'>[], day: Day): { ids: readonly string[]; minutes: number } {
	const ofDay = walks.filter((walk) => walk.day === day);
	return { ids: ofDay.map(({ id }) => id), minutes: ofDay.reduce((sum, { minutes }) => sum + minutes, 0) };
}
