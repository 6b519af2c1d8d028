import { expect, type Page } from '@playwright/test';
import { open } from './pages.ts';
import { OVER_MUSIC } from './player.ts';

/** So that what answers in real time, as storage does, has its turn. */
const SLICE_MS = 2000;

/** Virtual time passes with all its ticks. The page must have had `page.clock.install()` before it was opened. */
export async function timePasses(page: Page, ms: number): Promise<void> {
	for (let leftMs = ms; leftMs > 0; leftMs -= SLICE_MS) await page.clock.runFor(Math.min(leftMs, SLICE_MS));
}

/** Run with all their ticks at either end of a jump. From the start of a session: to get ready, and the first sounds. */
const BEGINNING_MS = 7000;
const END_MS = 3000;

/**
 * As `timePasses`, but what lies between the beginning and the end passes at once, as for a page that was suspended. For
 * sessions that are only the way to something else: every tick costs real time. That what passes at once counts, has its own
 * tests (`clocks-jump`, `tab-sleeps`, `clock-stays-honest`).
 */
export async function timeFlies(page: Page, ms: number): Promise<void> {
	const leaptMs = Math.max(0, ms - BEGINNING_MS - END_MS);
	await timePasses(page, Math.min(ms - leaptMs, BEGINNING_MS));
	await page.clock.fastForward(leaptMs);
	await timePasses(page, Math.max(0, ms - leaptMs - BEGINNING_MS));
}

/** From the address of the player to a running clock, sound by sound or in silence. */
export async function startSession(page: Page, routine: string, mode = OVER_MUSIC): Promise<void> {
	await open(page, `play/${routine}`);
	await page.getByRole('radio', { name: mode }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
}

/** A whole `desk-1`, the shortest routine: one minute. */
export async function playDesk1(page: Page, mode = OVER_MUSIC): Promise<void> {
	await startSession(page, 'desk-1', mode);
	await timeFlies(page, 61_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
}
