import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags } from '../../tests/support/chromium.ts';
import { findChromium } from './find-chromium.ts';
import { serveSite } from './site-server.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine(
	'Usage: npm run screenshots    takes the pictures of the manifest and the README from build/, always of the same moment',
	{},
	false
);

const FOLDER = 'static/screenshots';
const MOMENT = new Date('2026-11-21T09:41:00+01:00');
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };

/** Plays a routine until `seconds` into its second step. */
async function playInto(page: Page, routine: string, seconds: number): Promise<void> {
	await page.goto(`play/${routine}`);
	// Avoids the mode that plays a track: a track cannot keep up with the fast-forwarded clock of the page.
	await page.getByRole('radio', { name: 'Plays over my music, screen on' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	// Answers the questions about danger signs, which come before a first session.
	for (const place of ['1/2', '2/2']) {
		await page.getByText(place).waitFor();
		await page.getByRole('button', { name: 'None of these' }).click();
	}
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	// The player fetches the code that draws the figure when the session begins.
	await page.getByRole('img').waitFor();
	await page.clock.runFor(seconds * 1000);
	await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.ready)));
	// Between two intervals, the level's colour fades and one figure fades into the next. These animations run in real
	// time, so advancing the page's clock does not finish them.
	await page.evaluate(() => {
		const washes = document
			.getAnimations()
			.filter((one) => one instanceof CSSTransition || one instanceof CSSAnimation);
		washes.forEach((one) => one.finish());
	});
}

const found = findChromium();
if (!found.ok) throw new Error(found.error);
const site = await serveSite({ dir: 'build', port: 0 });
if (!site.ok) throw new Error(site.error.code);
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: found.value, args: chromiumFlags });

async function take(name: string, viewport: typeof NARROW, prepare: (page: Page) => Promise<unknown>): Promise<void> {
	const deviceScaleFactor = viewport === NARROW ? 2 : 1;
	const context = await browser.newContext({
		baseURL: site.ok ? site.value.url : '',
		viewport,
		deviceScaleFactor,
		timezoneId: 'Europe/Berlin',
		locale: 'en-GB'
	});
	const page = await context.newPage();
	await page.clock.install({ time: MOMENT });
	await prepare(page);
	await page.evaluate(() => document.fonts.ready);
	await page.waitForLoadState('networkidle');
	await page.screenshot({ path: `${FOLDER}/${name}.png` });
	await context.close();
}

async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForSelector('html[data-ready]');
}

await take('today', NARROW, (page) => open(page, ''));
await take('routine', NARROW, (page) => open(page, 'routines/daily-back-1'));
await take('player', NARROW, (page) => playInto(page, 'daily-back-1', 16));
await take('player-wide', WIDE, (page) => playInto(page, 'daily-back-1', 16));
await browser.close();
await site.value.close();
