import { expect, type Page } from '@playwright/test';
import { ready } from './pages.ts';

/** Long enough for a slow machine to fetch the whole app. */
const INSTALLED = { timeout: 20_000 };

/** Waits until the service worker is activated, then reloads the page, which it now controls. */
export async function keepForOffline(page: Page): Promise<void> {
	const workerState = () =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none');
	await expect.poll(workerState, INSTALLED).toBe('activated');
	await page.reload();
	await ready(page);
	expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}
