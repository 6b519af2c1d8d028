import { expect, test, type Page } from '@playwright/test';
import { show } from '../support/hidden-page.ts';
import { listen, soundingAtOnce } from '../support/heard/heard-tones.ts';
import { open } from '../support/pages.ts';
import { button, expectTimes, OVER_MUSIC, start, startFresh, timeLeft } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';
import { exerciseName, timelineOf } from '../support/timelines.ts';

const tonesOf = (page: Page) => page.evaluate(() => window.startedTones);

test('After a stall of 20 s a person sees the right time at once, and hears no burst', async ({ page }) => {
	await listen(page);
	await startFresh(page, 'desk-3', OVER_MUSIC);
	await timePasses(page, 12_000);
	await expectTimes(page, '0:23', '2:45');
	const before = (await tonesOf(page)).length;
	expect(before, 'tones are handed over ahead').toBeGreaterThan(3);

	await page.clock.fastForward(20_000);
	await expectTimes(page, '0:03', '2:25');
	await timePasses(page, 300);
	await page.clock.fastForward(20_000);
	await expect(page.getByRole('heading', { name: 'Standing back bend' })).toBeVisible();
	await expectTimes(page, '0:13', '2:05');
	await timePasses(page, 700);
	await expectTimes(page, '0:12', '2:04');
	expect(soundingAtOnce(await tonesOf(page), before).length).toBeLessThanOrEqual(1);
});

test('After ten minutes in a hidden tab, woken once a minute, a person sees the right time', async ({ page }) => {
	const { intervals, totalMs } = timelineOf('daily-back-1');
	await listen(page);
	await startFresh(page, 'daily-back-1', OVER_MUSIC);
	// Adds 150 s to the lead-in, because the routine has to be longer than the ten minutes that the tab is hidden.
	for (let times = 0; times < 10; times++) await button(page, '15 seconds more').click();
	await expectTimes(page, '2:40', '12:05');
	await timePasses(page, 5000);
	await show(page, 'hidden');
	const before = (await tonesOf(page)).length;
	for (let minute = 0; minute < 10; minute++) await page.clock.fastForward(60_000);
	await show(page, 'visible');

	// 605 s of 725 have passed: the added 150 s, and 455 s of the routine.
	const now = intervals.find(({ startMs, endMs }) => startMs <= 455_000 && 455_000 < endMs);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(exerciseName(now?.exercise ?? null));
	await expectTimes(page, `0:${String(((now?.spanEndMs ?? 0) - 455_000) / 1000).padStart(2, '0')}`, '2:00');
	await timePasses(page, 1000);
	await expect(page.getByText('1:59 left', { exact: true })).toBeVisible();
	// The page wakes ten times, once a minute. At each wake-up, at most one tone may sound.
	expect(soundingAtOnce(await tonesOf(page), before).length).toBeLessThanOrEqual(10);

	await timeFlies(page, 119_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	expect(await storedSessions(page)).toMatchObject([
		{ outcome: 'finished', plannedMs: totalMs, playedMs: totalMs + 150_000 }
	]);
});

test('A session that ends in a hidden tab is saved with its own length, not with the time slept', async ({ page }) => {
	await listen(page);
	await startFresh(page, 'breathe-5', OVER_MUSIC);
	await timePasses(page, 20_000);
	await show(page, 'hidden');
	const before = (await tonesOf(page)).length;
	await page.clock.fastForward(600_000);
	await show(page, 'visible');
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	expect(await storedSessions(page)).toMatchObject([{ outcome: 'finished', playedMs: 303_000 }]);
	expect(soundingAtOnce(await tonesOf(page), before).length).toBeLessThanOrEqual(1);
});

test('In real time, a page that hangs for 3 s shows the right time after it, and plays no burst', async ({ page }) => {
	await listen(page);
	await open(page, '/play/desk-3');
	const startedAtMs = page.evaluate(watchForStart);
	await start(page, OVER_MUSIC);
	await expect(timeLeft(page)).toHaveText('0:03');
	const tonesBefore = (await tonesOf(page)).length;
	const { atMs, shown } = await page.evaluate(hangAndRead, 3000);

	const leftSeconds = 177 - (atMs - (await startedAtMs)) / 1000;
	const shownSeconds = secondsOf(shown);
	// The screen rounds seconds up. The tolerance is 0.3 s.
	expect(shownSeconds - leftSeconds, `shown: ${shown}; true: ${leftSeconds} s`).toBeGreaterThan(0 - 0.3);
	expect(shownSeconds - leftSeconds, `shown: ${shown}; true: ${leftSeconds} s`).toBeLessThan(1 + 0.3);
	expect(soundingAtOnce(await tonesOf(page), tonesBefore).length).toBeLessThanOrEqual(1);
	expect(tonesBefore, 'tones are handed over ahead').toBeGreaterThan(3);
});

function secondsOf(shown: string): number {
	const [, minutes, seconds] = /^(\d+):(\d\d) left$/.exec(shown) ?? [];
	return Number(minutes) * 60 + Number(seconds);
}

/** Runs in the page: waits for the session's screen, and returns the time of `performance.now()` at that moment. */
function watchForStart(): Promise<number> {
	return new Promise((resolve) => {
		const observer = new MutationObserver(() => {
			if (document.querySelector('[role="timer"]') === null) return;
			observer.disconnect();
			resolve(performance.now());
		});
		observer.observe(document.body, { subtree: true, childList: true });
	});
}

/**
 * Runs in the page: blocks the main thread, waits 200 ms, then reads the total time left. The browser runs timers in
 * the order of their due times, so the session's 100 ms tick runs before the read, even on a slow machine.
 */
async function hangAndRead(hangMs: number): Promise<{ atMs: number; shown: string }> {
	const fromMs = performance.now();
	while (performance.now() < fromMs + hangMs);
	await new Promise((resolve) => setTimeout(resolve, 200));
	const shown = /\d+:\d\d left/.exec(document.querySelector('main')?.textContent ?? '')?.[0] ?? '';
	return { atMs: performance.now(), shown };
}
