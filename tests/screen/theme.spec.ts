import { expect, test, type Page } from '@playwright/test';
import { open, ready } from '../support/pages.ts';

test.use({ colorScheme: 'dark' });

/** The colour that the browser gives its own bars: the first `theme-color` whose media query matches. */
const barColour = (page: Page) =>
	page.evaluate(() => {
		const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
		return bars.find(({ media }) => matchMedia(media).matches)?.content;
	});

test('A chosen theme colours the page and the browser’s bars, also after a reload', async ({ page }) => {
	await open(page, 'settings');
	const system = await barColour(page);
	await page.getByRole('radio', { name: 'Light' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	const light = await barColour(page);
	expect(light).toBe('#f7fbfb');
	expect(light).not.toBe(system);
	await page.reload();
	await ready(page);
	expect(await barColour(page)).toBe(light);
	await page.getByRole('radio', { name: 'System' }).check();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	expect(await barColour(page)).toBe(system);
});
