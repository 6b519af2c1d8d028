import { expect, test, type Page } from '@playwright/test';
import { button } from '../support/player.ts';
import { open } from '../support/pages.ts';
import { storedEntries } from '../support/stored-records.ts';

const NAME = 'sit through a film';

const charts = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: 'How you are' }) });
const scale = (page: Page) => page.getByRole('radiogroup', { name: 'How well can you do it now?' });

async function storedTypes(page: Page): Promise<string[]> {
	return Object.values(await storedEntries(page))
		.map(({ type }) => String(type))
		.sort();
}

test('Somebody writes what they want to do again, rates it 0 by the keyboard, sees 0 in Progress, and is asked again after 14 days', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-03-02T12:00:00Z');
	await open(page, 'care/activities');
	await page.getByLabel('I want to be able to').fill(NAME);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('radio', { name: '0', exact: true })).toBeFocused();
	await expect(scale(page).getByRole('radio', { checked: true })).toHaveCount(0);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('radio', { name: '0', exact: true })).toBeChecked();
	await button(page, 'Save').click();
	await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeFocused();
	await expect(scale(page)).toHaveCount(0);
	await expect.poll(() => storedTypes(page)).toEqual(['activity', 'activity-rating']);

	await open(page, 'progress');
	await expect(charts(page).getByRole('heading', { name: NAME })).toBeVisible();
	await expect(charts(page).getByText('0 of 10 on Mon, 2 Mar 2026.')).toBeVisible();
	await expect(charts(page).locator('svg .zero')).toHaveCount(1);
	await expect(charts(page).locator('svg text')).toHaveText('0');
	await button(page, `All answers as a list: ${NAME}`).click();
	await expect(charts(page).getByRole('listitem')).toHaveText('Mon, 2 Mar 2026: 0 of 10');

	await page.clock.setFixedTime('2026-03-15T12:00:00Z');
	await charts(page).getByRole('link', { name: 'Rate or change your activities' }).click();
	await expect(page.getByText('0 of 10, Mon, 2 Mar 2026')).toBeVisible();
	await expect(scale(page)).toHaveCount(0);
	await page.clock.setFixedTime('2026-03-16T12:00:00Z');
	await open(page, 'care/activities');
	await expect(scale(page)).toBeVisible();
	await button(page, 'Not now').click();
	await expect(scale(page)).toHaveCount(0);
	await button(page, `Rate it now: ${NAME}`).click();
	await expect(scale(page)).toBeVisible();
});

test('An activity that is removed is gone with its ratings, and an undo brings all back', async ({ page }) => {
	await page.clock.setFixedTime('2026-03-02T12:00:00Z');
	await open(page, 'care/activities');
	await page.getByLabel('I want to be able to').fill(NAME);
	await button(page, 'Add').click();
	await page.getByRole('radio', { name: '7', exact: true }).check();
	await button(page, 'Save').click();
	await button(page, `Remove: ${NAME}`).click();
	await expect(page.getByLabel('I want to be able to')).toBeVisible();
	await expect(button(page, 'Undo')).toBeFocused();
	await button(page, 'Undo').click();
	await expect(page.getByText('7 of 10, Mon, 2 Mar 2026')).toBeVisible();
	await expect.poll(() => storedTypes(page)).toEqual(['activity', 'activity-rating', 'deletion', 'deletion']);

	await button(page, `Remove: ${NAME}`).click();
	await expect.poll(() => storedTypes(page)).toHaveLength(5);
	await open(page, 'progress');
	await expect(page.getByRole('heading', { name: 'Sessions', exact: true })).toBeVisible();
	await expect(charts(page)).toHaveCount(0);
});

test('The charts are fetched by Progress, and not by Today or the player', async ({ page }) => {
	const withCharts: string[] = [];
	page.on('response', async (response) => {
		if (!response.url().endsWith('.js')) return;
		const text = await response.text().catch(() => '');
		if (text.includes('All answers as a list')) withCharts.push(response.url());
	});
	for (const address of ['', 'play/desk-1']) {
		await open(page, address);
		await page.waitForLoadState('networkidle');
	}
	expect(withCharts).toEqual([]);
	await open(page, 'care/activities');
	await page.getByLabel('I want to be able to').fill(NAME);
	await button(page, 'Add').click();
	await expect.poll(() => storedTypes(page)).toEqual(['activity']);
	await open(page, 'progress');
	await expect(charts(page).getByText('Not rated in these weeks.')).toBeVisible();
	await expect.poll(() => withCharts.length).toBe(1);
});
