import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { keepForOffline } from '../support/offline.ts';
import { expect, test, type OwnSite } from '../support/own-site.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { playDesk1, startSession, timePasses } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';

test.use({ serviceWorkers: 'allow' });

// The whole app is fetched twice, which takes a slow machine a while.
test.describe.configure({ timeout: 120_000 });

const OFFER = 'A new version is ready.';

/** Deploys a new version to the site. Its `index.html` is marked with `<html data-release="next">`. */
async function release(site: OwnSite, dir: string): Promise<void> {
	cpSync('build', dir, { recursive: true });
	const { version } = JSON.parse(readFileSync(path.join(dir, '_app/version.json'), 'utf8')) as { version: string };
	rewrite(dir, 'service-worker.js', version, `${version}-next`);
	rewrite(dir, 'index.html', '<html lang="en"', '<html lang="en" data-release="next"');
	await site.start(dir);
}

/** Replaces text in a file. Deletes the file's precompressed copies, which still contain the old text. */
function rewrite(dir: string, name: string, from: string, to: string): void {
	const file = path.join(dir, name);
	const text = readFileSync(file, 'utf8');
	if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
	writeFileSync(file, text.replaceAll(from, to));
	for (const packed of readdirSync(dir).filter((other) => other.startsWith(`${name}.`))) rmSync(path.join(dir, packed));
}

/** Waits until the new version's service worker is installed and waiting. */
async function nextVersionWaits(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		while (!registration.waiting) {
			const coming = registration.installing;
			if (!coming) throw new Error('no next version was found');
			await new Promise((done) => coming.addEventListener('statechange', done, { once: true }));
		}
	});
}

/** Waits until the page's first queries to its service worker and to other tabs have been answered. */
async function pageHasAsked(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.register('service-worker.js');
		await navigator.locks.query();
		await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
	});
}

test('A new version waits until the person takes it, and nothing of theirs is lost', async ({ page, site, folder }) => {
	await page.clock.install();
	await openToday(page);
	await keepForOffline(page);
	await playDesk1(page, 'Silent');
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await expect(page.getByText(OFFER)).toHaveCount(0);

	await release(site, folder);
	await nextVersionWaits(page);
	await expect(page.getByText(OFFER)).toBeVisible();

	// Loading pages does not activate the new version.
	for (const address of ['settings', '']) {
		await open(page, address);
		await expect(page.getByText(OFFER)).toBeVisible();
	}
	await expect(page.locator('html[data-release]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(page.getByText(OFFER)).toHaveCount(0);

	// `postMessage` does nothing here, so the update never ends and the page keeps showing “Updating.”.
	await page.reload();
	await page.evaluate(() => void (ServiceWorker.prototype.postMessage = () => {}));
	await page.getByRole('button', { name: 'Update now' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Updating.' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Update now' })).toHaveCount(0);

	await page.reload();
	await page.getByRole('button', { name: 'Update now' }).click();
	// The old worker first finishes its fetches, which can take long on a busy machine.
	await expect(page.locator('html[data-release="next"]')).toBeAttached({ timeout: 45_000 });
	await ready(page);
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await expect(page.getByText(OFFER)).toHaveCount(0);
	expect(await storedSessions(page)).toHaveLength(1);

	await site.stop();
	await open(page, 'play/desk-3');
	await expect(page.getByRole('heading', { name: 'Desk break 3 min' })).toBeVisible();
});

test('While a session plays in another tab, no new version is offered', async ({ page, context, site, folder }) => {
	const other = await context.newPage();
	await other.clock.install();
	await openToday(other);
	await keepForOffline(other);
	await startSession(other, 'desk-1', 'Silent');
	await timePasses(other, 2000);

	await release(site, folder);
	await openToday(page);
	await nextVersionWaits(page);
	await pageHasAsked(page);
	await expect(page.getByText('A session is running in another tab or window.')).toBeVisible();
	await expect(page.getByText(OFFER)).toHaveCount(0);
	await open(page, 'settings');
	await pageHasAsked(page);
	await expect(page.getByText(OFFER)).toHaveCount(0);
	await expect(other.getByText(OFFER)).toHaveCount(0);
	await expect(other.getByRole('button', { name: 'Pause' })).toBeVisible();

	await other.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(other.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await open(page, 'settings');
	await expect(page.getByText(OFFER)).toBeVisible();
});

test('A session that begins after a new version was offered is not interrupted by it', async ({
	page,
	context,
	site,
	folder
}) => {
	await openToday(page);
	await keepForOffline(page);
	await release(site, folder);
	await nextVersionWaits(page);
	await expect(page.getByText(OFFER)).toBeVisible();

	const other = await context.newPage();
	await other.clock.install();
	await startSession(other, 'desk-1', 'Silent');
	await timePasses(other, 2000);
	await page.getByRole('button', { name: 'Update now' }).click();
	await expect(page.getByText(OFFER)).toHaveCount(0);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(true);
	await expect(other.getByRole('button', { name: 'Pause' })).toBeVisible();
});
