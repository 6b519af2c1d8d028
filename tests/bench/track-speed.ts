import type { Browser, CDPSession, Page } from '@playwright/test';
import { readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { soundOf } from '../../src/build/voice/sound-of.ts';
import type { Routine } from '../../src/lib/routine/schema.ts';
import { printVoiceGroup } from '../../src/lib/sound/voice/voice-group.ts';
import type { SlowDown } from './host-speed.ts';
import { answerNoSigns } from '../support/player.ts';
import type { Measurement } from './measurement.ts';
import { bundleFor } from './page-bundle.ts';
import type * as TrackInPage from './track-in-page.ts';

const HOUR_MS = 3_600_000;
/** Chromium's CPU throttling rate, to simulate a phone of a few years ago. */
const SLOWER = 4;
/** Repetitions of each measurement; the median counts. */
const ROUNDS = 5;
const BUILD_LIMIT_MS = 150;
const MEMORY_LIMIT_BYTES = 25 * 1024 * 1024;
/** Limit for the silence when the track is replaced while it plays. */
const GAP_LIMIT_MS = 150;
const SWAPS = 20;

declare global {
	interface Window {
		bench: typeof TrackInPage;
		gaps: { element: HTMLMediaElement | null; emptiedMs: number; found: number[] };
	}
}

/**
 * Measures the time and memory to build a track of one hour on a CPU throttled to a quarter, and to render it as
 * samples. Also measures, without throttling, the silence when a track is replaced.
 */
export async function measureTrack(browser: Browser, siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	const name = `an hour as one track, ${SLOWER}x slower`;
	const built = await measureBuild(browser, slowDown);
	const swaps = (await measureSwaps(browser, siteUrl)).sort((a, b) => a - b);
	const details = swaps.map((value, at) => ({ name: `swap ${at + 1}`, value }));
	const swapName = '15 seconds more in a track of 10 minutes: silence';
	return [
		{ name: `${name}: cue sheet and splicing, beyond the bytes`, value: built.ms, unit: 'ms', limit: BUILD_LIMIT_MS },
		{ name: `${name}: as many bytes, written`, value: built.fillMs, unit: 'ms' },
		{ name: `${name}: the same by OfflineAudioContext`, value: built.offlineMs, unit: 'ms' },
		{ name: `${name}: memory beyond the file`, value: built.extraBytes, unit: 'bytes', limit: MEMORY_LIMIT_BYTES },
		{ name: `${name}: the file`, value: built.bytes, unit: 'bytes' },
		{ name: `${name}: samples of OfflineAudioContext`, value: built.offlineBytes, unit: 'bytes' },
		{ name: `${swapName}, median of ${SWAPS}`, value: middle(swaps), unit: 'ms', limit: GAP_LIMIT_MS, details },
		{ name: `${swapName}, longest`, value: swaps.at(-1) ?? Infinity, unit: 'ms', limit: GAP_LIMIT_MS, details }
	];
}

async function measureBuild(browser: Browser, slowDown: SlowDown) {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.route('http://bench.test/', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
		);
		await page.goto('http://bench.test/');
		await page.addScriptTag({ content: await bundleFor('tests/bench/track-in-page.ts', 'bench') });
		await page.evaluate((input) => window.bench.take(input), await hourOfSound());
		const devtools = await context.newCDPSession(page);
		await slowDown(page, SLOWER);
		const times: number[] = [];
		const fills: number[] = [];
		let bytes = 0;
		for (let round = 0; round < ROUNDS; round++) {
			const built = await page.evaluate(() => window.bench.build());
			times.push(built.ms);
			bytes = built.bytes;
			fills.push(await page.evaluate((size) => window.bench.fill(size), bytes));
		}
		const fillMs = middle(fills);
		const extraBytes = (await memoryOf(page, devtools)) - bytes;
		const offline = await page.evaluate(() => window.bench.renderOffline());
		return {
			ms: Math.max(0, middle(times) - fillMs),
			fillMs,
			bytes,
			extraBytes,
			offlineMs: offline.ms,
			offlineBytes: offline.bytes
		};
	} finally {
		await context.close();
	}
}

/** Heap growth in bytes during one build. Garbage is included, so the build needs at most this much at once. */
async function memoryOf(page: Page, devtools: CDPSession): Promise<number> {
	await devtools.send('HeapProfiler.enable');
	await devtools.send('HeapProfiler.collectGarbage');
	const before = await heapOf(devtools);
	await page.evaluate(() => window.bench.build());
	return (await heapOf(devtools)) - before;
}

/** Size of the heap in bytes, including the buffers that objects hold. */
async function heapOf(devtools: CDPSession): Promise<number> {
	const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as {
		usedSize: number;
		backingStorageSize?: number;
	};
	return usedSize + backingStorageSize;
}

async function hourOfSound(): Promise<TrackInPage.TrackInput> {
	const { routines, exercises } = readRoutineFolder('routines');
	const daily = routines.get('daily-back-2');
	if (!daily) throw new Error('there is no routine daily-back-2');
	const once = await soundOf(daily, exercises);
	const hour: Routine = { ...daily, rounds: Math.ceil(HOUR_MS / once.timeline.totalMs) };
	const { timeline, clips } = await soundOf(hour, exercises);
	if (timeline.totalMs < HOUR_MS) throw new Error(`${timeline.totalMs} ms are less than an hour`);
	const facts = [...exercises].map(([id, { name, cues }]) => [id, { name, cues }] as const);
	return {
		timeline,
		clips: Buffer.from(printVoiceGroup(clips)).toString('base64'),
		exercises: Object.fromEntries(facts)
	};
}

/** Swaps tracks in the app. Returns, for each swap, the ms from the `emptied` event until the new track plays. */
async function measureSwaps(browser: Browser, siteUrl: string): Promise<number[]> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await page.addInitScript(() => {
			window.gaps = { element: null, emptiedMs: 0, found: [] };
			const { play } = HTMLMediaElement.prototype;
			HTMLMediaElement.prototype.play = function () {
				if (window.gaps.element !== this) {
					window.gaps.element = this;
					this.addEventListener('emptied', () => (window.gaps.emptiedMs = performance.now()));
				}
				return play.call(this);
			};
		});
		await page.goto(new URL('play/daily-back-1', siteUrl).href);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		await page.waitForLoadState('networkidle');
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await answerNoSigns(page);
		await page.waitForFunction(() => (window.gaps.element?.currentTime ?? 0) > 1);
		const gaps: number[] = [];
		while (gaps.length < SWAPS) {
			gaps.push(await page.evaluate(swapOnce));
		}
		return gaps;
	} finally {
		await context.close();
	}
}

/** Runs in the page. First waits half a second, so that the current track is playing. */
async function swapOnce(): Promise<number> {
	const { gaps } = window;
	await new Promise((resolve) => setTimeout(resolve, 500));
	const more = [...document.querySelectorAll('button')].find((button) =>
		button.textContent?.includes('15 seconds more')
	);
	if (!more || !gaps.element) throw new Error('nothing plays');
	const beforeMs = performance.now();
	const wasAt = gaps.element.currentTime;
	more.click();
	const { element } = gaps;
	// No named functions in here: the compiler would wrap them in calls to a helper that the page does not have.
	while (gaps.emptiedMs <= beforeMs || element.seeking || element.currentTime <= wasAt + 0.01) {
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	return performance.now() - gaps.emptiedMs;
}

function middle(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
