import { expect, test, type Page } from '@playwright/test';
import { open } from '../support/pages.ts';
import { playDesk1 } from '../support/session.ts';

/** Sets `navigator.standalone` as Safari on an iPhone does: false in a tab, true from the home screen. */
function onAnIphone(page: Page, standalone: boolean): Promise<unknown> {
	return page.addInitScript((is) => Object.defineProperty(navigator, 'standalone', { value: is }), standalone);
}

const hint = (page: Page) => page.getByRole('heading', { name: 'First: put Homestretch on your home screen' });

test('On an iPhone a stranger hears of the home screen before there is a history, and may stay in the browser', async ({
	page
}) => {
	await onAnIphone(page, false);
	await open(page, '/');
	await expect(hint(page)).toBeVisible();
	await expect(page.getByText('the home-screen app keeps its own data')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Add to Home Screen' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Export backup' })).toHaveCount(0);
	await page.getByRole('button', { name: 'I’ll stay in the browser' }).click();
	await expect(hint(page)).toHaveCount(0);
	await open(page, '/');
	await expect(hint(page)).toHaveCount(0);
	await open(page, '/settings');
	await expect(page.getByText('Choose Add to Home Screen.')).toBeVisible();
});

test('On an iPhone a person with a history is offered to take it along', async ({ page }) => {
	await onAnIphone(page, false);
	await page.clock.install();
	await playDesk1(page, 'Silent');
	await open(page, '/');
	await page.getByRole('link', { name: 'Export backup' }).click();
	await page.clock.runFor(100);
	await expect(page.getByRole('button', { name: 'Export backup' })).toBeEnabled();
});

test('On the home screen nothing is said of it', async ({ page }) => {
	await onAnIphone(page, true);
	await open(page, '/');
	await expect(hint(page)).toHaveCount(0);
	await open(page, '/settings');
	await expect(page.getByText('Installed. It opens with no network.')).toBeVisible();
});

test('Where the browser offers to install, a button does', async ({ page }) => {
	await open(page, '/settings');
	const button = page.getByRole('button', { name: 'Install Homestretch' });
	await expect(button).toHaveCount(0);
	const asked = page.evaluate(
		() =>
			new Promise<boolean>((resolve) => {
				const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
					prompt: async () => resolve(offer.defaultPrevented)
				});
				window.dispatchEvent(offer);
			})
	);
	await button.click();
	expect(await asked, 'the browser keeps its own banner back').toBe(true);
	await expect(button).toHaveCount(0);
});
