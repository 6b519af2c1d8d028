import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, PAGES } from './support/pages.ts';
import { colourHasWashed, seePlayerStates } from './support/player-states.ts';
import { playDesk1 } from './support/session.ts';
import { storageHeals, writesExceedQuota } from './support/storage-faults.ts';
import { putEntries } from './support/stored-records.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What dark changes, it changes alike on all pages of a kind. */
const ONE_OF_A_KIND = PAGES.filter((address) => !address.includes('/') || /(daily-back-1|cat-cow|help)$/.test(address));

for (const { colorScheme, pages } of [
	{ colorScheme: 'light', pages: PAGES },
	{ colorScheme: 'dark', pages: ONE_OF_A_KIND }
] as const) {
	test.describe(`in ${colorScheme}`, () => {
		test.use({ colorScheme });

		test(`Axe finds nothing on any page in ${colorScheme}`, async ({ page }) => {
			for (const address of [...pages, 'play/nope', 'nowhere']) {
				await open(page, address);
				await expectNothingFound(page, address);
			}
		});

		test(`Axe finds nothing in any state of the player in ${colorScheme}`, async ({ page }) => {
			await page.clock.install();
			await seePlayerStates(page, (state) => expectNothingFound(page, state));
		});

		test(`Axe finds nothing when a session is complete in ${colorScheme}, saved or not`, async ({ page }) => {
			await page.clock.install();
			await writesExceedQuota(page, 'put');
			await playDesk1(page);
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

		test(`Axe finds nothing on the settings with all that may appear on them in ${colorScheme}`, async ({ page }) => {
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
	});
}

async function expectNothingFound(page: Page, where: string): Promise<void> {
	await colourHasWashed(page);
	// What lies under a bar that sticks to the edge is small to axe; `small-screens.spec.ts` measures it, scrolled into view.
	const { violations } = await new AxeBuilder({ page })
		.withTags(RULES)
		.disableRules('target-size')
		.setLegacyMode()
		.analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	expect.soft(found, where).toEqual([]);
}
