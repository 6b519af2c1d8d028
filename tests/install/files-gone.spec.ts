import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { startMessages } from '#i18n/player/start-messages.ts';
import { keepForOffline } from '../support/offline.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { startSession, timePasses } from '../support/session.ts';

const BUILT = /\/_app\/immutable\//;

/** From now on the host lacks all content-hashed files of this build, as after the next deployment. */
async function filesAreGone(page: Page): Promise<void> {
	await page.route(BUILT, (route) => route.fulfill({ status: 404, body: 'Not found' }));
}

/** Answers navigations to `address` with `html`, whatever the host would answer. */
async function answerWith(page: Page, address: string, html: string): Promise<void> {
	await page.route(address, (route) =>
		route.request().isNavigationRequest() ? route.fulfill({ body: html, contentType: 'text/html' }) : route.fallback()
	);
}

/**
 * Runs in the page: replaces each cached entry script and page script with an HTML page. Returns the scripts'
 * addresses.
 */
async function keepPagesAsScript(): Promise<string[]> {
	const addresses: string[] = [];
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const { url } of await cache.keys()) {
			if (!/\/(entry|nodes)\/.*\.js$/.test(url)) continue;
			await cache.put(url, new Response('<h1>Not here</h1>', { headers: { 'content-type': 'text/html' } }));
			addresses.push(url);
		}
	}
	return addresses;
}

test.describe('under the service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('A script that was kept as a page is fetched again, and a file’s own name leads to its page', async ({
		page
	}) => {
		await openToday(page);
		await keepForOffline(page);
		const addresses = await page.evaluate(keepPagesAsScript);
		expect(addresses.length).toBeGreaterThan(3);
		for (const from of ['worker', 'cache']) {
			const types = await page.evaluate(
				([from, addresses]) =>
					Promise.all(
						addresses.map(async (address) => {
							const response = from === 'worker' ? await fetch(address) : await caches.match(address);
							return response?.headers.get('content-type') ?? 'none';
						})
					),
				[from, addresses] as const
			);
			for (const type of types) expect(type, from).toContain('javascript');
		}
		await open(page, 'routines.html');
		await expect(page).toHaveURL(/\/routines$/);
		await expect(page.getByRole('heading', { level: 1, name: 'Routines' })).toBeVisible();
		await open(page, 'index.html?from=home');
		await expect(page).toHaveURL(/\/\?from=home$/);
	});
});

for (const [address, file] of [
	['routines/', 'build/routines.html'],
	['play/desk-1/', 'build/play/desk-1.html']
] as const) {
	test(`${address} works on a first visit where the host adds no redirect`, async ({ page }) => {
		await answerWith(page, `**/${address}`, readFileSync(file, 'utf8'));
		await open(page, address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
}

test('An address that cannot be decoded is said to be no page', async ({ page }) => {
	await answerWith(page, '**/learn/%E0*', readFileSync('build/200.html', 'utf8'));
	await open(page, 'learn/%E0%A4%A');
	await expect(page.getByRole('alert')).toContainText('There is no such page.');
	await expect(page.getByRole('link', { name: 'Back to Today' })).toBeVisible();
});

test('An old page whose files are gone says so, and can be loaded again', async ({ page }) => {
	await answerWith(page, '**/progress', readFileSync('build/progress.html', 'utf8'));
	await filesAreGone(page);
	await page.goto('progress');
	await expect(page.getByRole('alert')).toContainText(startMessages.title);
	await page.unrouteAll();
	await page.getByRole('button', { name: startMessages.again }).click();
	await ready(page);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A page whose files are gone is loaded whole from its address', async ({ page }) => {
	await openToday(page);
	await filesAreGone(page);
	// Node 1 is SvelteKit's error page. Its script can still be fetched.
	await page.route('**/nodes/1.*.js', (route) => route.continue());
	await page.route('**/progress', async (route) => {
		await page.unroute(BUILT);
		await route.continue();
	});
	await page.getByRole('link', { name: 'Progress', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible();
	await expect(page).toHaveURL(/\/progress$/);
});

test('A part of the player that is gone says so, and the keys go on working', async ({ page }) => {
	await page.clock.install();
	await open(page, 'play/desk-1');
	await startSession(page, 'desk-1');
	await timePasses(page, 4000);
	await filesAreGone(page);
	await page.getByRole('button', { name: 'Sound', exact: true }).click();
	const said = page.getByRole('dialog');
	await expect(said).toContainText('could not be loaded');
	await expect(said.getByRole('button', { name: 'Stop' })).toBeVisible();
	await said.getByRole('button', { name: 'Close' }).click();
	const exercise = page.getByRole('heading', { level: 1 });
	const before = await exercise.innerText();
	await page.keyboard.press('ArrowRight');
	await expect(exercise).not.toHaveText(before);

	// The dialog offers to reload the page. The session can then be carried on.
	await page.getByRole('button', { name: 'Sound', exact: true }).click();
	await page.unrouteAll();
	await said.getByRole('button', { name: 'Load again' }).click();
	await ready(page);
	await expect(page.getByRole('button', { name: 'Carry on' })).toBeVisible();
});

test('If the network stalls after the HTML, the page says so after 30 seconds', async ({ page }) => {
	await page.clock.install();
	// Stalls all files of the app. Fonts and pictures hold back the `load` event, too.
	await page.route(/\/_app\//, () => {});
	await page.goto('play/desk-1', { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { name: 'Desk break 1 min' })).toBeVisible();
	await expect(page.getByText(startMessages.title)).toBeHidden();
	await page.clock.fastForward(31_000);
	await expect(page.getByText(startMessages.title)).toBeVisible();
});

test.describe('with a font that never loads', () => {
	test.use({ serviceWorkers: 'allow' });

	test('the app is still cached for offline use', async ({ page }) => {
		await page.clock.install();
		await page.route(/\.woff2$/, () => {});
		await page.goto('', { waitUntil: 'commit' });
		await ready(page);
		await page.clock.fastForward(21_000);
		await page.clock.fastForward(6000);
		const hasWorker = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
		await expect.poll(hasWorker).toBe(1);
	});
});
