import { expect, test } from '@playwright/test';
import { open } from '../support/pages.ts';
import { answerNoSigns, button } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';

// The code that shows the streak and the week is fetched during a session. Here, the network goes away before Start.
test.beforeEach(async ({ page, context }) => {
	await page.clock.install();
	await open(page, 'play/desk-1');
	await page.getByRole('radio', { name: 'Silent' }).check();
	await context.setOffline(true);
	await button(page, 'Start').click();
	await answerNoSigns(page);
});

test('A session whose streak cannot be fetched is complete and saved', async ({ page }) => {
	await timeFlies(page, 61_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	await expect(page.getByText('saved on this device')).toBeVisible();
	await expect(page.getByText(/-day streak/)).toHaveCount(0);
	await expect(button(page, 'Done')).toBeEnabled();
});

test('A session that is stopped without a network ends without an error', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await timePasses(page, 7000);
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await timePasses(page, 1000);
	expect(errors).toEqual([]);
});
