import type { Page } from '@playwright/test';

/** A Tuesday in winter, nine in the morning in Berlin. */
const MORNING_MS = Date.UTC(2026, 2, 10, 8);
const FIVE_MINUTES_MS = 300_000;

/** Installs a virtual clock, which follows real time until `holdTime`. Call before the first `goto`. */
export async function takeTime(page: Page): Promise<void> {
	await page.clock.install({ time: MORNING_MS });
}

/** Stops the virtual clock in every tab. From now on, only `page.clock.runFor` and `fastForward` move it. */
export async function holdTime(page: Page): Promise<void> {
	await page.clock.pauseAt(MORNING_MS + FIVE_MINUTES_MS);
}
