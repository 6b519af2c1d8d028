import { expect, type Locator, type Page } from '@playwright/test';
import { holdTime, takeTime } from './held-time.ts';
import { open } from './pages.ts';

export function button(page: Page, name: string): Locator {
	return page.getByRole('button', { name, exact: true });
}

/** The large number: the time left in the interval or set. */
export function timeLeft(page: Page): Locator {
	return page.getByRole('timer', { name: 'Time left' });
}

/** Time left in the whole routine: `m:ss left`. */
export function totalLeft(page: Page): Locator {
	return page.getByText(/^\d+:\d\d left$/);
}

/**
 * Checks the time left in the interval (or set) and in the whole routine. The clock must be held (`holdTime`), because
 * the two times are read one after the other.
 */
export async function expectTimes(page: Page, left: string, total: string): Promise<void> {
	await expect(timeLeft(page)).toHaveText(left);
	await expect(totalLeft(page)).toHaveText(`${total} left`);
}

/**
 * The mode that plays sounds one by one. Tests with virtual time use it, because a track runs on the sound card's
 * clock, which tests cannot move.
 */
export const OVER_MUSIC = 'Plays over my music, screen on';

/**
 * Starts the session on the ready screen. While time is held, the session stays at its beginning. Silent by
 * default: virtual time runs ahead of the sound card's clock, so the app would reschedule its sounds at every tick.
 */
export async function start(page: Page, mode = 'Silent'): Promise<void> {
	await page.getByRole('radio', { name: mode }).check();
	await button(page, 'Start').click();
	await answerNoSigns(page);
	await expect(timeLeft(page)).toBeVisible();
}

/** If “Before you start” is shown, answers that no danger sign applies. Otherwise, waits for the session's screen. */
export async function answerNoSigns(page: Page): Promise<void> {
	const question = page.getByRole('heading', { name: 'Before you start' });
	await expect(question.or(timeLeft(page)).first()).toBeVisible();
	if (!(await question.isVisible())) return;
	await button(page, 'None of these').click();
	await expect(page.getByText('2/2')).toBeVisible();
	await button(page, 'None of these').click();
}

/** Opens the player in an empty browser and starts a session. Time is held, so only the test moves it. */
export async function startFresh(page: Page, routine: string, mode?: string): Promise<void> {
	await takeTime(page);
	await open(page, `play/${routine}`);
	await holdTime(page);
	await start(page, mode);
}

/**
 * Stops the session and waits until the app has removed it from the browser's history. The removal comes after the
 * change of screen, and would abort a navigation that a test has started meanwhile.
 */
export async function stopSession(page: Page): Promise<void> {
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('inSession');
}

/** Clicks a link and runs the clock: a link navigates at the next frame, and a held clock produces no frames. */
export async function follow(page: Page, name: string): Promise<void> {
	await page.getByRole('link', { name, exact: true }).click();
	await page.clock.runFor(100);
}
