import type { Browser } from '@playwright/test';
import type { SlowDown } from './host-speed.ts';
import { answerNoSigns } from '../support/player.ts';
import type { Measurement } from './measurement.ts';

/** Chromium's CPU throttling rate, to simulate a phone of a few years ago. */
const SLOWER = 4;
/** A routine that begins with a walk, in which the figure never stands still. */
const ROUTINE = 'desk-3';
const WATCHED_MS = 6000;
/**
 * The page draws 60 frames per second, and the figure changes in every second frame. The limits allow for late frames.
 */
const FRAME_LIMIT_MS = 1000 / 60 + 1.5;
const PICTURE_LIMIT_MS = 1000 / 30 + 3;

/** Measures whether the page keeps its frame rate while a session's figure moves. */
export async function measureSessionFigure(
	browser: Browser,
	siteUrl: string,
	slowDown: SlowDown
): Promise<Measurement[]> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await page.goto(new URL(`play/${ROUTINE}`, siteUrl).href);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		await page.getByRole('radio', { name: 'Silent' }).check();
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await answerNoSigns(page);
		await page.getByText('Keep going', { exact: true }).waitFor();
		await slowDown(page, SLOWER);
		const { frames, pictures } = await page.evaluate(gapsOf, WATCHED_MS);
		const name = `a session's figure, ${SLOWER}x slower: from one`;
		return [
			{ name: `${name} frame to the next, median`, value: middle(frames), unit: 'ms', limit: FRAME_LIMIT_MS },
			{ name: `${name} picture to the next, median`, value: middle(pictures), unit: 'ms', limit: PICTURE_LIMIT_MS }
		];
	} finally {
		await context.close();
	}
}

/** Runs in the page: ms between consecutive frames, and ms between consecutive frames in which the figure changed. */
async function gapsOf(watchedMs: number): Promise<{ frames: number[]; pictures: number[] }> {
	const svg = document.querySelector('svg[role="img"]');
	if (!svg) throw new Error('there is no figure');
	let isDrawn = false;
	const observer = new MutationObserver(() => (isDrawn = true));
	observer.observe(svg, { subtree: true, attributes: true, attributeFilter: ['d'] });
	const [frames, pictures]: [number[], number[]] = [[], []];
	const startMs = performance.now();
	let [frameMs, pictureMs] = [startMs, startMs];
	while (frameMs - startMs < watchedMs) {
		const nowMs = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
		frames.push(nowMs - frameMs);
		frameMs = nowMs;
		if (!isDrawn) continue;
		isDrawn = false;
		pictures.push(nowMs - pictureMs);
		pictureMs = nowMs;
	}
	observer.disconnect();
	return { frames, pictures };
}

function middle(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
