import { expect, test, type Page } from '@playwright/test';
import { clockText } from '../../src/lib/routine/duration.ts';
import { intervalIndexAt } from '../../src/lib/routine/state-at.ts';
import { show, throttleHidden } from '../support/hidden-page.ts';
import { open, openToday } from '../support/pages.ts';
import { answerNoSigns, button } from '../support/player.ts';
import { storedSessions } from '../support/stored-records.ts';
import { exerciseName, timelineOf } from '../support/timelines.ts';
import { heardAfter, listenToTrack } from '../support/heard/heard-place.ts';
import { trackOf } from '../support/rendered.ts';
import { isPlaying, noteChanges, press, trackMs, watchTrack } from '../support/track-element.ts';

/** A likeness above this proves that the sound comes from the compared position in the track. */
const LIKE = 0.8;

/** Starts a track in real time. A track follows the sound card's clock, which virtual time does not move. */
async function startTrack(page: Page, routine: string): Promise<void> {
	await watchTrack(page);
	await open(page, `play/${routine}`);
	await expect(page.getByRole('radio', { name: 'Keeps going when my phone locks' })).toBeChecked();
	await button(page, 'Start').click();
	await answerNoSigns(page);
	await expect.poll(() => trackMs(page)).toBeGreaterThan(300);
}

test('A hidden page whose thread is stalled for 20 s plays on, and shows what is heard', async ({ page }) => {
	await throttleHidden(page);
	await startTrack(page, 'desk-3');
	await show(page, 'hidden');
	const beforeMs = await trackMs(page);
	const stalledMs = await page.evaluate(() => {
		const startMs = performance.now();
		while (performance.now() < startMs + 20_000);
		return performance.now() - startMs;
	});
	// Allows 1 %: the sound card's clock differs from the page's, and a busy machine may interrupt the sound.
	expect(await trackMs(page)).toBeGreaterThan(beforeMs + stalledMs * 0.99);
	await show(page, 'visible');
	await noteChanges(page);
	await expect.poll(() => page.evaluate(() => window.track.changes.length)).toBeGreaterThanOrEqual(6);
	const timeline = timelineOf('desk-3');
	const lates: number[] = [];
	for (const { text, trackMs } of await page.evaluate(() => window.track.changes)) {
		const { spanEndMs } = timeline.intervals[intervalIndexAt(timeline, trackMs)]!;
		const [minutes = 0, seconds = 0] = text.split(':').map(Number);
		const shownMs = spanEndMs - (minutes * 60 + seconds) * 1000;
		// The number on the screen should change exactly at a full second. The difference is the screen's delay.
		lates.push(Math.abs(trackMs - shownMs));
	}
	// A busy machine draws some changes late. An offset between screen and sound would delay every change, so the best
	// quarter must be on time.
	expect(lates.sort((a, b) => a - b)[Math.floor(lates.length / 4)], lates.join(', ')).toBeLessThanOrEqual(50);
	expect(lates.at(-1)).toBeLessThanOrEqual(300);
});

test('Wherever the lock screen seeks to, the interval that is shown is the one that sounds', async ({ page }) => {
	await startTrack(page, 'daily-back-1');
	await listenToTrack(page, await trackOf('daily-back-1'));
	const timeline = timelineOf('daily-back-1');
	const places = Array.from({ length: 35 }, (_, at) => ((at * 0.618034) % 1) * (timeline.totalMs - 2000));
	for (const [at, placeMs] of places.entries()) {
		// Stays 100 ms after the interval's start and 900 ms before its end, so that the interval lasts for the check.
		const { startMs, endMs, exercise, spanEndMs } = timeline.intervals[intervalIndexAt(timeline, placeMs)]!;
		const toMs = Math.max(startMs + 100, Math.min(placeMs, endMs - 900));
		await press(page, 'seekto', toMs / 1000);
		const heard = await heardAfter(page, toMs, LIKE);
		expect(heard.likeness, `seek ${at} to ${toMs}`).toBeGreaterThan(LIKE);
		expect(heard.heading).toBe(exerciseName(exercise));
		// A busy machine may draw up to 300 ms late, but must never show another interval.
		const shown = [0, 50, 300].map((lateMs) => clockText(spanEndMs - heard.trackMs + lateMs));
		expect(shown, `seek ${at} to ${toMs}`).toContain(heard.timer);
	}
});

test('The buttons of the lock screen do what they say, and the place is right after each', async ({ page }) => {
	await startTrack(page, 'desk-3');
	const { totalMs, intervals } = timelineOf('desk-3');
	const place = () => page.evaluate(() => window.track.position);
	const about = async (ms: number) => expect(Math.abs(((await place())?.position ?? -1) * 1000 - ms)).toBeLessThan(400);
	const steps = intervals.filter(({ kind }) => kind === 'transition').map(({ startMs }) => startMs);
	expect(await page.evaluate(() => navigator.mediaSession.metadata?.album)).toBe('Desk break 3 min');
	expect((await place())?.duration).toBe(totalMs / 1000);

	await press(page, 'pause');
	await expect(page.getByText('Paused', { exact: true })).toBeVisible();
	expect(await isPlaying(page)).toBe(false);
	expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused');
	await about(await trackMs(page));
	await press(page, 'play');
	await expect.poll(() => isPlaying(page)).toBe(true);
	expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('playing');

	await press(page, 'nexttrack');
	await about(steps[1]!);
	await expect.poll(() => trackMs(page)).toBeGreaterThan(steps[1]!);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		exerciseName(intervals.find(({ step }) => step === 1)!.exercise)
	);
	await press(page, 'previoustrack');
	await about(0);
	await press(page, 'seekto', 100);
	await about(100_000);
	await expect.poll(() => trackMs(page)).toBeGreaterThan(100_000);

	await button(page, '15 seconds more').click();
	await expect.poll(async () => (await place())?.duration).toBe(totalMs / 1000 + 15);
	await expect.poll(() => trackMs(page)).toBeGreaterThan(100_000);
	expect(await page.evaluate(() => window.track.handlers['seekforward'] ?? null)).toBeNull();

	await press(page, 'stop');
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	expect(await isPlaying(page)).toBe(false);
	expect(await page.evaluate(() => navigator.mediaSession.metadata)).toBeNull();
});

test('A person hears a track to its end, and it is saved', async ({ page }) => {
	await startTrack(page, 'desk-1');
	await press(page, 'seekto', 50);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible({ timeout: 30_000 });
	const [session] = await storedSessions(page);
	expect(session).toMatchObject({ outcome: 'finished', plannedMs: 60_000 });
	// The person heard the last ten seconds, and some seconds before the seek.
	expect(session?.['playedMs']).toBeGreaterThan(10_000);
	expect(session?.['playedMs']).toBeLessThan(20_000);
	expect(await isPlaying(page)).toBe(false);
});

test('A call stops it, and only the person goes on', async ({ page }) => {
	await startTrack(page, 'desk-3');
	await page.evaluate(() => window.track.element?.pause());
	await expect(
		page.getByText('Paused because a call or another app needed the sound. Tap Resume to carry on.')
	).toBeVisible();
	const standing = await trackMs(page);
	await button(page, 'Resume').click();
	await expect.poll(() => trackMs(page)).toBeGreaterThan(standing + 200);
});

test.describe('offline', () => {
	test.use({ serviceWorkers: 'allow' });
	test('After a first visit a routine that was never opened has its words', async ({ page, context }) => {
		await watchTrack(page);
		await openToday(page);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await open(page, 'settings');
		const kept = page.getByText('The voice is on this device: it works offline.');
		await expect(kept).toBeVisible({ timeout: 90_000 });
		await context.setOffline(true);
		await open(page, 'play/core-1');
		await expect(page.getByText(/The voice is not on this device yet/)).toHaveCount(0);
		await button(page, 'Start').click();
		await answerNoSigns(page);
		await expect.poll(() => trackMs(page)).toBeGreaterThan(300);
		await open(page, 'settings');
		await expect(kept).toBeVisible();
	});
});
