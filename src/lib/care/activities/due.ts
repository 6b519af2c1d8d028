import { activitiesOf, type Activity, type ActivityRecords } from '../../journal/activities.ts';
import { daysBetween, type Day } from '../../journal/day.ts';

/** Every two weeks: often enough to see a change, and seldom enough that it does not feel like a test. */
const RATED_EVERY_DAYS = 14;

/** Whether any activity has no rating in the last `RATED_EVERY_DAYS` days. False if there are no activities. */
export function isRatingDue(journal: ActivityRecords, today: Day): boolean {
	return activitiesOf(journal).some((activity) => isDue(activity, today));
}

/** A rating on a day later than `today`, from a clock that ran ahead, does not count. */
export function isDue({ ratings }: Pick<Activity, 'ratings'>, today: Day): boolean {
	return !ratings.some(({ day }) => day <= today && daysBetween(day, today) < RATED_EVERY_DAYS);
}
