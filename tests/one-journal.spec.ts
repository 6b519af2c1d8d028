import { expect, test, type Page } from '@playwright/test';
import { backupFrom, chooseBackup } from './support/backup-file.ts';
import { open, ready } from './support/pages.ts';
import { button, startFresh, timeLeft } from './support/player.ts';
import { timePasses } from './support/session.ts';
import { storedEntries, storedPlaying, storedSessions } from './support/stored-records.ts';

const FUTURE = { v: 1, type: 'setting', at: '9999-12-31T23:59:59.999Z', id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' };

/** Away in the middle of a routine, so that it can be carried on. */
async function leaveInTheMiddle(page: Page, routine: string, ms: number): Promise<void> {
	await startFresh(page, routine);
	await timePasses(page, ms);
	await page.goto('about:blank');
}

test('What another tab finished is neither carried on nor left here, and counts here at once', async ({
	page,
	context
}) => {
	await leaveInTheMiddle(page, 'desk-1', 20_000);
	const stale = await context.newPage();
	await open(stale, '/');
	await expect(button(stale, 'Leave it')).toBeVisible();

	await page.goto('/play/desk-1?carry-on');
	await expect(timeLeft(page)).toBeVisible();
	await timePasses(page, 50_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();

	await expect(button(stale, 'Leave it')).toHaveCount(0);
	await expect(stale.getByText('1 of 3 days this week')).toBeVisible();
	await expect(stale.getByRole('link', { name: 'Start' })).toBeVisible();
	expect(await storedSessions(stale)).toMatchObject([{ outcome: 'finished' }]);
	expect(await storedPlaying(stale)).toBeNull();
	await open(stale, '/settings');
	const backup = await backupFrom(stale, button(stale, 'Export backup'));
	expect(backup.records.filter(({ type }) => type === 'session')).toMatchObject([{ outcome: 'finished' }]);
});

test('A tab that could hear nothing writes no finished session off, and deletes no other', async ({
	page,
	context
}) => {
	await leaveInTheMiddle(page, 'desk-1', 20_000);
	const stale = await context.newPage();
	await stale.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
	await open(stale, '/');
	await expect(button(stale, 'Leave it')).toBeVisible();
	await page.goto('/play/desk-1?carry-on');
	await timePasses(page, 50_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	await page.goto('about:blank');
	await leaveInTheMiddle(page, 'desk-3', 20_000);

	await button(stale, 'Leave it').click();
	await expect(stale.getByRole('heading', { name: 'Desk break 3 min' })).toBeVisible();
	expect(await storedSessions(stale)).toMatchObject([{ routine: 'desk-1', outcome: 'finished' }]);
	expect(await storedPlaying(stale)).toMatchObject({ routine: 'desk-3' });
});

test('A history whose database is deleted under the page is there again with the next thing that is stored', async ({
	page
}) => {
	await open(page, '/settings');
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await expect.poll(async () => Object.keys(await storedEntries(page)).length).toBe(1);
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('homestretch').onsuccess = resolve;
			})
	);
	await page.getByRole('radio', { name: 'Dark' }).click();
	await expect
		.poll(async () => Object.values(await storedEntries(page)).map(({ name }) => name))
		.toEqual(expect.arrayContaining(['vibration', 'theme']));
	await page.reload();
	await ready(page);
	await expect(page.getByRole('switch', { name: 'Vibration' })).not.toBeChecked();
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('A database that lacks the app’s store gets it', async ({ page }) => {
	await page.goto('/manifest.webmanifest');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('homestretch');
				opening.onsuccess = () => resolve(opening.result.close());
			})
	);
	await open(page, '/settings');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await page.reload();
	await ready(page);
	await expect(page.getByRole('switch', { name: 'Vibration' })).not.toBeChecked();
});

test('A choice is the person’s, whatever a record of the far future says', async ({ page }) => {
	await open(page, '/settings');
	await chooseBackup(page, {
		app: 'homestretch',
		kind: 'backup',
		version: 1,
		exportedAt: '2026-11-27T12:00:00Z',
		records: [{ ...FUTURE, name: 'theme', value: 'dark' }]
	});
	await button(page, 'Import').click();
	await expect(page.locator('html[data-theme="dark"]')).toBeAttached();
	await page.getByRole('radio', { name: 'Light' }).click();
	await expect(page.locator('html[data-theme="light"]')).toBeAttached();
	await page.reload();
	await ready(page);
	await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
	await expect(page.locator('html[data-theme="light"]')).toBeAttached();
});

test('A page that stays in view goes on to the new day, and to what is good for its hour', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-29T22:00:00+01:00') });
	await page.clock.pauseAt(new Date('2026-11-29T22:00:01+01:00'));
	await open(page, '/');
	await expect(page.getByText('Sunday 29 November')).toBeVisible();
	const evening = await page.getByRole('heading', { level: 1 }).textContent();
	await page.clock.fastForward('11:00:00');
	await page.clock.runFor(31_000);
	await expect(page.getByText('Monday 30 November')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(String(evening));
});
