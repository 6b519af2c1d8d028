import { expect, type Page } from '@playwright/test';
import { open } from './pages.ts';
import { answerNoSigns, OVER_MUSIC } from './player.ts';

/** Virtual time runs in slices of this length. In between, storage and other real-time work can finish. */
const SLICE_MS = 2000;

/** Runs virtual time with all its ticks. Call `page.clock.install()` before the page is opened. */
export async function timePasses(page: Page, ms: number): Promise<void> {
	for (let leftMs = ms; leftMs > 0; leftMs -= SLICE_MS) await page.clock.runFor(Math.min(leftMs, SLICE_MS));
}

/**
 * `timeFlies` runs this much time tick by tick before and after its jump. `BEGINNING_MS` is long enough for a session's
 * lead-in and first sounds.
 */
const BEGINNING_MS = 7000;
const END_MS = 3000;

/**
 * Like `timePasses`, but jumps over the middle, as if the page had been suspended. For tests that only need a played
 * session, because ticks cost real time. `clocks-jump`, `tab-sleeps` and `clock-stays-honest` check that skipped time
 * counts.
 */
export async function timeFlies(page: Page, ms: number): Promise<void> {
	const leaptMs = Math.max(0, ms - BEGINNING_MS - END_MS);
	await timePasses(page, Math.min(ms - leaptMs, BEGINNING_MS));
	await page.clock.fastForward(leaptMs);
	await timePasses(page, Math.max(0, ms - leaptMs - BEGINNING_MS));
}

/** Opens the player and starts a session; sounds play one by one unless `mode` says otherwise. */
export async function startSession(page: Page, routine: string, mode = OVER_MUSIC): Promise<void> {
	await open(page, `play/${routine}`);
	await page.getByRole('radio', { name: mode }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
}

/** Plays `desk-1`, the shortest routine (one minute), to its end. */
export async function playDesk1(page: Page, mode = OVER_MUSIC): Promise<void> {
	await startSession(page, 'desk-1', mode);
	await timeFlies(page, 61_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
}
