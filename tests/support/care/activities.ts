import type { Page } from '@playwright/test';
import { activityOn, checkInOn, noonOf, ratingOn, sessionOn } from '../../../src/lib/journal/sample-records.ts';
import { putEntries } from '../stored-records.ts';

/** The time at which the charts show what `putActivities` stores. */
export const ACTIVITIES_DAY = noonOf(50);

/**
 * Stores activities with long, right-to-left and emoji names, one of them more than is asked about; ratings, one of
 * which is due; and pain, also 0, of days and after sessions.
 */
export async function putActivities(page: Page): Promise<void> {
	const names = ['W'.repeat(80), 'المشي مع كلبي 🐕', 'sit through a film', 'garden'];
	const records = [
		...names.map((name, n) => activityOn(n, name)),
		...[0, 2, 10].map((rating, index) => ratingOn(20 + index * 14, rating)),
		ratingOn(20, 5, { of: 1 }),
		...[7, 5, 0, 0, 3, 10].map((pain, index) => checkInOn(20 + index * 5, { pain })),
		...[4, 0].map((painAfter, index) => sessionOn(30 + index, { painAfter }))
	];
	await putEntries(
		page,
		records.map((record) => [`${record.type}:${record.id}`, record])
	);
}
