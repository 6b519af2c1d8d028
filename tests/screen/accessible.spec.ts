import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { dueHeading, MINUTE_MS, NINE, startDeskDay } from '../support/care/desk.ts';
import { open, PAGES } from '../support/pages.ts';
import { finishColourTransitions, seePlayerStates } from '../support/player-states.ts';
import { ACTIVITIES_DAY, putActivities } from '../support/care/activities.ts';
import { FLARE_DAY, putFlare } from '../support/care/flare.ts';
import { playDesk1 } from '../support/session.ts';
import { storageHeals, writesExceedQuota } from '../support/faults/storage-faults.ts';
import { openAll, PROGRESS_DAY, putProgress } from '../support/progress.ts';
import { putEntries } from '../support/stored-records.ts';
import { seeThermalStates } from '../support/care/thermal.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages that are also checked in dark mode: one of each kind, because pages of a kind share their colours. */
const isOneOfAKind = (address: string) => !address.includes('/') || /(daily-back-1|cat-cow|help|nope)$/.test(address);

/** The pages are split into this many tests, so that workers share the load and no test times out. */
const PARTS = 4;
/** Pages to skip: this routine's pages differ from those of other routines only in length. */
const isAlike = (address: string) => /full-body$/.test(address);
const addresses = [...PAGES.filter((address) => !isAlike(address)), 'play/nope', 'nowhere'];

for (let part = 0; part < PARTS; part++) {
	test(`Axe finds nothing on any page, part ${part + 1} of ${PARTS}`, async ({ page }) => {
		for (const address of addresses.filter((_, index) => index % PARTS === part)) {
			await open(page, address);
			if (isOneOfAKind(address)) await expectNothingFound(page, address);
			else await expectNothingFoundInLight(page, address);
		}
	});
}

test('Axe finds nothing in any state of the player', async ({ page }) => {
	await page.clock.install();
	await seePlayerStates(page, (state) => expectNothingFound(page, state));
});

test('Axe finds nothing in any state of the cold and heat timers', async ({ page }) => {
	await page.clock.install();
	await seeThermalStates(page, (state) => expectNothingFound(page, state));
});

test('Axe finds nothing when a session is complete, saved or not', async ({ page }) => {
	await page.clock.install();
	await writesExceedQuota(page, 'write');
	await playDesk1(page, 'Silent');
	await expect(page.getByRole('alert')).toBeVisible();
	await expectNothingFound(page, 'complete, not saved');
	await storageHeals(page);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('saved on this device')).toBeVisible();
	await expectNothingFound(page, 'complete');
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await expectNothingFound(page, 'Today, with a streak');
});

test('Axe finds nothing on the settings with all that may appear on them', async ({ page }) => {
	await open(page, 'settings');
	await putEntries(page, [['aside:1', 'damaged']]);
	await open(page, 'settings');
	await page.getByText('1 stored record that this version cannot read').click();
	await page
		.getByLabel('Import backup')
		.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('no') });
	await expect(page.getByRole('alert')).toBeVisible();
	await expectNothingFound(page, 'settings');
});

test('Axe finds nothing on activities and on the charts of pain and activities', async ({ page }) => {
	await page.clock.setFixedTime(ACTIVITIES_DAY);
	await open(page, 'settings');
	await putActivities(page);
	await open(page, 'care/activities');
	await page.getByRole('radio', { name: '4', exact: true }).first().check();
	await page
		.getByRole('button', { name: /^Rename/ })
		.first()
		.click();
	await expectNothingFound(page, 'activities');
	await open(page, 'progress');
	await page.getByRole('button', { name: 'All answers as a list: Pain' }).click();
	await expectNothingFound(page, 'progress, with charts');
});

test('Axe finds nothing in the charts, the history and the report', async ({ page }) => {
	await page.clock.setFixedTime(PROGRESS_DAY);
	await open(page, 'settings');
	await putProgress(page);
	await open(page, 'progress');
	await openAll(page);
	await expectNothingFound(page, 'progress, all open');
	await open(page, 'progress?report');
	await expect(page.locator('.report-sheet')).toBeVisible();
	await expectNothingFound(page, 'the report');
});

test('Axe finds nothing on the plan of a flare, and on Today in a flare', async ({ page }) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	await open(page, 'care');
	await expect(page.getByRole('heading', { name: 'Is it mostly better?' })).toBeVisible();
	await expectNothingFound(page, 'plan');
	await open(page, '');
	await expect(page.getByRole('radiogroup', { name: 'How much does it hurt today?' })).toBeVisible();
	await expectNothingFound(page, 'Today in a flare');
});

test('Axe finds nothing on the desk day, with all its settings, and on a page with its notice', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await startDeskDay(page);
	await page.getByText('Change your breaks').click();
	await page.getByRole('switch', { name: /^Chime/ }).click();
	await page.getByRole('switch', { name: 'Quiet hours' }).click();
	await expect(page.getByLabel('From', { exact: true })).toBeVisible();
	await page.clock.runFor(20 * MINUTE_MS);
	await expectNothingFound(page, 'desk, countdown');
	await page.clock.runFor(26 * MINUTE_MS);
	await expect(dueHeading(page)).toBeVisible();
	await expectNothingFound(page, 'desk, a break');
	await page.getByRole('link', { name: 'Progress' }).click();
	await expect(page.getByRole('link', { name: 'Go to your break' })).toBeVisible();
	await expectNothingFound(page, 'progress, with the notice');
});

/** Checks all rules in light mode. Dark mode changes only colours, so only contrast is checked there. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
	await expectNothingFoundInLight(page, where);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await foundBy(page, (axe) => axe.withRules('color-contrast')), `${where}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNothingFoundInLight(page: Page, where: string): Promise<void> {
	// Axe reports a control that a sticky bar partly covers as too small. `small-screens.spec.ts` scrolls each control
	// into view and measures it.
	expect
		.soft(await foundBy(page, (axe) => axe.withTags(RULES).disableRules('target-size')), `${where}, light`)
		.toEqual([]);
}

async function foundBy(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
	await finishColourTransitions(page);
	const { violations } = await rules(new AxeBuilder({ page })).setLegacyMode().analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
