import { execSync } from 'node:child_process';
import type { Browser } from '@playwright/test';
import { serveSite } from '../../src/cli/site-server.ts';
import type { SlowDown } from './host-speed.ts';
import type { Measurement } from './measurement.ts';
import { bundleFor } from './page-bundle.ts';
import type * as PaintsInPage from './paints-in-page.ts';

declare global {
	interface Window {
		paints: typeof PaintsInPage;
	}
}

/** Lighthouse's CPU throttling and network for a mid-range phone on a slow mobile network. */
const SLOWER = 4;
const NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (750 * 1024) / 8
};
const PAGES = ['', 'routines', 'routines/daily-back-1', 'play/daily-back-1'] as const;
const ROUNDS = 5;
/** Limit of the time in which tasks block the page: of each task, what exceeds 50 ms. */
const BLOCKED_LIMIT_MS = 50;
/** Wait after `load`; by then the page has made its largest paint. */
const REST_MS = 1500;

const EMPTY_APP = 'tests/bench/empty-app';
const EMPTY_BUILD = 'node_modules/.cache/empty-app/site';

/**
 * Measures when a first visit paints its main content. An empty SvelteKit page is measured in the same run, for
 * comparison. Each round visits every page in turn; each value is the median of five rounds.
 */
export async function measureFirstPaint(browser: Browser, siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	execSync('npx vite build', { cwd: EMPTY_APP, stdio: 'ignore' });
	const empty = await serveSite({ dir: EMPTY_BUILD, port: 0 });
	if (!empty.ok) throw new Error(`The empty page cannot be served: ${empty.error.code}.`);
	const script = `${await bundleFor('tests/bench/paints-in-page.ts', 'paints')}; window.paints = paints;`;
	try {
		const urls = [empty.value.url, ...PAGES.map((path) => new URL(path, siteUrl).href)];
		const paints = urls.map((): PaintsInPage.Paints[] => []);
		for (let round = 0; round < ROUNDS; round++) {
			for (const [at, url] of urls.entries()) paints[at]!.push(await visit(browser, url, script, slowDown));
		}
		const [ofEmpty = [], ...ofPages] = paints;
		const emptyMs = median(ofEmpty.map(({ largestMs }) => largestMs));
		return [
			{ name: 'empty page: largest paint', value: emptyMs, unit: 'ms' },
			{ name: 'empty page: blocked', value: median(ofEmpty.map(({ blockedMs }) => blockedMs)), unit: 'ms' },
			...PAGES.flatMap((path, at) => measurementsOf(`/${path}`, ofPages[at]!, emptyMs))
		];
	} finally {
		await empty.value.close();
	}
}

function measurementsOf(name: string, paints: readonly PaintsInPage.Paints[], emptyMs: number): Measurement[] {
	const largestMs = median(paints.map((paint) => paint.largestMs));
	const details = paints.map((paint) => ({
		name: `${paint.largestIs}, first ${paint.firstMs} ms`,
		value: paint.largestMs
	}));
	const afterFirst = median(paints.map((paint) => paint.largestMs - paint.firstMs));
	return [
		{ name: `${name}: largest paint`, value: largestMs, unit: 'ms', details },
		{
			name: `${name}: largest paint, of the empty page's`,
			value: largestMs / emptyMs,
			unit: 'ratio',
			limit: 1.2,
			details
		},
		{ name: `${name}: largest paint after the first`, value: afterFirst, unit: 'ms', limit: 0, details },
		{
			name: `${name}: blocked`,
			value: median(paints.map(({ blockedMs }) => blockedMs)),
			unit: 'ms',
			limit: BLOCKED_LIMIT_MS
		},
		{
			name: `${name}: layout shift`,
			value: median(paints.map(({ shift }) => shift)),
			unit: 'ratio',
			limit: 0.01,
			details: paints.map(({ shifted, shift }) => ({ name: shifted, value: shift }))
		}
	];
}

async function visit(browser: Browser, url: string, script: string, slowDown: SlowDown): Promise<PaintsInPage.Paints> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	try {
		const page = await context.newPage();
		await page.addInitScript({ content: script });
		const client = await context.newCDPSession(page);
		await client.send('Network.enable');
		await client.send('Network.emulateNetworkConditions', NETWORK);
		await slowDown(page, SLOWER);
		await page.goto(url, { waitUntil: 'load' });
		await page.waitForTimeout(REST_MS);
		await page.waitForLoadState('networkidle');
		return await page.evaluate(() => window.paints.paintsOf());
	} finally {
		await context.close();
	}
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
