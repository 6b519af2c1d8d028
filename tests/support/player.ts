import { expect, type Locator, type Page } from '@playwright/test';
import { holdTime, takeTime } from './held-time.ts';
import { open } from './pages.ts';

export function button(page: Page, name: string): Locator {
	return page.getByRole('button', { name, exact: true });
}

/** What the person reads from afar. */
export function timeLeft(page: Page): Locator {
	return page.getByRole('timer', { name: 'Time left' });
}

/** Left of the whole routine: `m:ss left`. */
export function totalLeft(page: Page): Locator {
	return page.getByText(/^\d+:\d\d left$/);
}

/** Of the interval (or set) and of the whole routine. Time must be held, or they would be of two moments. */
export async function expectTimes(page: Page, left: string, total: string): Promise<void> {
	await expect(timeLeft(page)).toHaveText(left);
	await expect(totalLeft(page)).toHaveText(`${total} left`);
}

/** A track's clock is the sound card's, which no test can move: where time is the test's own, sounds come one by one. */
export const OVER_MUSIC = 'Plays over my music, screen on';

/**
 * Starts what is on the ready screen; time stands at its very beginning. In silence where sound is not the matter: time of
 * the test's own runs ahead of the sound card's, so that sounds are placed anew with every tick.
 */
export async function start(page: Page, mode = 'Silent'): Promise<void> {
	await page.getByRole('radio', { name: mode }).check();
	await button(page, 'Start').click();
	await expect(timeLeft(page)).toBeVisible();
}

/** From an empty browser to a session that has just begun, in time that only the test moves. */
export async function startFresh(page: Page, routine: string, mode?: string): Promise<void> {
	await takeTime(page);
	await open(page, `play/${routine}`);
	await holdTime(page);
	await start(page, mode);
}

/**
 * Stops the session and waits until it has left the browser's history, which it does after the screen has changed: it would
 * abort a navigation that comes before.
 */
export async function stopSession(page: Page): Promise<void> {
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('inSession');
}

/** A link waits for the next frame before it leads anywhere, and a held clock has none. */
export async function follow(page: Page, name: string): Promise<void> {
	await page.getByRole('link', { name, exact: true }).click();
	await page.clock.runFor(100);
}
