import { expect, test } from '@playwright/test';
import { open, PAGES } from '../support/pages.ts';
import { playDesk1 } from '../support/session.ts';

test.use({ serviceWorkers: 'allow' });

// Opening many pages takes a slow machine a while.
test.describe.configure({ timeout: 120_000 });

test('Nothing a person does asks another host for anything, breaks the page’s own policy, or logs an error', async ({
	page,
	context,
	baseURL
}) => {
	const requested: string[] = [];
	const complaints: string[] = [];
	context.on('request', (request) => requested.push(request.url()));
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	context.on('weberror', (error) => complaints.push(error.error().message));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`CSP: ${violatedDirective} ${blockedURI}`)
		);
	});
	await page.clock.install();

	for (const address of [...PAGES, 'play/nope']) await open(page, address);
	await playDesk1(page);
	await page.getByRole('button', { name: 'Done' }).click();
	const tabs = page.getByRole('navigation', { name: 'Main' });
	for (const tab of ['Routines', 'Progress', 'Settings', 'Today']) {
		await tabs.getByRole('link', { name: tab }).click();
		await expect(tabs.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page');
	}
	await tabs.getByRole('link', { name: 'Settings' }).click();
	await page.getByRole('button', { name: 'Sound check' }).click();
	await page.getByRole('button', { name: 'Play ten seconds' }).click();
	await page.keyboard.press('Escape');
	await page.getByRole('radio', { name: 'Dark' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

	expect(complaints).toEqual([]);
	expect(requested.length).toBeGreaterThan(PAGES.length);
	const own = String(baseURL);
	expect(requested.filter((url) => !url.startsWith(`${own}/`) && !url.startsWith(`blob:${own}/`))).toEqual([]);
});
