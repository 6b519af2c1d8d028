import { activitiesOf, type ActivityRecords } from '../journal/activities.ts';
import type { Day } from '../journal/day.ts';
import { activityChange, type Change } from './change.ts';
import { chartDays, type ChartDay } from './chart-days.ts';

/** The chart of one activity. */
export interface ActivityLine {
	readonly id: string;
	readonly name: string;
	/** Oldest first. `after` is always null. */
	readonly days: readonly ChartDay[];
	readonly change: Change | null;
}

/** A line for each activity that is shown, even if it has no rating on these days. */
export function activityLines(journal: ActivityRecords, today: Day): ActivityLine[] {
	return activitiesOf(journal).map(({ id, name, ratings }) => {
		const byDay = new Map(ratings.map(({ day, rating }) => [day, rating]));
		const days = chartDays(today).map((day) => ({ day, value: byDay.get(day) ?? null, after: null }));
		return { id, name, days, change: activityChange(days) };
	});
}
