import type { Day } from '../../journal/day.ts';
import type { RecordOf } from '../../journal/records.ts';
import type { Stage } from './plan.ts';

/** The lengths to choose from when a person says that they walked, in minutes. */
const WALK_MINUTES = [2, 5, 10, 15, 20, 30] as const;

/**
 * The lengths to choose from in a stage whose walks take up to `mostMinutes`. In the first days to the next room and back
 * counts, and some need more of these days.
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
