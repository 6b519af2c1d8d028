import { expect, test, type Page } from '@playwright/test';
import { holdTime, takeTime } from '../support/held-time.ts';
import { open } from '../support/pages.ts';
import { button, expectTimes, start, stopSession, timeLeft } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';

async function turnOn(page: Page, path: string): Promise<void> {
	await open(page, path);
	const waits = page.getByRole('switch', { name: /^Wait for me/ });
	await waits.check();
	await expect(waits).toBeChecked();
}

/** Checks that the session waits at the end of the transition and still waits 30 s later. */
async function expectWaiting(page: Page, total: string): Promise<void> {
	await expect(button(page, 'I’m in position')).toBeVisible();
	await expect(page.getByText('Waiting', { exact: true })).toBeVisible();
	await expectTimes(page, '0:00', total);
	await timeFlies(page, 30_000);
	await expectTimes(page, '0:00', total);
}

test('A person who takes longer says when they are in position, by tap or by key', async ({ page }) => {
	await takeTime(page);
	await turnOn(page, '/settings');
	await open(page, '/play/desk-3');
	await holdTime(page);
	await start(page);
	await timePasses(page, 4900);
	await expectTimes(page, '0:01', '2:53');
	await timePasses(page, 200);

	await expectWaiting(page, '2:52');
	await button(page, 'I’m in position').click();
	await expectTimes(page, '0:30', '2:52');
	await timeFlies(page, 35_000);
	await expect(page.getByRole('heading', { name: 'Standing back bend' })).toBeVisible();

	await expectWaiting(page, '2:17');
	await page.keyboard.press('Space');
	await expectTimes(page, '0:25', '2:17');
	await timeFlies(page, 30_000);

	await expectWaiting(page, '1:47');
	await timeLeft(page).click();
	await timePasses(page, 1000);
	await expectTimes(page, '0:14', '1:46');
});

test('A routine waits by itself when its own switch is on, and others do not', async ({ page }) => {
	await takeTime(page);
	await turnOn(page, '/routines/desk-3');
	await open(page, '/play/desk-3');
	await holdTime(page);
	await start(page);
	await timePasses(page, 6000);
	await expectWaiting(page, '2:52');
	await page.keyboard.press('Space');
	await timePasses(page, 1000);
	await expectTimes(page, '0:29', '2:51');
	await stopSession(page);

	await open(page, '/play/desk-1');
	await start(page);
	await timePasses(page, 6000);
	await expectTimes(page, '0:14', '0:54');

	await open(page, '/routines/desk-3');
	await expect(page.getByRole('switch', { name: /^Wait for me/ })).toBeChecked();
});
