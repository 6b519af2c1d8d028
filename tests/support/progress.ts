import type { Page } from '@playwright/test';
import { activityOn, checkInOn, flareOn, noonOf, ratingOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import { putEntries } from './stored-records.ts';

/** The time at which the charts show what `putProgress` stores: a Thursday, 12 weeks after the first record. */
export const PROGRESS_DAY = noonOf(80);

const side = (side: 'left' | 'right', playedMs: number) =>
	({ exercise: 'hamstring-towel', side, playedMs, outcome: 'done' }) as const;

/** Stores 12 weeks with sessions, pain before and after, a flare, an activity and a long name, and opens Progress. */
export async function putProgress(page: Page): Promise<void> {
	const records = [
		...Array.from({ length: 60 }, (_, n) =>
			sessionOn(n + 20, {
				routine: n % 3 === 0 ? 'desk-3' : 'evening',
				routineName: n === 59 ? 'W'.repeat(80) : n % 3 === 0 ? 'Desk break 3 min' : 'Evening unwind 10',
				plannedMs: 609_000,
				playedMs: n % 5 === 0 ? 244_000 : 609_000,
				outcome: n % 5 === 0 ? 'stopped' : 'finished',
				steps: [side('left', 30_000), side('right', 20_000)],
				...(n % 2 === 0 ? { painBefore: n % 11, painAfter: (n * 7) % 11 } : {})
			})
		),
		...[7, 5, 0, 0, 3, 10].map((pain, index) => checkInOn(20 + index * 9, { pain })),
		flareOn(20, 30),
		activityOn(0, 'sit through a film'),
		ratingOn(30, 2),
		ratingOn(70, 6)
	];
	await putEntries(
		page,
		records.map((record) => [`${record.type}:${record.id}`, record])
	);
}

/** Unfolds every chart, shows its table if it has one, and opens the newest session for editing. */
export async function openAll(page: Page): Promise<void> {
	for (const summary of await page.locator('main summary').all()) await summary.click();
	for (const table of await page.getByRole('button', { name: /^As a table/ }).all()) await table.click();
	await page.locator('[data-session]').first().click();
}
