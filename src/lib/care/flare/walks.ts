import type { Day } from '../../journal/day.ts';
import type { RecordOf } from '../../journal/records.ts';

/** The lengths to choose from when a person says that they walked, in minutes. */
export const WALK_MINUTES = [5, 10, 15, 20, 30] as const;

/** The walks of a day, newest first, and their sum in minutes. */
export function walksOn(walks: readonly RecordOf<'walk'>[], day: Day): { ids: readonly string[]; minutes: number } {
	const ofDay = walks.filter((walk) => walk.day === day);
	return { ids: ofDay.map(({ id }) => id), minutes: ofDay.reduce((sum, { minutes }) => sum + minutes, 0) };
}
