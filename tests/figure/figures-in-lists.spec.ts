import { expect, test, type Locator, type Page } from '@playwright/test';
import { summaries } from '../support/library.ts';
import { routineLink } from '../support/finder.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { playDesk1, startSession } from '../support/session.ts';
import { stopSession } from '../support/player.ts';

/** Names of the stills requested so far, such as `routines/desk-1`. The list grows with each request. */
function stillsAsked(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		const name = /\/stills\.\w+\/([\w/-]+)\.svg/.exec(request.url())?.[1];
		if (name !== undefined) asked.push(name);
	});
	return asked;
}

/** Width of the drawn figure; 0 if it is empty or its file is missing. */
function drawnWidth(picture: Locator): Promise<number> {
	return picture.evaluate((svg: SVGSVGElement) => svg.getBBox().width);
}

async function skin(page: Page): Promise<string> {
	return page.evaluate(() => {
		const probe = document.createElement('i');
		probe.style.color = 'var(--fig-skin)';
		document.body.append(probe);
		const { color } = getComputedStyle(probe);
		probe.remove();
		return color;
	});
}

test('Each routine and exercise has its figure, fetched when a person comes near, and none of the code that draws', async ({
	page
}) => {
	const asked = stillsAsked(page);
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (response.request().resourceType() === 'script') scripts.push(await response.text().catch(() => ''));
	});
	await open(page, 'exercises');
	const rows = page.getByRole('main').getByRole('listitem');
	const first = rows.first().locator('svg');
	await expect.poll(() => drawnWidth(first)).toBeGreaterThan(50);
	expect(asked.length).toBeLessThan(20);
	await expect(rows.last().locator('use')).toHaveCount(0);
	await rows.last().scrollIntoViewIfNeeded();
	await expect.poll(() => drawnWidth(rows.last().locator('svg'))).toBeGreaterThan(50);

	await open(page, 'routines');
	for (const { id } of summaries) {
		const row = routineLink(page, id);
		await row.scrollIntoViewIfNeeded();
		await expect.poll(() => drawnWidth(row.locator('svg').first()), id).toBeGreaterThan(20);
		expect(asked).toContain(`routines/${id}`);
	}
	expect(scripts.length).toBeGreaterThan(10);
	expect(scripts.filter((script) => script.includes('nose-shade'))).toEqual([]);
});

test('Nothing jumps when the figures come', async ({ page }) => {
	await page.addInitScript(() => {
		const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
				if (document.documentElement.dataset['ready'] !== undefined && !entry.hadRecentInput) shifts.push(entry.value);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	for (const address of ['exercises', 'routines']) {
		await page.route('**/stills.*/**', async (route) => {
			await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
			await route.continue();
		});
		await open(page, address);
		await page.evaluate(() => document.fonts.ready);
		await page.evaluate(() => ((window as unknown as { shifts: number[] }).shifts.length = 0));
		const last = page.getByRole('main').getByRole('listitem').last();
		for (let screen = 0; screen < 6; screen++) await page.mouse.wheel(0, 700);
		await last.scrollIntoViewIfNeeded();
		await expect.poll(() => drawnWidth(last.locator('svg').first())).toBeGreaterThan(20);
		expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), address).toEqual([]);
	}
});

test('On Today and at the end of a session somebody stands, lies or sits', async ({ page }) => {
	await page.clock.install();
	await openToday(page);
	await expect.poll(() => drawnWidth(page.locator('.hero svg:not(.lucide)'))).toBeGreaterThan(20);
	await playDesk1(page, 'Silent');
	await expect.poll(() => drawnWidth(page.locator('main svg:not(.lucide)').first())).toBeGreaterThan(20);
	await startSession(page, 'desk-1', 'Silent');
	await stopSession(page);
	await expect.poll(() => drawnWidth(page.locator('main svg:not(.lucide)').first())).toBeGreaterThan(20);
});

test('The colours of the figure that a person chooses are there after a reload, before the first paint', async ({
	page
}) => {
	await open(page, 'settings');
	const before = await skin(page);
	const choices = page.getByRole('radiogroup', { name: 'Figure' });
	await expect(choices.getByRole('radio', { name: 'Sand' })).toBeChecked();
	await choices.getByRole('radio', { name: 'Umber' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-figure', 'umber');
	const chosen = await skin(page);
	expect(chosen).not.toBe(before);
	await expect(choices.locator('[data-figure="amber"] svg')).toHaveCount(1);

	await page.reload({ waitUntil: 'commit' });
	await expect(page.locator('body')).toBeAttached();
	expect(await page.locator('html').getAttribute('data-figure')).toBe('umber');
	await ready(page);
	expect(await skin(page)).toBe(chosen);
	await expect(choices.getByRole('radio', { name: 'Umber' })).toBeChecked();
	await choices.getByRole('radio', { name: 'Sand' }).check();
	await expect(page.locator('html')).not.toHaveAttribute('data-figure', /./);
});

test('With very large text on a small phone a row is words alone', async ({ page }) => {
	await page.setViewportSize({ width: 256, height: 568 });
	for (const address of ['routines', 'exercises']) {
		await open(page, address);
		await expect(page.getByRole('main').getByRole('listitem').last().locator('svg').first()).toBeHidden();
	}
});

test('A figure that could not be fetched comes once the network is back, in the row that has waited for it', async ({
	page
}) => {
	await page.clock.install();
	let isDown = true;
	await page.route('**/stills.*/**', (route) => (isDown ? route.abort() : route.continue()));
	const lost = page.waitForEvent('requestfailed');
	await open(page, 'routines');
	await lost;
	const first = page.getByRole('main').getByRole('listitem').first().locator('svg').first();
	await page.clock.runFor(1000);
	await page.evaluate(() => fetch('.'));
	expect(await drawnWidth(first)).toBe(0);
	isDown = false;
	await page.clock.runFor(6000);
	await expect.poll(() => drawnWidth(first)).toBeGreaterThan(20);
});
