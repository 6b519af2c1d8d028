import { expect, type Page } from '@playwright/test';
import { open } from './pages.ts';
import { OVER_MUSIC } from './player.ts';

/** So that what answers in real time, as storage does, has its turn. */
const SLICE_MS = 2000;

/** Virtual time passes with all its ticks. The page must have had `page.clock.install()` before it was opened. */
export async function timePasses(page: Page, ms: number): Promise<void> {
	for (let leftMs = ms; leftMs > 0; leftMs -= SLICE_MS) await page.clock.runFor(Math.min(leftMs, SLICE_MS));
}

/** From the address of the player to a running clock, sound by sound or in silence. */
export async function startSession(page: Page, routine: string, mode = OVER_MUSIC): Promise<void> {
	await open(page, `play/${routine}`);
	await page.getByRole('radio', { name: mode }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
}

/** A whole `desk-1`, the shortest routine: one minute. */
export async function playDesk1(page: Page): Promise<void> {
	await startSession(page, 'desk-1');
	await timePasses(page, 61_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
}
