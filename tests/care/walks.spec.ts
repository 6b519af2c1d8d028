import { expect, test, type Page } from '@playwright/test';
import { button } from '../support/player.ts';
import { open, ready } from '../support/pages.ts';
import { putEntries, storedEntries } from '../support/stored-records.ts';
import { noonOf, sessionOn } from '../../src/lib/journal/sample-records.ts';

const MINUTE_MS = 60_000;
/** The Monday of `sessionOn(0)`, 13:00 in Berlin. */
const NOON = new Date(noonOf(0));

const walk = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: 'Walk', exact: true }) });
const status = (page: Page) => walk(page).getByRole('status');

async function storedWalks(page: Page): Promise<Record<string, unknown>[]> {
	return Object.values(await storedEntries(page)).filter(({ type }) => type === 'walk');
}

/** Opens Today at `time`, in a journal with one session. */
async function openTodayAt(page: Page, time: Date) {
	await page.clock.install({ time });
	await open(page, 'settings');
	const session = sessionOn(0);
	await putEntries(page, [[session.id, session]]);
	await open(page, '');
	await expect(walk(page)).toContainText('A goal for this week: about 10 minutes on 3 days.');
}

test('Somebody logs a walk by a tap, one by typing and one by the clock, and takes the last one back', async ({
	page,
	context
}) => {
	await openTodayAt(page, NOON);
	await button(page, '5 min').dblclick();
	await expect(status(page)).toHaveText('Today: 1 walk, 5 minutes.');

	await button(page, 'Other').click();
	await expect(page.getByLabel('Minutes')).toBeFocused();
	await page.getByLabel('Minutes').fill('301');
	await expect(button(page, 'Log it')).toBeDisabled();
	await page.getByLabel('Minutes').fill('7');
	await page.keyboard.press('Enter');
	await expect(status(page)).toHaveText('Today: 2 walks, 12 minutes. That is plenty for today.');
	await expect(status(page)).toBeFocused();

	// The page is reloaded during a walk, and another tab shows the walk too.
	await button(page, 'Start a walk').click();
	await expect(walk(page)).toContainText('You are walking.');
	await page.clock.fastForward(12.5 * MINUTE_MS);
	await expect(walk(page)).toContainText('You have walked for 12 minutes.');
	await page.reload();
	await ready(page);
	await expect(walk(page)).toContainText('You have walked for 12 minutes.');
	const other = await context.newPage();
	await open(other, '');
	await button(other, 'End my walk').click();
	await expect(status(other)).toHaveText(/^Today: 3 walks, 24 minutes\./);
	await expect(button(page, 'Start a walk')).toBeVisible();
	await expect(status(page)).toHaveText(/^Today: 3 walks, 24 minutes\./);
	expect((await storedWalks(page)).map(({ minutes }) => minutes).sort()).toEqual([12, 5, 7]);

	await button(page, 'Undo the last one').click();
	await expect(status(page)).toHaveText(/^Today: 2 walks, 12 minutes\./);
});

test('A walk left running is asked about and never logged by itself, and one of seconds is not logged', async ({
	page
}) => {
	await openTodayAt(page, NOON);
	await button(page, 'Start a walk').click();
	await page.clock.fastForward(24 * 60 * MINUTE_MS);
	await expect(walk(page)).toContainText('You started a walk on Monday 2 March at 13:00. How long was it?');
	expect(await storedWalks(page)).toEqual([]);
	await page.getByLabel('Minutes').fill('40');
	await button(page, 'Log it').click();
	await expect(status(page)).toContainText('Logged for Monday 2 March: 40 minutes.');
	await expect.poll(() => storedWalks(page)).toMatchObject([{ day: '2026-03-02', minutes: 40 }]);

	await page.clock.fastForward(1000);
	await button(page, 'Start a walk').click();
	await page.clock.fastForward(20_000);
	await button(page, 'End my walk').click();
	await expect(status(page)).toHaveText('Less than a minute: not logged.');
	await page.clock.fastForward(1000);
	await button(page, 'Start a walk').click();
	await page.clock.fastForward(1000);
	// The clock is set back to before the start of the walk.
	await page.clock.setSystemTime(NOON);
	await button(page, 'End my walk').click();
	await expect(walk(page)).toContainText('How long was it?');
	await button(page, 'No walk to log').click();
	await expect(button(page, 'Start a walk')).toBeVisible();
	expect(await storedWalks(page)).toHaveLength(1);
});
