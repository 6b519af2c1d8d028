import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { RoutineSummary } from '../../src/lib/routine/bundle.ts';
import type { SlowDown } from './host-speed.ts';
import type { Measurement } from './measurement.ts';

const ROUTINES = 1000;
/** Chromium's CPU throttling rate, to simulate a phone of a few years ago. */
const SLOWER = 4;
/** Wait before typing, so that the app has built the index. A person also needs that long to find the search box. */
const INDEXED_MS = 3000;
/** Wait after a keystroke, until all work that it started is done. */
const SETTLED_MS = 120;
/**
 * Measurements of each keystroke. The median counts, because garbage collection or other load may disturb a single
 * measurement.
 */
const ROUNDS = 3;
/** One frame at 60 frames per second. */
const FRAME_MS = 16;

interface Keystroke {
	/** Content of the search box after the keystroke. */
	query: string;
	ms: number;
}

/** Typed letter by letter, then deleted: names, body parts, muscles, minutes, typos, and a word that finds nothing. */
const TYPED = ['neck', 'hamstrng', 'lower back 10 min', 'evening', 'gluteus maximus', 'chld pose', 'xyzzy'];

/**
 * Measures script time per keystroke in the search of `/routines` with 1,000 routines, on a CPU throttled to a quarter.
 * Visits `/routines`, adds copies of the built routines to the running app, then visits `/routines` again to measure.
 * The copies differ in name and length, and use the real exercises.
 */
export async function measureLibrarySearch(
	browser: Browser,
	siteUrl: string,
	slowDown: SlowDown
): Promise<Measurement[]> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await page.goto(siteUrl);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		// The first visit loads the page's modules, which `multiply` then changes. The second visit creates the page
		// from them.
		await openRoutines(page);
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await page.getByRole('heading', { level: 1 }).waitFor();
		const count = await page.evaluate(multiply, ROUTINES);
		if (count !== ROUTINES) throw new Error(`The app has ${count} routines and should have ${ROUTINES}.`);
		await openRoutines(page);
		await page.getByText(`${ROUTINES.toLocaleString('en-GB')} routines`).waitFor();
		await sleep(INDEXED_MS);
		const devtools = await context.newCDPSession(page);
		const rounds: Keystroke[][] = [];
		while (rounds.length < ROUNDS) rounds.push(await typeAll(page, devtools, slowDown));
		const keystrokes = middleOf(rounds);
		const sorted = keystrokes.map(({ ms }) => ms).sort((a, b) => a - b);
		const at = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? Infinity;
		const name = `/routines, ${ROUTINES} of them, ${SLOWER}x slower: script per keystroke`;
		const slowest = keystrokes.sort((a, b) => b.ms - a.ms).slice(0, 8);
		const details = slowest.map(({ query, ms }) => ({ name: `“${query}”`, value: ms }));
		return [
			{ name: `${name}, median`, value: at(0.5), unit: 'ms', limit: FRAME_MS, details },
			{ name: `${name}, 19 of 20`, value: at(0.95), unit: 'ms', limit: FRAME_MS, details },
			{ name: `${name}, slowest`, value: at(1), unit: 'ms', details }
		];
	} finally {
		await context.close();
	}
}

async function openRoutines(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Routines', exact: true }).click();
	await page.getByRole('searchbox').waitFor();
}

async function typeAll(page: Page, devtools: CDPSession, slowDown: SlowDown): Promise<Keystroke[]> {
	// CPU time of the page's own thread, so that other load on the machine does not count.
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	await slowDown(page, SLOWER);
	await page.getByRole('searchbox').focus();
	const keystrokes: Keystroke[] = [];
	let query = '';
	const press = async (key: string, query: string): Promise<void> => {
		const before = await scriptMs(devtools);
		await page.keyboard.press(key);
		await sleep(SETTLED_MS);
		keystrokes.push({ query, ms: (await scriptMs(devtools)) - before });
	};
	for (const text of TYPED) {
		for (const letter of text) await press(letter === ' ' ? 'Space' : letter, (query += letter));
		while (query !== '') await press('Backspace', (query = query.slice(0, -1)));
	}
	return keystrokes;
}

/** The median of the rounds, for each keystroke. */
function middleOf(rounds: readonly Keystroke[][]): Keystroke[] {
	return (rounds[0] ?? []).map(({ query }, index) => {
		const times = rounds.map((round) => round[index]?.ms ?? Infinity).sort((a, b) => a - b);
		return { query, ms: times[Math.floor(times.length / 2)] ?? Infinity };
	});
}

/**
 * Total script time in ms since the page was opened, as Chromium counts it. It includes scripts that the bench runs in
 * the page, so none may run between two readings.
 */
async function scriptMs(devtools: CDPSession): Promise<number> {
	const { metrics } = await devtools.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
}

/**
 * Runs in the page: adds routines to the lists held by the app's modules until there are `target`. Returns how many
 * there are; 0 if the lists were not found.
 */
async function multiply(target: number): Promise<number> {
	const files = performance.getEntriesByType('resource').map(({ name }) => name);
	const modules = await Promise.all(
		files
			.filter((name) => name.includes('/_app/') && name.endsWith('.js'))
			.map((name) => import(name) as Promise<object>)
	);
	const values: unknown[] = modules.flatMap((module) => Object.values(module));
	// No named functions in here: the runner wraps them in calls to a helper that the page does not have.
	const summaries = values.find(
		(value): value is RoutineSummary[] =>
			Array.isArray(value) && typeof (value[0] as Partial<RoutineSummary> | undefined)?.totalMs === 'number'
	);
	const exercisesOf = values.find(
		(value): value is Record<string, string[]> =>
			typeof value === 'object' && value !== null && Array.isArray((value as Record<string, unknown>)['desk-1'])
	);
	if (summaries === undefined || exercisesOf === undefined) return 0;
	const real = [...summaries];
	for (let index = 0; summaries.length < target; index++) {
		const model = real[index % real.length];
		if (model === undefined) return 0;
		// The picture's URL is made from the id. With this id, the URL leads to an existing file, and the id is unique.
		const id = `${model.id}.svg?${index}`;
		summaries.push({ ...model, id, name: `${model.name} ${index}`, totalMs: model.totalMs + index * 1000 });
		exercisesOf[id] = exercisesOf[model.id] ?? [];
	}
	return summaries.length;
}
