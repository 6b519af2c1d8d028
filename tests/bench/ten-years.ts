import { statSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { manySessions } from '../support/big-journals.ts';
import { button } from '../support/player.ts';
import { putEntries } from '../support/stored-records.ts';
import type { SlowDown } from './host-speed.ts';
import type { Measurement } from './measurement.ts';

/** Rather more than ten years with three sessions a day. */
const RECORDS = 12_000;
/** Chromium's CPU throttling rate, to simulate a phone of a few years ago. */
const SLOWER = 4;
/** Repetitions of each measurement; the median counts. */
const ROUNDS = 5;
const TODAY_LIMIT_MS = 60;
const PROGRESS_LIMIT_MS = 600;
const EXPORT_LIMIT_BYTES = 16 * 1024 * 1024;
const IMPORT_LIMIT_MS = 4000;
/** Reading and parsing the journal go on after the page can be used. */
const REST_MS = 1500;

/** Measures what ten years of records cost: script on Today and Progress, the size of a backup, and its import. */
export async function measureTenYears(browser: Browser, siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	const [empty, full] = [await newContext(browser), await newContext(browser)];
	try {
		await fill(full, siteUrl);
		const script = (context: BrowserContext, path: string) => scriptOf(context, new URL(path, siteUrl).href, slowDown);
		const [todayEmpty, today] = [await script(empty, ''), await script(full, '')];
		const progress = await script(full, 'progress');
		const { bytes, ms } = await exportAndImport(full, empty, siteUrl, slowDown);
		const name = `12,000 records, ${SLOWER}x slower`;
		return [
			{
				name: `${name}: script of Today, beyond an empty journal`,
				value: Math.max(0, today - todayEmpty),
				unit: 'ms',
				limit: TODAY_LIMIT_MS,
				details: [
					{ name: 'with an empty journal', value: todayEmpty },
					{ name: 'with all records', value: today }
				]
			},
			{ name: `${name}: script of /progress`, value: progress, unit: 'ms', limit: PROGRESS_LIMIT_MS },
			{ name: '12,000 records: a backup', value: bytes, unit: 'bytes', limit: EXPORT_LIMIT_BYTES },
			{ name: `${name}: its preview and import`, value: ms, unit: 'ms', limit: IMPORT_LIMIT_MS }
		];
	} finally {
		await empty.close();
		await full.close();
	}
}

function newContext(browser: Browser): Promise<BrowserContext> {
	return browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block', acceptDownloads: true });
}

async function fill(context: BrowserContext, siteUrl: string): Promise<void> {
	const page = await context.newPage();
	await openReady(page, new URL('settings', siteUrl).href);
	const records = manySessions(RECORDS);
	await putEntries(
		page,
		records.map((record) => [`session:${String(record['id'])}`, record])
	);
	await page.close();
}

/** Median of the ms of script that a page runs until it is at rest. */
async function scriptOf(context: BrowserContext, url: string, slowDown: SlowDown): Promise<number> {
	const found: number[] = [];
	while (found.length < ROUNDS) {
		const page = await context.newPage();
		const devtools = await context.newCDPSession(page);
		await devtools.send('Performance.enable');
		await slowDown(page, SLOWER);
		await openReady(page, url);
		await page.waitForTimeout(REST_MS);
		const { metrics } = await devtools.send('Performance.getMetrics');
		found.push(1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Infinity));
		await page.close();
	}
	return found.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

/** Bytes of the backup of `from`, and ms until `to` has previewed and stored it. */
async function exportAndImport(from: BrowserContext, to: BrowserContext, siteUrl: string, slowDown: SlowDown) {
	const [source, target] = [await from.newPage(), await to.newPage()];
	const settings = new URL('settings', siteUrl).href;
	await openReady(source, settings);
	const coming = source.waitForEvent('download');
	await button(source, 'Export backup').click();
	const file = await (await coming).path();
	await openReady(target, settings);
	await slowDown(target, SLOWER);
	const chosenMs = performance.now();
	await target.getByLabel('Import backup').setInputFiles(file);
	await target.getByText('12,000 new records.').waitFor({ timeout: 60_000 });
	const previewMs = performance.now() - chosenMs;
	const pressedMs = performance.now();
	await button(target, 'Import').click();
	await target.getByText('Imported 12,000 records.').first().waitFor({ timeout: 60_000 });
	return { bytes: statSync(file).size, ms: previewMs + performance.now() - pressedMs };
}

async function openReady(page: Page, url: string): Promise<void> {
	await page.goto(url, { timeout: 120_000 });
	await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
}
