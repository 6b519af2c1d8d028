import type { Browser, Page } from '@playwright/test';
import { manySessions, overcorrected } from '../support/big-journals.ts';
import { putEntries } from '../support/stored-records.ts';
import type { SlowDown } from './host-speed.ts';
import { answerNoSigns } from '../support/player.ts';
import type { Measurement } from './measurement.ts';

/** Chromium's CPU throttling rate, to simulate an old phone. */
const SLOWER = 6;
/** If a tap is answered later than this, people think that it was missed. */
const ANSWER_LIMIT_MS = 100;
const TAPS = 5;
/** Limit for opening a page whose journal holds a forged backup of 1 MB. */
const OPEN_LIMIT_MS = 1000;

/** Measures whether the app stays responsive with a journal of many years, and with one forged to be slow. */
export async function measureBigJournal(browser: Browser, siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	return [
		...(await withJournal(browser, siteUrl, manySessions(12_000), (page) => measureTaps(page, siteUrl, slowDown))),
		...(await withJournal(browser, siteUrl, manySessions(40_000), (page) => measureReading(page, siteUrl, slowDown))),
		...(await withJournal(browser, siteUrl, overcorrected(), (page) => measureOpening(page, siteUrl)))
	];
}

type Measure = (page: Page) => Promise<Measurement[]>;

async function withJournal(
	browser: Browser,
	siteUrl: string,
	records: readonly Record<string, unknown>[],
	measure: Measure
): Promise<Measurement[]> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await page.goto(new URL('settings', siteUrl).href);
		await isReady(page);
		await putEntries(
			page,
			records.map((record) => [`${String(record['type'])}:${String(record['id'])}`, record])
		);
		return await measure(page);
	} finally {
		await context.close();
	}
}

async function measureTaps(page: Page, siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	await page.goto(new URL('play/desk-3', siteUrl).href);
	await isReady(page);
	await page.getByRole('radio', { name: 'Silent' }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await page.getByText('Keep going', { exact: true }).waitFor();
	await slowDown(page, SLOWER);
	const answers = await page.evaluate(answersToTaps, TAPS);
	const middle = [...answers].sort((a, b) => a - b)[Math.floor(answers.length / 2)] ?? Infinity;
	return [
		{
			name: `12,000 records, ${SLOWER}x slower: Pause and Resume, from the tap to the picture`,
			value: middle,
			unit: 'ms',
			limit: ANSWER_LIMIT_MS,
			details: answers.map((value, tap) => ({ name: `tap ${tap + 1}`, value }))
		}
	];
}

async function measureReading(page: Page, siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	await slowDown(page, SLOWER);
	await page.goto(new URL('progress', siteUrl).href, { timeout: 120_000 });
	await isReady(page);
	const value = await page.evaluate(() => performance.now());
	// The list of sessions comes on demand. Throws if it does not come.
	await page.getByText(/40,000 sessions, /).waitFor({ timeout: 120_000 });
	return [
		{ name: `40,000 records, ${SLOWER}x slower: until /progress is ready`, value, unit: 'ms' },
		{
			name: `40,000 records, ${SLOWER}x slower: a session starts and stops, and is stored`,
			value: await playAndStop(page, siteUrl),
			unit: 'ms'
		}
	];
}

/** Time in ms from the address of the player until its session has been played for three seconds and is stored. */
async function playAndStop(page: Page, siteUrl: string): Promise<number> {
	const startMs = performance.now();
	await page.goto(new URL('play/desk-3', siteUrl).href, { timeout: 120_000 });
	await isReady(page);
	await page.getByRole('radio', { name: 'Silent' }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await page.waitForTimeout(3000);
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await page.getByRole('heading', { name: 'Session stopped' }).waitFor();
	const readMs = performance.now() - startMs;
	await page.goto(new URL('progress', siteUrl).href, { timeout: 120_000 });
	await isReady(page);
	await page.getByText(/40,001 sessions/).waitFor();
	return readMs;
}

async function measureOpening(page: Page, siteUrl: string): Promise<Measurement[]> {
	await page.goto(siteUrl);
	await isReady(page);
	const value = await page.evaluate(() => performance.now());
	return [{ name: 'a forged journal of 1 MB: until / is ready', value, unit: 'ms', limit: OPEN_LIMIT_MS }];
}

async function isReady(page: Page): Promise<void> {
	await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
}

/** Runs in the page. For each press of Pause or Resume: ms until the frame after the one that shows the change. */
async function answersToTaps(taps: number): Promise<number[]> {
	const answers: number[] = [];
	for (let tap = 0; tap < taps * 2; tap++) {
		const name = tap % 2 === 0 ? 'Pause' : 'Resume';
		const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
		if (!button) throw new Error(`there is no ${name}`);
		const tappedMs = performance.now();
		button.click();
		// The first frame shows the change. The second frame starts when the first is done.
		await new Promise((resolve) => requestAnimationFrame(resolve));
		answers.push((await new Promise<number>((resolve) => requestAnimationFrame(resolve))) - tappedMs);
		// Lets the work that this tap started finish, so that it cannot delay the next tap.
		await new Promise((resolve) => setTimeout(resolve, 400));
	}
	return answers;
}
