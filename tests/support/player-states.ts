import { expect, type Page } from '@playwright/test';
import { open } from './pages.ts';
import { startSession } from './session.ts';

/** Takes the player through every state it can show and calls `see` in each. Needs `page.clock.install()`. */
export async function seePlayerStates(page: Page, see: (state: string) => Promise<void>): Promise<void> {
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await open(page, 'play/daily-back-1');
	await see('ready');

	await startSession(page, 'daily-back-1');
	await addAMinute(page);
	await see('transition');
	await toNextInterval(page, /^\d+ of 10$/);
	await see('repetitions');
	await press('Next');
	await press('Next');
	await toNextInterval(page, /^Hold$/);
	await expect(page.getByText('Left side', { exact: true })).toBeVisible();
	await see('hold with a side');
	await toNextInterval(page, /^Rest$/);
	await see('rest');
	await toNextInterval(page, /^Hold$/);
	await toNextInterval(page, /^Switch sides$/);
	await see('switch of sides');
	await press('Pause');
	await expect(page.getByText('Paused', { exact: true })).toBeVisible();
	await see('paused');
	await press('This hurts');
	await expect(page.getByRole('dialog', { name: 'Come out of it slowly. What next?' })).toBeVisible();
	await see('this hurts');
	await press('The pain has passed: carry on');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await see('keys');
	await press('Close');
	await page.goBack();
	await expect(page.getByRole('dialog', { name: 'Leave this session?' })).toBeVisible();
	await see('leave');
	await press('Stay here');
	await press('Stop');
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await see('stopped');
}

/**
 * Fast-forwards to the next interval, which must show `word`. Extends that interval, to leave time for an inspection.
 */
async function toNextInterval(page: Page, word: RegExp): Promise<void> {
	const shown = await page.getByRole('timer', { name: 'Time left' }).textContent();
	const [minutes = 0, seconds = 0] = String(shown).trim().split(':').map(Number);
	await page.clock.fastForward((minutes * 60 + seconds) * 1000);
	await addAMinute(page);
	await expect(page.getByText(word)).toBeVisible();
}

/** Adds a minute to the interval, because the clock runs on during `see`, which is slow on a busy machine. */
async function addAMinute(page: Page): Promise<void> {
	for (let times = 0; times < 4; times++) await page.keyboard.press('+');
}

/**
 * Ends all CSS transitions at once. Colours fade in real time, so advancing the virtual clock does not end a fade.
 */
export async function finishColourTransitions(page: Page): Promise<void> {
	await page.evaluate(() => document.getAnimations().forEach((one) => one instanceof CSSTransition && one.finish()));
}
