import { expect, test, type Route } from '@playwright/test';
import { nameOf, routineLink } from '../support/finder.ts';
import { ready } from '../support/pages.ts';

test('A page is shown whole, in its own letters, while its scripts are on their way', async ({ page }) => {
	let isPainted = false;
	await page.exposeFunction('onpaint', () => (isPainted = true));
	await page.addInitScript(() => {
		new PerformanceObserver(() => void (window as unknown as { onpaint(): void }).onpaint()).observe({ type: 'paint' });
	});
	const held: Route[] = [];
	let isHeld = true;
	await page.route('**/_app/**/*.js', (route) => (isHeld ? void held.push(route) : route.continue()));
	await page.goto('routines', { waitUntil: 'commit' });

	await expect.poll(() => isPainted).toBe(true);
	await expect(routineLink(page, 'hips-hams')).toBeVisible();
	await expect
		.poll(() => page.evaluate(() => document.fonts.check('16px "Hanken Grotesk Variable"') && document.fonts.size > 0))
		.toBe(true);
	await expect.poll(() => held.length).toBeGreaterThan(3);
	await expect(page.locator('html[data-ready]')).toHaveCount(0);

	isHeld = false;
	for (const route of held) await route.continue();
	await ready(page);
	await page.getByRole('searchbox').fill(nameOf('desk-1'));
	await expect(routineLink(page, 'desk-1')).toBeVisible();
});

test('A page that draws no frames, as in a hidden tab, starts all the same', async ({ page }) => {
	await page.addInitScript(() =>
		Object.assign(window, { requestAnimationFrame: () => 0, PerformanceObserver: undefined })
	);
	await page.goto('');
	await ready(page);
});

test('A page whose end never comes shows everything that did come', async ({ page }) => {
	await page.route(/routines$/, async (route) => {
		const response = await route.fetch();
		const [came] = (await response.text()).split('<template id="after-paint">');
		await route.fulfill({ response, body: came! });
	});
	await page.goto('routines');
	await expect(routineLink(page, 'hips-hams')).toBeVisible();
});
