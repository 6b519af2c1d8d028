import { expect, test, type Page } from '@playwright/test';
import { show, throttleHidden } from '../support/hidden-page.ts';
import { listen } from '../support/heard/heard-tones.ts';
import { keepForOffline } from '../support/offline.ts';
import { open } from '../support/pages.ts';
import { button, timeLeft } from '../support/player.ts';
import { timePasses } from '../support/session.ts';
import { storedEntries } from '../support/stored-records.ts';
import { heading, MINUTE_MS, putOn, startHeat } from '../support/care/thermal.ts';
import { isPlaying, press, trackMs, watchTrack } from '../support/track-element.ts';

const MORNING = new Date('2026-03-10T09:00:00+01:00');
/** The stored records of the timers, each with its corrections applied. */
async function storedUses(page: Page): Promise<Record<string, unknown>[]> {
	const records = Object.values(await storedEntries(page));
	const corrections = records.filter(({ type }) => type === 'correction');
	return records
		.filter(({ type }) => type === 'thermal')
		.map((record) =>
			Object.assign({ ...record }, ...corrections.filter(({ of }) => of === record['id']).map(({ set }) => set))
		);
}

test.describe('offline', () => {
	test.use({ serviceWorkers: 'allow' });

	test('Somebody who dozes off over heat is called from half time to the end and on, and is told when the next may be', async ({
		page,
		context
	}) => {
		await listen(page);
		await page.clock.install({ time: MORNING });
		await open(page, 'care/cold-heat');
		await keepForOffline(page);
		await context.setOffline(true);
		await open(page, 'care/cold-heat');
		await page.clock.pauseAt(new Date(MORNING.getTime() + 5 * MINUTE_MS));
		await startHeat(page);
		await timePasses(page, 5 * MINUTE_MS);
		await expect(timeLeft(page), 'no time passes before it is on').toHaveText('15:00');
		await putOn(page);
		expect(await storedUses(page)).toMatchObject([{ kind: 'heat', playedMs: 0, outcome: 'stopped' }]);

		await timePasses(page, 5 * MINUTE_MS + 1000);
		await expect(heading(page, 'Look at your skin')).toBeVisible();
		await button(page, 'Skin is fine').click();
		await expect(heading(page, 'Heat is on')).toBeVisible();
		// The timer may be up to 3 s behind, because its sound does not keep up with virtual time.
		await expect(timeLeft(page)).toHaveText(/^(?:9:59|10:0[0-2])$/);

		const tones = () => page.evaluate(() => window.startedTones.length);
		await timePasses(page, 2.5 * MINUTE_MS);
		await expect(heading(page, 'Still awake?')).toBeVisible();
		const before = await tones();
		await timePasses(page, MINUTE_MS);
		await expect(heading(page, 'Still awake?')).toBeVisible();
		await expect(timeLeft(page)).toHaveText(/^6:(?:29|3[0-2])$/);
		expect(await tones()).toBeGreaterThan(before + 4);

		await page.clock.fastForward(6 * MINUTE_MS);
		await timePasses(page, MINUTE_MS);
		await expect(heading(page, 'Time is up')).toBeVisible();
		await expect(timeLeft(page)).toHaveText('0:00');
		const atEnd = await tones();
		await timePasses(page, MINUTE_MS);
		expect(await tones()).toBeGreaterThan(atEnd + 4);
		await expect(button(page, 'Take it off now')).toHaveCount(0);

		await button(page, 'It is off').click();
		await expect(heading(page, 'How is your skin?')).toBeVisible();
		await page.getByRole('button', { name: /^A little pink/ }).click();
		await expect(page.getByText('Heat 1 time in 24 hours. At most 3.')).toBeVisible();
		await expect(page.getByText('Leave 2 hours: the next one after 11:26.')).toBeVisible();
		expect(await storedUses(page)).toMatchObject([
			{ kind: 'heat', playedMs: 15 * MINUTE_MS, outcome: 'finished', skin: 'pink' }
		]);

		await open(page, 'care/cold-heat');
		await button(page, 'Next').click();
		await expect(heading(page, 'A little early')).toBeVisible();
		await expect(page.getByText('Leave 2 hours: the next one after 11:26.')).toBeVisible();
		await button(page, 'Go on anyway').click();
		await expect(button(page, 'None of these')).toBeVisible();
	});
});

test('With the phone locked, the alarm of the track rings by itself, and the lock screen’s button answers it', async ({
	page
}) => {
	await throttleHidden(page);
	await watchTrack(page);
	await open(page, 'care/cold-heat');
	await startHeat(page);
	await expect.poll(() => isPlaying(page)).toBe(true);
	await putOn(page);
	// In the track, the lead-in takes 2 s, and the wait for “It is on” takes 60 s. So the pack is on from 62 s.
	await expect.poll(() => trackMs(page)).toBeGreaterThan(62_000);
	const address = await page.evaluate(() => window.track.element?.src);
	await show(page, 'hidden');
	/** Seeks the audio element without the app, as if the track had played on to `seconds`. */
	const playTo = (seconds: number) => page.evaluate((to) => void (window.track.element!.currentTime = to), seconds);
	const artist = () => page.evaluate(() => navigator.mediaSession.metadata?.artist);

	// Half time (7:30, 450 s) is at 62 + 450 = 512 s of the track.
	await playTo(511);
	await expect.poll(artist, { timeout: 15_000 }).toBe('Still awake? Look at your skin, then press pause.');
	expect(await trackMs(page), 'nothing has moved the track').toBeLessThan(530_000);
	// The track holds the rest of the timer a second time, without the alarm, 511 s later. The answer seeks to it.
	await press(page, 'pause');
	await expect.poll(() => trackMs(page)).toBeGreaterThan(1_023_000);
	await expect.poll(artist).toBe('Stay awake. Look at your skin now and then.');
	expect(await isPlaying(page), 'pause does not stop the clock').toBe(true);

	// The end (15:00) is at 62 + 900 + 511 = 1473 s. The calls from 25 s to 55 s after it are repeated.
	await playTo(1472);
	await expect.poll(artist).toBe('Time is up. Take it off, then press play.');
	await playTo(1473 + 54);
	await expect.poll(() => trackMs(page), 'turns back to the calls').toBeLessThan(1_510_000);
	expect(await isPlaying(page)).toBe(true);
	expect(await page.evaluate(() => window.track.element?.src), 'one track for all').toBe(address);

	await press(page, 'play');
	await show(page, 'visible');
	await expect(heading(page, 'How is your skin?')).toBeVisible();
	expect(await isPlaying(page)).toBe(false);
	expect(await storedUses(page)).toMatchObject([{ playedMs: 15 * MINUTE_MS, outcome: 'finished' }]);
});

test('After a phone has died, a person is told how long ago they put it on, and asked for their skin', async ({
	page,
	context
}) => {
	await page.clock.install({ time: MORNING });
	await open(page, 'care/cold-heat');
	await startHeat(page);
	await putOn(page);
	await expect.poll(() => storedUses(page)).toHaveLength(1);
	const devtools = await context.newCDPSession(page);
	const isDead = page.waitForEvent('crash');
	devtools.send('Page.crash').catch(() => {}); // the page crashes before it can answer
	await isDead;
	await page.close();

	const later = await context.newPage();
	await later.clock.setSystemTime(new Date(MORNING.getTime() + 25 * MINUTE_MS));
	await open(later, 'care/cold-heat');
	await expect(later.getByText(/You put heat on 2[45] minutes ago\. Take it off now/)).toBeVisible();
	await expect(timeLeft(later)).toHaveCount(0);
	await later.getByRole('button', { name: /^Not normal/ }).click();
	await expect(heading(later, 'Keep it off')).toBeVisible();
	await expect(later.getByText('Do not use it again before somebody has looked at it.')).toBeVisible();
	expect(await storedUses(later)).toMatchObject([{ outcome: 'stopped', skin: 'not-normal' }]);

	await open(later, 'care/cold-heat');
	await button(later, 'Next').click();
	await button(later, 'Go on anyway').click();
	await expect(later.getByRole('alert')).toContainText('Last time your skin was not normal.');
});

test('On a first visit without a network, the timer does not start until its alarm has arrived', async ({
	page,
	context
}) => {
	await open(page, 'care/cold-heat');
	await button(page, 'Next').click();
	await expect(heading(page, 'Before heat')).toBeVisible();
	// The timer's code is fetched before the network goes away; its sound is not.
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await button(page, 'None of these').click();
	await expect(page.getByText('The alarm has not arrived yet.')).toBeVisible();
	await button(page, 'Start').click();
	await expect(button(page, 'Start')).toBeEnabled();
	await expect(heading(page, 'Get it ready')).toBeVisible();
	await expect(page.getByText('The alarm has not arrived yet.')).toBeVisible();

	await context.setOffline(false);
	await expect(async () => {
		await button(page, 'Start').click({ timeout: 1000 });
		await expect(heading(page, 'Put it on')).toBeVisible({ timeout: 6000 });
	}).toPass();
});

test('Leaving the page while it is on is asked about, and ends the timer', async ({ page }) => {
	await open(page, 'care/cold-heat');
	await startHeat(page);
	await putOn(page);
	await page.getByRole('link', { name: 'Get help' }).click();
	const question = page.getByRole('dialog', { name: 'Is it still on you?' });
	await button(page, 'Stay here').click();
	await expect(question).toHaveCount(0);
	await expect(timeLeft(page)).toBeVisible();

	const closing = page.waitForEvent('dialog');
	await page.close({ runBeforeUnload: true });
	const asked = await closing;
	expect(asked.type()).toBe('beforeunload');
	await asked.dismiss();
	await expect(timeLeft(page)).toBeVisible();

	await page.getByRole('link', { name: 'Get help' }).click();
	await button(page, 'Leave, it is off').click();
	await expect(page).toHaveURL(/care\/help$/);
	await open(page, 'care/cold-heat');
	await expect(heading(page, 'How is your skin?')).toBeVisible();
});

test('A person with a keyboard alone answers each question of the timer', async ({ page }) => {
	await page.clock.install({ time: MORNING });
	await open(page, 'care/cold-heat');
	/** Waits first: a key that comes too soon after a new screen counts as still held from the previous screen. */
	const enter = async (name: string | RegExp) => {
		await timePasses(page, 1000);
		await page.getByRole('button', { name, exact: true }).focus();
		await page.keyboard.press('Enter');
	};
	await page.getByRole('radio', { name: /^Heat/ }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '10 minutes');
	await page.getByRole('slider').focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '9 minutes');
	await enter('Next');
	await enter(/^Cold sets off/);
	await expect(button(page, 'Use heat instead')).toBeVisible();
	await enter('I tapped this by mistake');
	await expect(heading(page, 'Before cold')).toBeFocused();
	await enter('None of these');
	await enter('Start');
	await expect(heading(page, 'Put it on')).toBeFocused();
	await timePasses(page, 1000);
	await page.keyboard.press('Space');
	await expect(heading(page, 'Cold is on')).toBeVisible();
	await timePasses(page, 4.5 * MINUTE_MS + 1000);
	await expect(heading(page, 'Still awake?')).toBeVisible();
	await page.keyboard.press('Space');
	await expect(heading(page, 'Cold is on')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(timeLeft(page)).toHaveText(/^4:2\d$/);
	await page.keyboard.press('Escape');
	await expect(heading(page, 'How is your skin?')).toBeFocused();
	await enter(/^As before/);
	await expect(heading(page, 'Good')).toBeFocused();
	await expect(page.getByText('Cold pack 1 time in 24 hours. At most 5.')).toBeVisible();
});
