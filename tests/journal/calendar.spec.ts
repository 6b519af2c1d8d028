import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { button } from '../support/player.ts';
import { open } from '../support/pages.ts';
import { storedEntries } from '../support/stored-records.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** The stored records of a type. */
async function stored(page: Page, type: string) {
	return Object.values(await storedEntries(page)).filter((record) => record['type'] === type);
}

test.use({ timezoneId: 'Europe/Berlin' });

test('Somebody adds by the keyboard what they did on paper yesterday, and finds it after a reload', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-03T12:00:00Z');
	await open(page, 'progress');
	await button(page, 'Tuesday 3 November, today: nothing yet').focus();
	await page.keyboard.press('ArrowRight');
	await expect(button(page, 'Tuesday 3 November, today: nothing yet'), 'no day after today').toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(button(page, 'Monday 2 November: no session')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(dialog(page)).toContainText('No session on this day.');
	// Uses Space: the app would ignore a second Enter so soon, as a bounce of the first.
	await button(page, 'Add a session').press('Space');
	await expect(page.getByLabel('Routine')).toBeFocused();
	await page.getByLabel('Routine').selectOption({ label: 'Desk break 5 min' });
	await expect(page.getByLabel('Minutes')).toHaveValue('5');
	await page.getByLabel('Minutes').press('Enter');
	await expect(dialog(page)).toContainText('This day counts: you did at least half of Desk break 5 min.');
	await expect(button(page, 'Add a session')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	await expect(button(page, 'Monday 2 November: 5 minutes')).toBeFocused();
	await expect
		.poll(() => stored(page, 'session'))
		.toMatchObject([{ day: '2026-11-02', startedAt: '2026-11-02T12:00:00.000+01:00', outcome: 'finished' }]);

	await page.reload();
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await page.getByRole('button', { name: 'Monday 2 November: 5 minutes' }).click();
	await button(page, 'Remove: Desk break 5 min, 5 minutes').click();
	await expect(button(page, 'Undo: Desk break 5 min, 5 minutes was removed')).toBeFocused();
	await expect(dialog(page)).toContainText('No session on this day.');
});

test('The arrow keys lead from month to month, and the Tab key stops at one day only', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-03T12:00:00Z');
	await open(page, 'progress');
	await button(page, 'Tuesday 3 November, today: nothing yet').focus();
	await page.keyboard.press('ArrowUp');
	await expect(button(page, 'Tuesday 27 October: no session')).toBeFocused();
	await expect(page.getByRole('heading', { name: 'October 2026' })).toBeVisible();
	await page.keyboard.press('Shift+Tab');
	await expect(button(page, 'Month after')).toBeFocused();
});

test('A calendar that fills does not move the page, and a month is as high as any other', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(window, { shifts: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				Object.assign(window, { shifts: Reflect.get(window, 'shifts') + Reflect.get(entry, 'value') });
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.clock.setFixedTime('2026-11-03T12:00:00Z');
	await open(page, 'progress');
	expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBeLessThan(0.01);
	const heightOf = async () => (await page.getByRole('group', { name: /20\d\d/ }).boundingBox())?.height;
	const height = await heightOf();
	for (let month = 0; month < 12; month++) {
		await button(page, 'Month before').click();
		expect(await heightOf()).toBe(height);
	}
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`Axe finds nothing in a day, its forms and the year, and nothing is cut off at 320 px, ${colorScheme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 320, height: 640 });
		await page.clock.setFixedTime('2026-11-03T12:00:00Z');
		await open(page, 'progress');
		await button(page, 'Show the year').click();
		await expect(page.getByText('Weeks 40 to 53')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await button(page, 'Monday 2 November: no session').click();
		await button(page, 'Make this a rest day').click();
		await expect(dialog(page)).toContainText('This day keeps the streak');
		await button(page, 'Add a walk').click();
		await page.getByLabel('Minutes').fill('0');
		await expect(dialog(page)).toContainText('Whole minutes, 1 to 600.');
		expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	});
}
