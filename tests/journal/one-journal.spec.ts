import { expect, test } from '@playwright/test';
import { backupFrom, chooseBackup } from '../support/backup-file.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { button } from '../support/player.ts';
import { startSession } from '../support/session.ts';
import { putEntries, storedEntries, storedPlaying, storedSessions } from '../support/stored-records.ts';

const FUTURE = { v: 1, type: 'setting', at: '9999-12-31T23:59:59.999Z', id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' };

const AT = '2026-11-27T09:00:00.000+01:00';

/** The key and value of a stored unfinished session, 20 s into its 60 s. */
function playingOf(routine: string, id: string): [string, Record<string, unknown>] {
	const start = { v: 1, id, routine, routineName: routine, startedAt: AT, day: '2026-11-27', plannedMs: 60_000 };
	const place = { positionMs: 20_000, intervalIndex: 0, intervalKey: '', extensions: [], swaps: [], steps: [] };
	return ['playing', { ...start, ...place, playedMs: 20_000, transitionFactor: 1, savedAt: AT }];
}

/** The record of the same session after it has been played to its end. */
function finishedOf(playing: Record<string, unknown>): Record<string, unknown> {
	const { v, id, routine, routineName, startedAt, day, plannedMs } = playing;
	const start = { v, id, routine, routineName, startedAt, day, plannedMs };
	return { ...start, type: 'session', at: AT, playedMs: 60_000, outcome: 'finished' };
}

const DESK_1 = '01KJ0000000000000000000001';
const DESK_3 = '01KJ0000000000000000000003';

test('What another tab ended is neither carried on nor left here, and is in this tab’s backup', async ({
	page,
	context
}) => {
	await open(page, '/settings');
	await putEntries(page, [playingOf('desk-1', DESK_1)]);
	const other = await context.newPage();
	await open(other, '/');
	await expect(button(other, 'Leave it')).toBeVisible();
	await open(page, '/');
	await button(page, 'Leave it').click();

	await expect(button(other, 'Leave it')).toHaveCount(0);
	await expect(other.getByRole('link', { name: 'Start' })).toBeVisible();
	await other.getByRole('link', { name: 'Settings' }).click();
	const backup = await backupFrom(other, button(other, 'Export backup'));
	expect(backup.records).toMatchObject([{ type: 'session', id: DESK_1, outcome: 'stopped' }]);
	expect(await storedPlaying(other)).toBeNull();
});

test('A tab that could hear nothing writes no finished session off, and deletes no other', async ({
	page,
	context
}) => {
	await open(page, '/settings');
	const [key, desk1] = playingOf('desk-1', DESK_1);
	await putEntries(page, [[key, desk1]]);
	const stale = await context.newPage();
	await open(stale, '/');
	await expect(button(stale, 'Leave it')).toBeVisible();
	// Write to the database directly, so that no tab is notified.
	const finished = finishedOf(desk1);
	await putEntries(page, [[`session:${DESK_1}`, finished], playingOf('desk-3', DESK_3)]);

	await button(stale, 'Leave it').click();
	await expect(stale.getByRole('heading', { name: 'desk-3' })).toBeVisible();
	expect(await storedSessions(stale)).toEqual([finished]);
	expect(await storedPlaying(stale)).toMatchObject({ id: DESK_3 });
});

test('What a person chose is kept when the page goes away in the same moment', async ({ page }) => {
	await open(page, 'routines/hips-hams');
	const heart = button(page, 'Favourite');
	for (const isPressed of ['true', 'false', 'true']) {
		await Promise.all([
			page.waitForEvent('load'),
			heart.evaluate((control: HTMLButtonElement) => {
				control.click();
				location.reload();
			})
		]);
		await ready(page);
		await expect(heart).toHaveAttribute('aria-pressed', isPressed);
	}
});

test('Until the journal is read, Today shows no other routine in place of an unfinished session', async ({
	page,
	context
}) => {
	await openToday(page);
	await startSession(page, 'desk-1');
	await page.close();
	const next = await context.newPage();
	// Without its scripts, the page never reads the journal.
	await next.route(/\.js$/, (route) => route.abort());
	await next.goto('');
	await expect(next.getByRole('heading', { level: 1 }).first()).toBeHidden();
	await expect(next.getByRole('link', { name: 'Start', exact: true })).toHaveCount(0);
});

test('Today shows what was finished elsewhere when it comes back from the browser’s memory', async ({ page }) => {
	await open(page, '/settings');
	const [key, desk1] = playingOf('desk-1', DESK_1);
	await putEntries(page, [[key, desk1]]);
	await open(page, '/');
	await expect(button(page, 'Leave it')).toBeVisible();
	await putEntries(page, [[`session:${DESK_1}`, finishedOf(desk1)]]);
	// Chromium has no bfcache in tests, so this dispatches the event that a restored page receives.
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await expect(button(page, 'Leave it')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
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
	await expect
		.poll(async () => Object.values(await storedEntries(page)).map(({ name }) => name))
		.toContain('vibration');
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
	await openToday(page);
	await expect(page.getByText('Sunday 29 November')).toBeVisible();
	const evening = await page.getByRole('heading', { level: 1 }).textContent();
	await page.clock.fastForward('11:00:00');
	await page.clock.runFor(31_000);
	await expect(page.getByText('Monday 30 November')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(String(evening));
});
