import { expect, test, type Page } from '@playwright/test';
import { open } from '../support/pages.ts';
import { button, expectTimes, follow, startFresh, timeLeft } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';
import { storedPlaying, storedSessions } from '../support/stored-records.ts';
import { exerciseName, middleOf, timelineOf, timesAt } from '../support/timelines.ts';

// Reduced motion keeps the figure still, because animation slows down whole routines.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const timeline = timelineOf('desk-3');
const kindWords = {
	transition: /^Move$/,
	hold: /^(Hold|Keep going)$/,
	rest: /^Rest$/,
	switch: /^Switch sides$/,
	rep: /^\d+ of \d+$/
};
/** The first interval of each kind. `session.svelte.test.ts` checks carrying on in every interval. */
const cutOffIn = Object.keys(kindWords).flatMap(
	(kind) => timeline.intervals.find((interval) => interval.kind === kind) ?? []
);

const carryOnLink = (page: Page) => page.getByRole('link', { name: 'Carry on', exact: true });

test('A person whose page reloads carries on in the interval they were in, of whatever kind', async ({ page }) => {
	await startFresh(page, 'desk-3');
	let atMs = 0;
	for (const interval of cutOffIn.sort((a, b) => a.startMs - b.startMs)) {
		await timeFlies(page, middleOf(interval) - atMs);
		await expectTimes(page, ...timesAt(timeline, interval, middleOf(interval)));
		await reloadPlayer(page);
		await open(page, '/');
		await follow(page, 'Carry on');

		await expect(timeLeft(page)).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(exerciseName(interval.exercise));
		await expect(page.getByText(kindWords[interval.kind])).toBeVisible();
		atMs = Number((await storedPlaying(page))?.['positionMs']);
		expect(atMs).toBeGreaterThanOrEqual(interval.startMs);
		expect(atMs).toBeLessThanOrEqual(middleOf(interval) + 100);
		await expectTimes(page, ...timesAt(timeline, interval, atMs));
	}
	await timeFlies(page, timeline.totalMs - atMs);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	expect(await storedSessions(page)).toMatchObject([{ outcome: 'finished', routine: 'desk-3' }]);
});

test('A person whose tab is killed carries on from the interval it was killed in', async ({ page, context }) => {
	await startFresh(page, 'desk-3');
	await timeFlies(page, 40_000);
	// The session's position is saved every five seconds.
	await timePasses(page, 19_000);
	await expect.poll(async () => (await storedPlaying(page))?.['positionMs']).toBe(55_000);
	await kill(page);

	const again = await context.newPage();
	await open(again, '/');
	await expect(again.getByText('Step 2 of 6: Standing back bend')).toBeVisible();
	await follow(again, 'Carry on');
	await expect(again.getByRole('heading', { name: 'Standing back bend' })).toBeVisible();
	await expectTimes(again, '0:10', '2:02');
	expect(await storedPlaying(again)).toMatchObject({ positionMs: 55_000, playedMs: 55_000 });
	await timeFlies(again, 122_000);
	await expect(again.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	expect(await storedSessions(again)).toMatchObject([{ outcome: 'finished', playedMs: 177_000 }]);
});

test('A person carries on with the time that was added and the pause that was made', async ({ page, context }) => {
	await startFresh(page, 'desk-3');
	await timePasses(page, 10_000);
	await button(page, '15 seconds more').click();
	await timePasses(page, 12_345);
	await button(page, 'Pause').click();
	await expect.poll(async () => (await storedPlaying(page))?.['positionMs']).toBe(22_345);
	await timeFlies(page, 60_000);
	await kill(page);

	const again = await context.newPage();
	await open(again, '/play/desk-3');
	await button(again, 'Carry on').click();
	await expectTimes(again, '0:28', '2:50');
});

test('A person who leaves it finds the session kept as stopped, and nothing to carry on', async ({ page }) => {
	await startFresh(page, 'desk-3');
	await timeFlies(page, 62_000);
	await reloadPlayer(page);
	await open(page, '/');
	const playedMs = Number((await storedPlaying(page))?.['playedMs']);
	await button(page, 'Leave it').click();
	await expect(carryOnLink(page)).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
	await expect.poll(() => storedPlaying(page)).toBeNull();

	await open(page, '/progress');
	const minutes = new RegExp(`stopped after ${Math.round(playedMs / 60_000)} minutes?\\s*$`);
	await expect(page.getByRole('listitem').filter({ hasText: 'Desk break 3 min' })).toHaveText(minutes);
	expect(await storedSessions(page)).toMatchObject([{ outcome: 'stopped', playedMs, plannedMs: 177_000 }]);
	await open(page, '/');
	await expect(carryOnLink(page)).toHaveCount(0);
});

test('A person who begins anew keeps what was unfinished as stopped', async ({ page, context }) => {
	await startFresh(page, 'desk-3');
	await timeFlies(page, 35_000);
	await expect.poll(async () => (await storedPlaying(page))?.['positionMs']).toBe(35_000);
	await kill(page);
	const again = await context.newPage();
	await open(again, '/play/desk-1');
	await button(again, 'Start').click();
	await expectTimes(again, '0:05', '1:00');
	await expect
		.poll(() => storedSessions(again))
		.toMatchObject([{ routine: 'desk-3', outcome: 'stopped', playedMs: 35_000 }]);
});

test('A person who has finished is not asked to carry on', async ({ page }) => {
	await startFresh(page, 'desk-1');
	await timeFlies(page, 60_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	await page.reload();
	await expect(button(page, 'Start')).toBeEnabled();
	await expect(button(page, 'Carry on')).toHaveCount(0);
	await open(page, '/');
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await expect(carryOnLink(page)).toHaveCount(0);
	expect(await storedSessions(page)).toHaveLength(1);
});

/**
 * Reloads the player during a session, and waits until the player has gone back from the guard's entry: a `page.goto`
 * at that moment would be aborted.
 */
async function reloadPlayer(page: Page): Promise<void> {
	await page.reload();
	await expect(button(page, 'Carry on')).toBeVisible();
	await page.waitForFunction(() => !history.state?.['sveltekit:states']?.inSession);
}

/** Kills the page's process, like an operating system that is short of memory. None of the page's handlers run. */
async function kill(page: Page): Promise<void> {
	const devTools = await page.context().newCDPSession(page);
	const isDead = page.waitForEvent('crash');
	devTools.send('Page.crash').catch(() => {}); // the page crashes before it can answer
	await isDead;
	await page.close();
}
