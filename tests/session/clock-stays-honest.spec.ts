import { expect, test, type Page } from '@playwright/test';
import { button, expectTimes, startFresh, timeLeft, totalLeft } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';

// Reduced motion keeps the figure still, because animation slows down sessions that run tick by tick.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** desk-3: 5 s to get ready, 30 s of easy walk, 5 s to move, five back bends of 5 s, … 2:57 in all. */
const ROUTINE = 'desk-3';

const hands = {
	buttons: (page: Page) => ({
		pause: () => button(page, 'Pause').click(),
		resume: () => button(page, 'Resume').click(),
		previous: () => button(page, 'Previous').click(),
		next: () => button(page, 'Next').click(),
		more: () => button(page, '15 seconds more').click(),
		stop: () => button(page, 'Stop').click()
	}),
	keys: (page: Page) => ({
		pause: () => page.keyboard.press('Space'),
		resume: () => page.keyboard.press('Space'),
		previous: () => page.keyboard.press('ArrowLeft'),
		next: () => page.keyboard.press('ArrowRight'),
		more: () => page.keyboard.press('+'),
		stop: () => page.keyboard.press('Escape')
	})
};

for (const [hand, actsOn] of Object.entries(hands)) {
	test(`A person who pauses, goes back and on, adds time and stops by ${hand} sees right times`, async ({ page }) => {
		await startFresh(page, ROUTINE);
		const act = actsOn(page);
		await timePasses(page, 12_000);
		await expectTimes(page, '0:23', '2:45');

		await act.pause();
		await expect(button(page, 'Resume')).toBeVisible();
		await timeFlies(page, 60_000);
		await expectTimes(page, '0:23', '2:45');
		await act.resume();
		await expect(button(page, 'Pause')).toBeVisible();
		await expectTimes(page, '0:23', '2:45');
		await timePasses(page, 1000);
		await expectTimes(page, '0:22', '2:44');

		await act.more();
		await expectTimes(page, '0:37', '2:59');
		await timePasses(page, 2000);
		await expectTimes(page, '0:35', '2:57');

		await act.next();
		await expect(page.getByRole('heading', { name: 'Standing back bend' })).toBeVisible();
		await expectTimes(page, '0:05', '2:22');
		await timePasses(page, 5000);
		await expectTimes(page, '0:25', '2:17');

		// After 7 s of work, Previous returns to the start of the work. A second Previous goes to the step before,
		// which is now 15 s longer.
		await timePasses(page, 7000);
		await expectTimes(page, '0:18', '2:10');
		await act.previous();
		await expectTimes(page, '0:25', '2:17');
		await act.previous();
		await expect(page.getByRole('heading', { name: 'Easy walk' })).toBeVisible();
		await expectTimes(page, '0:05', '3:12');
		await timePasses(page, 6000);
		await expectTimes(page, '0:44', '3:06');
		await act.next();
		await act.next();
		await expect(page.getByRole('heading', { name: 'Desk lean-back stretch' })).toBeVisible();
		await expectTimes(page, '0:05', '1:52');
		await act.previous();
		await expect(page.getByRole('heading', { name: 'Standing back bend' })).toBeVisible();
		await expectTimes(page, '0:05', '2:22');

		// Next, Previous and “15 seconds more” do not resume a paused session.
		await act.pause();
		await act.next();
		await expectTimes(page, '0:05', '1:52');
		await act.previous();
		await expectTimes(page, '0:05', '2:22');
		await act.more();
		await expectTimes(page, '0:20', '2:37');
		await timeFlies(page, 30_000);
		await expectTimes(page, '0:20', '2:37');
		await act.resume();
		await timePasses(page, 1000);
		await expectTimes(page, '0:19', '2:36');

		await act.stop();
		await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
		const sessions = await storedSessions(page);
		expect(sessions).toHaveLength(1);
		// Played, in s: 12 + 1 + 2 of the walk, 5 + 7 of the back bends, 6 of the walk again, and 1 of the
		// transition to the back bends.
		expect(sessions[0]).toMatchObject({ outcome: 'stopped', playedMs: 34_000, plannedMs: 177_000 });
		expect(sessions[0]?.['steps']).toEqual([
			{ exercise: 'easy-walk', playedMs: 11_000, outcome: 'skipped' },
			{ exercise: 'standing-back-bend', playedMs: 7000, outcome: 'skipped' }
		]);
	});
}

test('A person who has stopped is left in peace', async ({ page }) => {
	await startFresh(page, ROUTINE);
	await timeFlies(page, 20_000);
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	const before = await storedSessions(page);
	expect(before).toMatchObject([{ outcome: 'stopped', playedMs: 20_000 }]);

	await timeFlies(page, 300_000);
	for (const key of ['Space', 'ArrowRight', '+', 'Escape']) await page.keyboard.press(key);
	await timePasses(page, 1000);
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await expect(timeLeft(page)).toHaveCount(0);
	expect(await storedSessions(page)).toEqual(before);
});

test('A person may stop while paused', async ({ page }) => {
	await startFresh(page, ROUTINE);
	await timeFlies(page, 20_000);
	await button(page, 'Pause').click();
	await timeFlies(page, 20_000);
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	expect(await storedSessions(page)).toMatchObject([{ outcome: 'stopped', playedMs: 20_000 }]);
});

test('A tap on the free stage pauses, and a second one does not set the clock going', async ({ page }) => {
	await startFresh(page, ROUTINE);
	await timePasses(page, 7000);
	await timeLeft(page).click();
	await expect(button(page, 'Resume')).toBeVisible();
	await expect(page.getByText('Paused', { exact: true })).toBeVisible();
	await timeLeft(page).click();
	await timePasses(page, 5000);
	await expectTimes(page, '0:28', '2:50');

	await button(page, 'Resume').click();
	await page.getByRole('heading', { name: 'Easy walk' }).click();
	await expect(button(page, 'Resume')).toBeVisible();
});

test('A person who presses "This hurts" finds the clock paused, and goes on from there', async ({ page }) => {
	await startFresh(page, ROUTINE);
	await timeFlies(page, 20_000);
	await button(page, 'This hurts').click();
	await expect(page.getByRole('heading', { name: 'Come out of it slowly. What next?' })).toBeVisible();
	await expect(button(page, 'Stop')).toBeVisible();
	await timeFlies(page, 45_000);
	await expect(totalLeft(page)).toHaveText('2:37 left');
	await button(page, 'The pain has passed: carry on').click();
	await timePasses(page, 1000);
	await expectTimes(page, '0:14', '2:36');
});

test('The clock of the device may be set back or on: the session runs its own time', async ({ page }) => {
	await startFresh(page, ROUTINE);
	await timePasses(page, 10_000);
	for (const hour of [7, 22]) {
		await page.clock.setSystemTime(new Date(Date.UTC(2026, 2, 10, hour)));
		await timePasses(page, 1000);
	}
	await expectTimes(page, '0:23', '2:45');
});
