import { expect, test, type Page } from '@playwright/test';
import { holdTime, takeTime } from '../support/held-time.ts';
import { answerFine, open } from '../support/pages.ts';
import { button, expectTimes, follow, start, startFresh, stopSession, timeLeft } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';
import { storedPlaying } from '../support/stored-records.ts';

const question = (page: Page) => page.getByRole('dialog', { name: 'Leave this session?' });

async function expectAsked(page: Page): Promise<void> {
	await expect(question(page)).toBeVisible();
	await page.clock.fastForward(60_000);
	await expect(page.getByText('Paused', { exact: true })).toBeVisible();
}

async function startFromToday(page: Page): Promise<void> {
	await takeTime(page);
	await open(page, '/');
	await page.getByRole('link', { name: 'Routines' }).click();
	await page.getByRole('link', { name: /^Desk break 3 min/ }).click();
	await page.getByRole('link', { name: 'Start, 3 minutes' }).click();
	await expect(page).toHaveURL('/play/desk-3');
	await holdTime(page);
	await start(page);
}

const beginnings = {
	'came from Today': startFromToday,
	'opened the player first': (page: Page) => startFresh(page, 'desk-3')
};

for (const [beginning, begin] of Object.entries(beginnings)) {
	test(`A person who ${beginning} and swipes back is asked, and may stay`, async ({ page }) => {
		await begin(page);
		await timeFlies(page, 20_000);
		await page.goBack();
		await expectAsked(page);
		await button(page, 'Stay here').click();
		await expect(question(page)).toHaveCount(0);
		await expectTimes(page, '0:15', '2:37');
		await button(page, 'Resume').click();
		await timePasses(page, 5000);
		await expectTimes(page, '0:10', '2:32');

		// A second swipe does not leave the session either.
		await page.goBack();
		await expectAsked(page);
		await page.keyboard.press('Escape');
		await expect(question(page)).toHaveCount(0);
		await expect(page).toHaveURL('/play/desk-3');
		await expectTimes(page, '0:10', '2:32');
	});

	test(`A person who ${beginning}, swipes back and leaves is offered to carry on`, async ({ page }) => {
		await begin(page);
		await timeFlies(page, 20_000);
		await page.goBack();
		await expectAsked(page);
		await button(page, 'Leave for now').click();
		await expect(page).toHaveURL('/');
		await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
		await expect.poll(async () => (await storedPlaying(page))?.['positionMs']).toBe(20_000);
		await follow(page, 'Carry on');
		await expect(page.getByRole('heading', { name: 'Easy walk' })).toBeVisible();
		await expectTimes(page, '0:15', '2:37');
	});
}

test('A person who swipes back twice in a row is still asked', async ({ page }) => {
	await startFromToday(page);
	await timeFlies(page, 20_000);
	await page.goBack();
	await expect(question(page)).toBeVisible();
	await page.evaluate(() => history.back());
	await expectAsked(page);
	await expect(page).toHaveURL('/play/desk-3');
	await button(page, 'Stay here').click();
	await button(page, 'Resume').click();
	await timePasses(page, 1000);
	await expectTimes(page, '0:14', '2:36');
});

test('A person who is done swipes back without a question', async ({ page }) => {
	await startFromToday(page);
	await stopSession(page);
	await page.goBack();
	await expect(page).toHaveURL('/routines/desk-3');
	await expect(page.getByRole('heading', { name: 'Desk break 3 min', level: 1 })).toBeVisible();
	await expect(question(page)).toHaveCount(0);
});

/** Goes back once. The page with this address and heading must be shown, without a question. */
async function expectBackLeadsTo(page: Page, address: string, heading: string): Promise<void> {
	await page.goBack();
	await expect(page).toHaveURL(address);
	await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
	await expect(question(page)).toHaveCount(0);
	expect(await page.evaluate(() => location.pathname)).toBe(address);
}

test('After a reload, carrying on, and leaving by Back, one Back leads to what stood before the player', async ({
	page
}) => {
	await startFromToday(page);
	await timeFlies(page, 20_000);
	await page.reload();
	await button(page, 'Carry on').click();
	await expect(timeLeft(page)).toBeVisible();
	await page.goBack();
	await expectAsked(page);
	await button(page, 'Leave for now').click();
	await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
	await expect(page).toHaveURL('/');
	await expectBackLeadsTo(page, '/routines/desk-3', 'Desk break 3 min');

	// Going forward shows Today and then the player, each at its own address.
	await page.goForward();
	await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
	await expect(page).toHaveURL('/');
	await page.goForward();
	await expect(page).toHaveURL('/play/desk-3');
	await expect(button(page, 'Carry on')).toBeVisible();
});

test('After Stop and Done, also of a session that was reloaded, one Back leads to what stood before the player', async ({
	page
}) => {
	await startFromToday(page);
	await timeFlies(page, 20_000);
	await page.goBack();
	await expectAsked(page);
	await button(page, 'Stay here').click();
	await page.reload();
	await button(page, 'Carry on').click();
	await stopSession(page);
	await button(page, 'Back to Today').click();
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
	await expect(page).toHaveURL('/');
	await expectBackLeadsTo(page, '/routines/desk-3', 'Desk break 3 min');
});

test('A person who came from Today’s own Start is back on Today, and one Back leads to the page before Today', async ({
	page
}) => {
	await takeTime(page);
	await open(page, '/progress');
	await page.getByRole('link', { name: 'Today' }).click();
	await answerFine(page);
	await page.getByRole('link', { name: 'Start' }).click();
	await expect(page).toHaveURL(/play/);
	await holdTime(page);
	await start(page);
	await stopSession(page);
	await button(page, 'Back to Today').click();
	await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
	await expect(page).toHaveURL('/');
	await expectBackLeadsTo(page, '/progress', 'Your sessions');
});

test('Done that is pressed twice goes back once', async ({ page }) => {
	await takeTime(page);
	await open(page, '/progress');
	await page.getByRole('link', { name: 'Today' }).click();
	await answerFine(page);
	await page.getByRole('link', { name: 'Start' }).click();
	await holdTime(page);
	await start(page);
	await stopSession(page);
	await button(page, 'Back to Today').dblclick();
	await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
	await page.clock.runFor(2000);
	await expect(page).toHaveURL('/');
});

test('A person who opened the player first, as by a link, has Today and nothing else after it', async ({ page }) => {
	await startFresh(page, 'desk-3');
	const before = await page.evaluate(() => history.length);
	await stopSession(page);
	await button(page, 'Back to Today').click();
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
	await page.goForward();
	await expect(page).toHaveURL('/play/desk-3');
	await expect(button(page, 'Start')).toBeVisible();
	expect(await page.evaluate(() => history.length)).toBe(before);
});
