import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { readRoutineFolder } from '../../src/build/content/read-routines.ts';
import type { Pose } from '../../src/lib/routine/pose.ts';
import type * as FigureInPage from './figure-in-page.ts';
import type { SlowDown } from './host-speed.ts';
import type { Measurement } from './measurement.ts';
import { bundleFor } from './page-bundle.ts';

/** Chromium's CPU throttling rate, to simulate a phone of a few years ago. */
const SLOWER = 4;
const FRAME_LIMIT_MS = 6;
const CODE_LIMIT_BYTES = 18 * 1024;
const POSE_LIMIT_BYTES = 120;
/** Limit for one picture in a list. Each row of a list fetches a picture. */
const STILL_LIMIT_BYTES = 1700;
/** On all fours, lying and holding on to something, seated, and turning over. */
const POSES = ['bird-dog', 'figure-four', 'seated-twist', 'log-roll'];

declare global {
	interface Window {
		figureBench: typeof FigureInPage;
	}
}

/** Measures the figure's size (code, poses, stills) and the script time of a frame. */
export async function measureFigure(browser: Browser, _siteUrl: string, slowDown: SlowDown): Promise<Measurement[]> {
	const { exercises } = readRoutineFolder('routines');
	const poses = [...exercises.values()].flatMap(({ pose }) => pose ?? []);
	const code = brotliCompressSync(await bundleFor('src/lib/figure/figure.ts', 'figure', { minify: true })).length;
	const details = await frameTimes(
		browser,
		slowDown,
		POSES.flatMap((id) => {
			const pose = exercises.get(id)?.pose;
			return pose ? [{ id, pose }] : [];
		})
	);
	const all = details.flatMap(({ times }) => times).sort((a, b) => a - b);
	const name = `a frame of the figure, ${SLOWER}x slower: script`;
	return [
		{ name: 'figure: its code, compressed', value: code, unit: 'bytes', limit: CODE_LIMIT_BYTES },
		{
			name: `figure: a pose, compressed among ${poses.length}`,
			value: brotliCompressSync(JSON.stringify(poses)).length / poses.length,
			unit: 'bytes',
			limit: POSE_LIMIT_BYTES
		},
		...stillSizes(),
		{
			name: `${name}, median`,
			value: all[Math.floor(all.length / 2)] ?? Infinity,
			unit: 'ms',
			limit: FRAME_LIMIT_MS,
			details: details.map(({ id, times }) => ({ name: id, value: middle(times) }))
		},
		{ name: `${name}, 19 of 20`, value: all[Math.floor(all.length * 0.95)] ?? Infinity, unit: 'ms' }
	];
}

/** Sizes of the pictures that the build made for lists, compressed as they go over the wire. */
function stillSizes(): Measurement[] {
	const files = readdirSync('build/_app/immutable', { recursive: true, encoding: 'utf8' })
		.filter((file) => /stills\.\w+.*\.svg\.br$/.test(file))
		.map((file) => ({ name: file, value: readFileSync(path.join('build/_app/immutable', file)).length }))
		.sort((a, b) => b.value - a.value);
	const all = files.reduce((sum, { value }) => sum + value, 0);
	const largest = files[0]?.value ?? Infinity;
	return [
		{ name: 'figure: the largest still', value: largest, unit: 'bytes', limit: STILL_LIMIT_BYTES, details: files },
		{ name: `figure: all ${files.length} stills`, value: all, unit: 'bytes' }
	];
}

async function frameTimes(browser: Browser, slowDown: SlowDown, poses: readonly { id: string; pose: Pose }[]) {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.route('http://bench.test/', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' })
		);
		await page.goto('http://bench.test/');
		await page.addScriptTag({ content: await bundleFor('tests/bench/figure-in-page.ts', 'figureBench') });
		// Warms up at full speed, because in a real page this code has also run before.
		for (const { pose } of poses) await page.evaluate((given) => window.figureBench.frameTimes(given), pose);
		await slowDown(page, SLOWER);
		const found: { id: string; times: number[] }[] = [];
		for (const { id, pose } of poses) {
			found.push({ id, times: await page.evaluate((given) => window.figureBench.frameTimes(given), pose) });
		}
		return found;
	} finally {
		await context.close();
	}
}

function middle(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
