import { expect, type Page } from '@playwright/test';
import { ready } from './pages.ts';

/** The first visit has been installed, and the page is opened again under the service worker. */
export async function keepForOffline(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.reload();
	await ready(page);
	expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}
