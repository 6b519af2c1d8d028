import type { Page } from '@playwright/test';

/** A Tuesday in winter, nine in the morning in Berlin. */
const MORNING_MS = Date.UTC(2026, 2, 10, 8);
const FIVE_MINUTES_MS = 300_000;

/** A clock of the test's own, which runs as real time does until `holdTime`. Comes before the first `goto`. */
export async function takeTime(page: Page): Promise<void> {
	await page.clock.install({ time: MORNING_MS });
}

/** From here on time only moves by `page.clock.runFor` and `fastForward`, in every tab. */
export async function holdTime(page: Page): Promise<void> {
	await page.clock.pauseAt(MORNING_MS + FIVE_MINUTES_MS);
}
