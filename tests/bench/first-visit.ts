import type { Browser, Request } from '@playwright/test';
import type { Measurement } from './measurement.ts';

const KB = 1024;

/**
 * Pages whose weight is measured, some with a limit. The weight is the compressed size of HTML, CSS and JavaScript. The
 * player's page loads all code that a session needs, except the figure's, which loads when the session begins. A first
 * visit to the player includes the questions about danger signs (3 KB). The last two pages include the code that fits a
 * routine to a person (1 KB).
 */
const pages: readonly { path: string; limit?: number }[] = [
	{ path: '', limit: 65 * KB },
	{ path: 'routines' },
	{ path: 'routines/daily-back-1', limit: 75 * KB },
	{ path: 'play/desk-1', limit: 103 * KB }
];

const COUNTED: readonly string[] = ['document', 'stylesheet', 'script'];

interface Transfer {
	name: string;
	isCounted: boolean;
	bodyBytes: number;
	headerBytes: number;
}

/**
 * Measures the size of everything that a first visit with an empty cache fetches, until the page is hydrated and the
 * network is idle. Fetches by the service worker do not count. Two rows per page have no limit: one for fonts, images,
 * the manifest and data, and one for the response headers, which HTTP/1.1 does not compress.
 */
export async function measureFirstVisits(browser: Browser, siteUrl: string): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const { path, limit } of pages) {
		const transfers = await visit(browser, new URL(path, siteUrl).href);
		const counted = transfers.filter(({ isCounted }) => isCounted);
		const rest = transfers.filter(({ isCounted }) => !isCounted);
		const name = `/${path} first visit`;
		measurements.push(
			{
				name: `${name}: HTML+CSS+JS`,
				value: sumOf(counted),
				unit: 'bytes',
				...(limit === undefined ? {} : { limit }),
				details: detailsOf(counted)
			},
			{ name: `${name}: fonts, images, data`, value: sumOf(rest), unit: 'bytes', details: detailsOf(rest) },
			{
				name: `${name}: headers`,
				value: transfers.reduce((sum, { headerBytes }) => sum + headerBytes, 0),
				unit: 'bytes'
			}
		);
	}
	return measurements;
}

async function visit(browser: Browser, url: string): Promise<Transfer[]> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	try {
		const page = await context.newPage();
		const requests: Request[] = [];
		page.on('request', (request) => requests.push(request));
		await page.goto(url);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		await page.waitForLoadState('networkidle');
		return await Promise.all(requests.filter(isOverTheWire).map(transferOf));
	} finally {
		await context.close();
	}
}

function isOverTheWire(request: Request): boolean {
	return /^https?:/.test(request.url());
}

/** Throws if a request failed: a page with a part missing would seem to weigh less. */
async function transferOf(request: Request): Promise<Transfer> {
	const response = await request.response();
	if (!response?.ok()) throw new Error(`${request.url()} answered with ${response?.status() ?? 'nothing'}.`);
	const { responseBodySize, responseHeadersSize } = await request.sizes();
	return {
		name: new URL(request.url()).pathname,
		isCounted: COUNTED.includes(request.resourceType()),
		bodyBytes: responseBodySize,
		headerBytes: responseHeadersSize
	};
}

function sumOf(transfers: readonly Transfer[]): number {
	return transfers.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
}

function detailsOf(transfers: readonly Transfer[]): { name: string; value: number }[] {
	return transfers.map(({ name, bodyBytes: value }) => ({ name, value })).sort((a, b) => b.value - a.value);
}
