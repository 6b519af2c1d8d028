import { chromium } from '@playwright/test';
import { keepForOffline } from '../support/offline.ts';
import { openToday, ready } from '../support/pages.ts';
import { expect, test } from '../support/temporary-folder.ts';

test.use({ serviceWorkers: 'allow' });

interface Picture {
	readonly src: string;
	readonly sizes: string;
	readonly type: string;
	readonly purpose?: string;
}
interface Manifest {
	readonly icons: readonly Picture[];
	readonly screenshots: readonly Picture[];
	readonly shortcuts: readonly { readonly name: string; readonly url: string; readonly icons: readonly Picture[] }[];
}

test('Chromium finds nothing that keeps a person from installing it', async ({ launchOptions, baseURL, folder }) => {
	// Playwright's default context is a private window, and Chromium cannot install from one. So this context is
	// persistent.
	const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL: String(baseURL) });
	const [page = await context.newPage()] = context.pages();
	await openToday(page);
	await keepForOffline(page);
	const devtools = await context.newCDPSession(page);
	const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);
	const { errors, url } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(url).toBe(`${baseURL}/manifest.webmanifest`);
	await context.close();
});

test('Every icon, screenshot and shortcut of the manifest leads somewhere', async ({ page }) => {
	await openToday(page);
	const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
	const response = await page.request.get(address);
	expect(response.headers()['content-type']).toContain('application/manifest+json');
	const { icons, screenshots, shortcuts } = (await response.json()) as Manifest;

	expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
	expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	const formFactors = screenshots.map((shot) => (shot as { form_factor?: string }).form_factor);
	expect(new Set(formFactors)).toEqual(new Set(['narrow', 'wide']));
	const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];
	for (const { src, sizes, type } of pictures) {
		const picture = await page.request.get(new URL(src, address).href);
		expect(picture.headers()['content-type'], src).toContain(type);
		const natural = await page.evaluate(async (from) => {
			const image = new Image();
			image.src = from;
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		}, new URL(src, address).href);
		if (sizes !== 'any') expect(natural, src).toBe(sizes);
	}

	for (const { name, url } of shortcuts) {
		await page.goto(new URL(url, address).href);
		await ready(page);
		await expect(page.getByRole('alert'), name).toHaveCount(0);
		await expect(page.getByRole('heading').first(), name).toBeVisible();
	}
});
