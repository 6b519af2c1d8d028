import { keepForOffline } from '../support/offline.ts';
import { expect, test } from '../support/own-site.ts';
import { open, openToday, PAGES } from '../support/pages.ts';
import { playDesk1 } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';

test.use({ serviceWorkers: 'allow' });

// Opening many pages takes a slow machine a while.
test.describe.configure({ timeout: 120_000 });

test('With the host gone after the first visit, a person opens every page by its address', async ({ page, site }) => {
	await openToday(page);
	await keepForOffline(page);
	await site.stop();

	for (const address of PAGES) {
		await open(page, address);
		await expect(page.getByRole('heading').first(), address).toBeVisible();
		await expect(page.getByRole('alert'), address).toHaveCount(0);
	}
	for (const address of ['play/nope', 'routines/nope']) {
		await open(page, address);
		await expect(page.getByRole('alert')).toContainText('There is no routine by this name here.');
		await page.getByRole('alert').getByRole('link', { name: 'See all routines' }).click();
		await expect(page).toHaveURL(`${site.url}routines`);
		await expect(page.getByRole('heading', { name: 'Routines', exact: true })).toBeVisible();
	}
});

for (const first of ['', 'play/desk-1']) {
	test(`With the host gone after a first visit to /${first}, a session plays to its end and is still there later`, async ({
		page,
		site
	}) => {
		await page.clock.install();
		await open(page, first);
		await keepForOffline(page);
		await site.stop();

		await playDesk1(page);
		await expect(page.getByText('saved on this device')).toBeVisible();
		await open(page, 'progress');
		await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
		expect(await storedSessions(page)).toMatchObject([
			{ routine: 'desk-1', outcome: 'finished', plannedMs: 60_000, playedMs: 60_000 }
		]);
	});
}
