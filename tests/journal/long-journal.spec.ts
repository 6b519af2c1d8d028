import { expect, test, type Page } from '@playwright/test';
import { ulid } from 'ulid';
import { manySessions } from '../support/big-journals.ts';
import { open } from '../support/pages.ts';
import { putEntries } from '../support/stored-records.ts';

const COUNT = 1800;
/** The day of the last of `manySessions`. */
const LAST_DAY = new Date('2026-11-20T15:00:00Z');

async function storeMany(page: Page): Promise<Record<string, unknown>[]> {
	await page.clock.setFixedTime(LAST_DAY);
	await open(page, 'settings');
	const sessions = manySessions(COUNT);
	await putEntries(
		page,
		sessions.map((record) => [`session:${String(record['id'])}`, record])
	);
	return sessions;
}

const digest = (page: Page) => page.evaluate(() => localStorage.getItem('homestretch-digest'));
const streakOf = (page: Page) => page.getByText(/^\d+-day streak$/);

/** Counts the session records that a page reads. Call before the page is opened. */
async function countReads(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		let reads = 0;
		const { getAll } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.getAll = function (...of) {
			const request = getAll.apply(this, of);
			request.addEventListener('success', () => (reads += (request.result as unknown[]).length));
			return request;
		};
		Object.assign(window, { readsSoFar: () => reads });
	});
	return () => page.evaluate(() => (window as unknown as { readsSoFar: () => number }).readsSoFar());
}

test('With a digest of a long journal, Today reads only the newest records and shows the same; other pages read all', async ({
	page
}) => {
	const reads = await countReads(page);
	await storeMany(page);
	await open(page, '');
	const streak = await streakOf(page).textContent();
	expect(streak).toBe('601-day streak');
	expect(await reads()).toBe(COUNT);
	await expect.poll(() => digest(page)).not.toBeNull();

	await open(page, '');
	await expect(streakOf(page)).toHaveText(streak!);
	expect(await reads()).toBeLessThan(COUNT);
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page.getByText(/1,800/).first()).toBeVisible();
});

test('An old session that is deleted on another page no longer counts on Today either', async ({ page }) => {
	const sessions = await storeMany(page);
	await open(page, '');
	await expect.poll(() => digest(page)).not.toBeNull();
	// Deletes all three sessions of a day a year ago, which breaks the streak there.
	const of = sessions.filter(({ day }) => day === '2025-11-20').map(({ id }) => String(id));
	expect(of).toHaveLength(3);
	await putEntries(
		page,
		of.map((id) => {
			const deletion = { v: 1, id: ulid(), type: 'deletion', at: LAST_DAY.toISOString(), of: id };
			return [`deletion:${deletion.id}`, deletion];
		})
	);
	await open(page, '');
	await expect(streakOf(page)).toHaveText('365-day streak');
});
