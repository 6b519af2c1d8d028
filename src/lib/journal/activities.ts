import type { Day } from './day.ts';
import type { ResolvedJournal } from './resolve.ts';

/**
 * Something the person wants to be able to do again, in their own words, with ratings of how well they can. Modelled on
 * the Patient-Specific Functional Scale, where 0 is "unable to do it" and 10 is "able to do it as before the problem"
 * (Stratford P, Gill C, Westaway M, Binkley J. Physiotherapy Canada 1995;47:258–263).
 */
export interface Activity {
	readonly id: string;
	readonly name: string;
	/** At most one per day: the last one written. Newest day first. */
	readonly ratings: readonly Rating[];
}

interface Rating {
	readonly day: Day;
	/** A whole number, 0–10. */
	readonly rating: number;
}

export type ActivityRecords = Pick<ResolvedJournal, 'activities' | 'activityRatings'>;

/** The scale is made for a few activities. With more, each visit would be a questionnaire. */
export const MOST_ACTIVITIES = 3;

/** The activities that are shown and asked about: the first that were written, at most `MOST_ACTIVITIES`. */
export function activitiesOf(journal: ActivityRecords): Activity[] {
	return oldestFirst(journal).slice(0, MOST_ACTIVITIES).map(withRatings(journal));
}

/** All other activities, oldest first. A journal has some after a merge of two devices, or after an undo. */
export function activitiesBeyond(journal: ActivityRecords): Activity[] {
	return oldestFirst(journal).slice(MOST_ACTIVITIES).map(withRatings(journal));
}

function oldestFirst({ activities }: ActivityRecords) {
	return [...activities].reverse();
}

function withRatings({ activityRatings }: ActivityRecords) {
	return ({ id, name }: { readonly id: string; readonly name: string }): Activity => {
		const lastOfDay = new Map<Day, Rating>();
		for (const { of, day, rating } of activityRatings) {
			if (of === id && !lastOfDay.has(day)) lastOfDay.set(day, { day, rating });
		}
		return { id, name, ratings: [...lastOfDay.values()].sort((a, b) => (a.day < b.day ? 1 : -1)) };
	};
}
