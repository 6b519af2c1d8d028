import { expect, test } from '@playwright/test';
import type { Interval } from '../../src/lib/routine/timeline.ts';
import { holdTime, takeTime } from '../support/held-time.ts';
import { open, openToday } from '../support/pages.ts';
import { button, expectTimes, start, startFresh, timeLeft } from '../support/player.ts';
import { timePasses } from '../support/session.ts';
import { storedPlaying, storedSessions } from '../support/stored-records.ts';
import { exerciseName, middleOf, timelineOf, timesAt } from '../support/timelines.ts';

// Reduced motion keeps the figure still, because animation slows down sessions that run tick by tick.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/**
 * Time that runs tick by tick before each check. Less than half of the shortest interval, but enough to draw the
 * screen.
 */
const TICKS_MS = 200;

const kindWords = { transition: 'Move', hold: 'Hold', rest: 'Rest', switch: 'Switch sides' } as const;

test('A person goes from Today through a whole routine; it is saved and begins a streak', async ({ page }) => {
	await takeTime(page);
	await openToday(page);
	await expect(page.getByText('-day streak')).toHaveCount(0);
	await page.getByRole('link', { name: 'Other' }).click();
	await page.getByRole('link', { name: /^Desk break 1 min/ }).click();
	await page.getByRole('link', { name: 'Start, 1 minute' }).click();
	await expect(page).toHaveURL('/play/desk-1');

	const sound = page.getByRole('radiogroup', { name: 'Sound' });
	await expect(sound.getByRole('radio', { name: 'Keeps going when my phone locks' })).toBeChecked();
	await expect(sound.getByRole('radio', { name: 'Plays over my music, screen on' })).toBeEnabled();
	await expect(sound.getByRole('radio', { name: 'Silent' })).toBeEnabled();
	await holdTime(page);
	await start(page);
	await expectTimes(page, '0:05', '1:00');

	await timePasses(page, 59_900);
	await expectTimes(page, '0:01', '0:01');
	await expect(page.getByText('Next: the end')).toBeVisible();
	expect(await storedSessions(page)).toEqual([]);
	await timePasses(page, 200);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	await expect(page.getByText('1 minute, saved on this device.')).toBeVisible();

	const sessions = await storedSessions(page);
	expect(sessions).toHaveLength(1);
	expect(sessions[0]).toEqual({
		v: 1,
		id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
		type: 'session',
		at: '2026-03-10T09:06:00.000+01:00',
		routine: 'desk-1',
		routineName: 'Desk break 1 min',
		startedAt: '2026-03-10T09:05:00.000+01:00',
		day: '2026-03-10',
		plannedMs: 60_000,
		playedMs: 60_000,
		outcome: 'finished',
		steps: [
			{ exercise: 'gaze-break', playedMs: 15_000, outcome: 'done' },
			{ exercise: 'shoulder-roll', playedMs: 12_000, outcome: 'done' },
			{ exercise: 'tall-slump', playedMs: 18_000, outcome: 'done' }
		]
	});
	await expect.poll(() => storedPlaying(page)).toBeNull();

	await button(page, 'Done').click();
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await expect(page.getByText('1 of 3 days this week')).toBeVisible();
	await open(page, '/progress');
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Desk break 1 min' })).toContainText('1 minute');
});

test('A person sees at every moment what to do, on which side, for how long, and what comes next', async ({ page }) => {
	const timeline = timelineOf('daily-back-1');
	const { intervals, totalMs } = timeline;
	const afterSwitch = intervals.findIndex(({ kind }) => kind === 'switch') + 2;
	const seen = intervals.slice(0, afterSwitch);
	expect(new Set(seen.map(({ kind }) => kind)).size, 'all five kinds').toBe(5);
	await startFresh(page, 'daily-back-1');
	for (const name of ['Pause', 'Previous', 'Next', '15 seconds more', 'This hurts', 'Stop']) {
		await expect(button(page, name)).toBeEnabled();
	}

	const repsInSet = ({ spanEndMs }: Interval) => intervals.find(({ endMs }) => endMs === spanEndMs)?.rep;
	let atMs = 0;
	for (const interval of seen) {
		// Only the last `TICKS_MS` before a check run tick by tick. Other tests check that skipped time counts.
		await page.clock.fastForward(middleOf(interval) - atMs - TICKS_MS);
		await timePasses(page, TICKS_MS);
		atMs = middleOf(interval);
		await expectTimes(page, ...timesAt(timeline, interval, atMs));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(exerciseName(interval.exercise));
		const word = interval.kind === 'rep' ? `${interval.rep} of ${repsInSet(interval)}` : kindWords[interval.kind];
		await expect(page.getByText(word, { exact: true })).toBeVisible();
		const side = page.getByText(/^(Left|Right) side$/);
		if (interval.side === null) await expect(side).toHaveCount(0);
		else await expect(side).toHaveText(interval.side === 'left' ? 'Left side' : 'Right side');
		const progress = page.getByRole('progressbar', { name: 'Routine progress' });
		await expect(progress).toHaveAttribute('aria-valuenow', String(Math.round((100 * atMs) / totalMs)));
		await expect(page.getByText(/^Next: ./)).toBeVisible();
	}
	await expect(page.getByText('Next: rest, then once more')).toBeVisible();
	await expect(timeLeft(page)).toHaveText('0:10');
});
