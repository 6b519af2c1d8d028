import type { Page } from '@playwright/test';
import { activityOn, checkInOn, noonOf, ratingOn, sessionOn } from '../../../src/lib/journal/sample-records.ts';
import { putEntries } from '../stored-records.ts';

/** The time at which the charts show what `putActivities` stores. */
export const ACTIVITIES_DAY = noonOf(50);

/**
 * Stores four activities, one more than the app asks about, with names that are long, right-to-left or contain emoji.
 * Also stores ratings, one of them old enough to be due again; daily pain; and pain after sessions. Both kinds of pain
 * include 0.
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
