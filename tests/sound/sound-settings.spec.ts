import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { settingOn } from '../../src/lib/journal/sample-records.ts';
import { open } from '../support/pages.ts';
import { putEntries } from '../support/stored-records.ts';

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sound check' });

test('How a routine sounds is remembered for it, and holds for routines where nothing was chosen', async ({ page }) => {
	await open(page, 'play/desk-1');
	await expect(radio(page, 'Keeps going when my phone locks')).toBeChecked();
	await expect(page.getByText('Pauses other apps’ music.')).toBeVisible();
	await radio(page, 'Silent').check();
	await expect(page.getByText('Pauses other apps’ music.')).toBeHidden();
	await expect(page.getByText('Screen, colour and vibration only.')).toBeVisible();
	await open(page, 'play/core-3');
	await expect(radio(page, 'Silent')).toBeChecked();
	await radio(page, 'Plays over my music, screen on').check();
	await open(page, 'play/desk-1');
	await expect(radio(page, 'Silent')).toBeChecked();

	await open(page, 'settings');
	await expect(radio(page, 'Plays over my music, screen on')).toBeChecked();
	await press(page, 'Use this for all routines');
	await expect(page.getByRole('button', { name: 'Use this for all routines' })).toHaveCount(0);
	await open(page, 'play/desk-1');
	await expect(radio(page, 'Plays over my music, screen on')).toBeChecked();
});

test('What is said and what is heard in between are kept', async ({ page }) => {
	await open(page, 'settings');
	await expect(radio(page, 'All of it')).toBeChecked();
	await expect(radio(page, 'Quiet')).toBeChecked();
	await radio(page, 'Names only').check();
	await radio(page, 'Waves').check();
	await open(page, 'settings');
	await expect(radio(page, 'Names only')).toBeChecked();
	await expect(radio(page, 'Waves')).toBeChecked();
});

test('A person who had turned the voice off hears only bells', async ({ page }) => {
	const off = settingOn(1, 'voice', false);
	await open(page, 'settings');
	await putEntries(page, [[`setting:${off.id}`, off]]);
	await open(page, 'settings');
	await expect(radio(page, 'Bells only')).toBeChecked();
});

test('After a sound check that was not heard there is something to try, and after one that was, a dot to set', async ({
	page
}) => {
	await open(page, 'play/desk-1');
	const opener = page.getByRole('button', { name: 'Sound check' });
	await opener.focus();
	await page.keyboard.press('Enter');
	await expect(dialog(page)).toBeVisible();
	await expectNothingFound(page, 'before');
	await press(page, 'Play ten seconds');
	await expect(page.getByText('Did you hear it?')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Play again' })).toBeFocused();
	await expectNothingFound(page, 'playing');
	await press(page, 'No');
	await expect(page.getByText('Try these, in this order:')).toBeFocused();
	await expect(dialog(page).getByRole('listitem')).toHaveCount(4);
	await expect(dialog(page)).not.toContainText('silent mode');
	await expectNothingFound(page, 'not heard');
	await press(page, 'Play again');
	await press(page, 'Yes');
	await expect(page.getByText('Good. It will sound like this')).toBeFocused();
	await page.getByText('Sound comes late? (Bluetooth)').click();
	await press(page, 'Play the ticks');
	// The dot is lit for a sixth of each second. `waitForFunction` polls at every frame, so it cannot miss the dot.
	await page.waitForFunction(() => document.querySelector('.dot.lit') !== null);
	await page.waitForFunction(() => document.querySelector('.dot.lit') === null);
	await page.getByRole('slider', { name: 'Sound delay' }).press('ArrowRight');
	await expect(page.getByRole('slider', { name: 'Sound delay' })).toHaveAttribute('aria-valuetext', '20 milliseconds');
	await expectNothingFound(page, 'late');
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	await expect(opener).toBeFocused();

	await opener.click();
	await press(page, 'Play ten seconds');
	await press(page, 'Yes');
	await page.getByText('Sound comes late? (Bluetooth)').click();
	await expect(page.getByText('20 milliseconds')).toBeVisible();
});

test('In silence there is nothing to check', async ({ page }) => {
	await open(page, 'settings');
	await expect(page.getByRole('button', { name: 'Sound check' })).toBeVisible();
	await radio(page, 'Silent').check();
	await expect(page.getByRole('button', { name: 'Sound check' })).toHaveCount(0);
});

test('A routine is saved as audio, and its page says so', async ({ page }) => {
	await open(page, 'routines/desk-1');
	await expect(page.getByText('MP3, 1 min, about 240 KB.')).toBeVisible();
	await press(page, 'Save as audio');
	await expect(page.getByText('The file is made. Look in your downloads.')).toBeVisible();
	await expectNothingFound(page, 'saved');
});

test('Settings say whose the voice, the sounds and the libraries are', async ({ page }) => {
	await open(page, 'settings');
	await page.getByText('Voice, sounds and libraries').click();
	await expect(page.getByText('Language Technologies Institute, Carnegie Mellon University')).toBeVisible();
	const opened = page.waitForEvent('popup');
	await page.getByRole('link', { name: 'All licences in full' }).click();
	const licences = (await opened).locator('body');
	for (const text of [
		'Apache License',
		'SIL OPEN FONT LICENSE',
		'Svelte contributors',
		'ISC License',
		'Carnegie Mellon University'
	]) {
		await expect.soft(licences).toContainText(text, { ignoreCase: true });
	}
	await expectNothingFound(page, 'acknowledgements');
});

async function expectNothingFound(page: Page, where: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.disableRules('target-size')
		.setLegacyMode()
		.analyze();
	expect
		.soft(
			violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
			where
		)
		.toEqual([]);
}
