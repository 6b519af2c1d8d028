import { expect, type Locator, type Page } from '@playwright/test';
import { open } from '../pages.ts';
import { button } from '../player.ts';

export const NINE = new Date('2026-11-23T09:00:00+01:00');
export const MINUTE_MS = 60_000;

/** The heading of the desk day while a break is due. */
export function dueHeading(page: Page): Locator {
	return page.getByRole('heading', { level: 1, name: 'Time for a break' });
}

/** Opens the desk day and starts it. Call `page.clock.install` before. */
export async function startDeskDay(page: Page): Promise<void> {
	await open(page, 'desk');
	await button(page, 'Start my desk day').click();
	await expect(page).toHaveTitle('45 min to next break · Homestretch');
}

/**
 * Checks in the tab's title that the next break is `minutes` away. Allows a minute more, because the page updates the
 * title only every 10 s.
 */
export async function expectMinutesLeft(page: Page, minutes: number): Promise<void> {
	await expect(async () => {
		const [, shown] = /^(\d+) min to next break/.exec(await page.title()) ?? [];
		expect([minutes, minutes + 1]).toContain(Number(shown));
	}).toPass({ timeout: 5000 });
}
