import { expect, test } from '@playwright/test';
import { open } from '../support/pages.ts';
import { button, expectTimes, start, startFresh, timeLeft } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';

test('A second tab says that a session plays elsewhere, and starts none until that is over', async ({
	page,
	context
}) => {
	await startFresh(page, 'desk-3');
	await timeFlies(page, 20_000);
	const second = await context.newPage();

	await open(second, '/');
	await expect(second.getByText('A session is running in another tab or window.')).toBeVisible();
	await expect(second.getByRole('link', { name: 'Carry on' })).toHaveCount(0);
	for (const routine of ['desk-1', 'desk-3']) {
		await open(second, `/play/${routine}`);
		await expect(second.getByText('A session is already running in another tab or window.')).toBeVisible();
		await button(second, 'Start').click();
		await timePasses(second, 3000);
		await expect(timeLeft(second)).toHaveCount(0);
		await expect(button(second, 'Start')).toBeVisible();
	}
	await expect(button(second, 'Carry on')).toBeDisabled();

	await expectTimes(page, '0:09', '2:31');
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	expect(await storedSessions(page)).toMatchObject([{ outcome: 'stopped', playedMs: 26_000 }]);

	await open(second, '/play/desk-1');
	await expect(second.getByText('A session is already running in another tab or window.')).toHaveCount(0);
	await start(second);
	await timePasses(second, 6000);
	await expectTimes(second, '0:14', '0:54');
	expect(await storedSessions(second)).toHaveLength(1);
});

test('A tab that was told to wait starts as soon as the other has stopped, without a reload', async ({
	page,
	context
}) => {
	await startFresh(page, 'desk-3');
	const second = await context.newPage();
	await open(second, '/play/desk-1');
	await button(second, 'Start').click();
	await timePasses(second, 1000);
	await expect(button(second, 'Start')).toBeVisible();
	await expect(second.getByText('A session is already running in another tab or window.')).toBeVisible();
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await start(second);
	await expectTimes(second, '0:05', '1:00');
});

test('A tab that is closed while it plays leaves the way free', async ({ page, context }) => {
	await startFresh(page, 'desk-3');
	await timeFlies(page, 20_000);
	const second = await context.newPage();
	await open(second, '/play/desk-3');
	await expect(button(second, 'Carry on')).toBeDisabled();
	const today = await context.newPage();
	await open(today, '/');
	await expect(today.getByText('A session is running in another tab or window.')).toBeVisible();
	await page.close();
	// The browser releases the closed tab's lock after a short delay, and the other tabs check the lock every 2 s.
	for (const [tab, carryOn] of [
		[today, today.getByRole('link', { name: 'Carry on' })],
		[second, button(second, 'Carry on')]
	] as const) {
		await expect(async () => {
			await timePasses(tab, 2000);
			await expect(carryOn).toBeEnabled({ timeout: 500 });
		}).toPass();
	}
	await button(second, 'Carry on').click();
	await expect(timeLeft(second)).toBeVisible();
});

test('Start works in one tab while another tab is stopping', async ({ page, context }) => {
	await startFresh(page, 'desk-3');
	const second = await context.newPage();
	await open(second, '/play/desk-1');
	await second.getByRole('radio', { name: 'Silent' }).check();
	await button(second, 'Start').click();
	await button(page, 'Stop').click();
	await expect(timeLeft(second)).toBeVisible();
});
