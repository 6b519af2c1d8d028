import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../src/cli/find-chromium.ts';
import { serveSite } from '../../src/cli/site-server.ts';
import { chromiumFlags } from '../support/chromium.ts';
import { measureBigJournal } from './big-journal.ts';
import { measureFigure } from './figure-speed.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureFirstVisits } from './first-visit.ts';
import { measureHostSpeed, slowDownFrom, type SlowDown } from './host-speed.ts';
import { measureLibrarySearch } from './library-search.ts';
import { measureSessionFigure } from './session-figure.ts';
import { measureTenYears } from './ten-years.ts';
import { measureTrack } from './track-speed.ts';
import { measureVoice } from './voice.ts';
import { isMissed, leastOf, printTable, type Measurement } from './measurement.ts';

/**
 * `npm run bench` measures sizes and speeds of the built app in Chromium; `npm run bench -- first-visits ten-years`
 * measures only those subjects.
 */

const RESULTS = 'tests/bench/results.json';
/**
 * A subject that misses a limit is measured up to 5 times. The least value counts, because other work can only add
 * time.
 */
const ATTEMPTS = 5;
/**
 * An attempt throttles the page according to the machine's speed, measured just before. If the machine gets faster by
 * this factor during the attempt, the throttling was too weak, and the times are multiplied by the speed-up.
 */
const FASTER_LIMIT = 1.2;
/** Wait before another attempt, so that other work on the machine may finish. */
const ATTEMPT_WAIT_MS = 20_000;

type Subject = (browser: Browser, siteUrl: string, slowDown: SlowDown) => Promise<Measurement[]>;

/** One function per subject, run in sequence so that they do not disturb each other. */
const subjects: Readonly<Record<string, Subject>> = {
	'first-visits': measureFirstVisits,
	'first-paint': measureFirstPaint,
	voice: measureVoice,
	'library-search': measureLibrarySearch,
	figure: measureFigure,
	'session-figure': measureSessionFigure,
	'big-journal': measureBigJournal,
	'ten-years': measureTenYears,
	track: measureTrack
};

/** The subjects named on the command line, else all. */
function chosenSubjects(names: readonly string[]): Subject[] {
	const unknown = names.filter((name) => !Object.hasOwn(subjects, name));
	if (unknown.length > 0) {
		throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(subjects).join(', ')}.`);
	}
	return Object.entries(subjects).flatMap(([name, subject]) =>
		names.length === 0 || names.includes(name) ? [subject] : []
	);
}

async function measure(): Promise<Measurement[]> {
	const chosen = chosenSubjects(process.argv.slice(2));
	const executable = findChromium();
	if (!executable.ok) throw new Error(executable.error);
	const site = await serveSite({ dir: 'build', port: 0, base: process.env.BASE_PATH ?? '' });
	if (!site.ok) throw new Error(`The site cannot be served: ${site.error.code}.`);
	const browser = await chromium.launch({ executablePath: executable.value, args: chromiumFlags });
	try {
		const measurements: Measurement[] = [];
		for (const subject of chosen) {
			const ofSubject = await measureUndisturbed(browser, (slowDown) => subject(browser, site.value.url, slowDown));
			console.log(printTable(ofSubject));
			measurements.push(...ofSubject);
		}
		return measurements;
	} finally {
		await browser.close();
		await site.value.close();
	}
}

/** Whether a time or ratio missed its limit. A size is not measured again, because it would be the same. */
function isSlow(measurement: Measurement): boolean {
	return measurement.unit !== 'bytes' && isMissed(measurement);
}

async function measureUndisturbed(
	browser: Browser,
	measure: (slowDown: SlowDown) => Promise<Measurement[]>
): Promise<Measurement[]> {
	let least: Measurement[] | undefined;
	for (let attempts = 1; ; attempts++) {
		const before = await measureHostSpeed(browser);
		const measured = await measure(slowDownFrom(before));
		const after = await measureHostSpeed(browser);
		console.log(`The machine's speed: ${before.toFixed(2)} before, ${after.toFixed(2)} after.`);
		const faster = after / before;
		const attempt = faster < FASTER_LIMIT ? measured : measured.map((one) => lengthened(one, faster));
		least = least === undefined ? attempt : leastOf(least, attempt);
		if (attempts >= ATTEMPTS || !least.some(isSlow)) return least;
		console.log(printTable(attempt));
		await sleep(ATTEMPT_WAIT_MS);
	}
}

function lengthened(measurement: Measurement, factor: number): Measurement {
	return measurement.unit === 'ms' ? { ...measurement, value: measurement.value * factor } : measurement;
}

const measurements = await measure();
writeFileSync(RESULTS, `${JSON.stringify(measurements, null, '\t')}\n`);
process.exitCode = measurements.some(isMissed) ? 1 : 0;
