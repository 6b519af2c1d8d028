import { expect, test } from '@playwright/test';
import { AMBIENCES } from '../../src/lib/sound/ambience.ts';
import {
	driftOf,
	faultOf,
	faultsOf,
	levelFaultsOf,
	MOST_LOUDNESS_RANGE,
	rangeOf
} from '../support/heard/heard-faults.ts';
import { ListeningPage } from '../support/heard/listening-page.ts';
import { plantedFaults } from '../support/faults/planted-faults.ts';
import { lateOf, routineOf, routines, longRoutine, trackOf } from '../support/track-sheets.ts';
import { timelineOf } from '../support/timelines.ts';

// These tests decode tracks with Chromium and analyse the samples. `heard/by-ffmpeg.ts` does the same for all routines
// with FFmpeg.

/**
 * Together, these routines contain every pair of consecutive intervals that occurs in any routine. They include the
 * shortest and the longest routine, and one for breathing. `HEAR_ALL=1` checks all routines.
 */
const SOME = [
	...['breathe-5', 'daily-back-2', 'desk-1', 'desk-3', 'first-2-minutes', 'full-body', 'posture-walk', 'shoulder-arm']
];
const listenedTo = process.env['HEAR_ALL'] ? [...routines.keys()] : SOME;

test('The routines checked here have every pair of consecutive intervals that occurs in any routine', () => {
	expect(successionsIn(listenedTo)).toEqual(successionsIn([...routines.keys()]));
});

/** The distinct pairs of consecutive intervals, by kind and side. */
function successionsIn(ids: readonly string[]): string[] {
	const found = ids.flatMap((id) => {
		const names = timelineOf(id).intervals.map(({ kind, side }) => `${kind} ${side}`);
		return names.map((name, index) => `${name}, ${names[index + 1] ?? 'the end'}`);
	});
	return [...new Set(found)].sort();
}

// The slowest test comes first, so that it starts first. `session-track.test.ts` checks planned times over three hours.
test('After an hour sounds are as near to their places as at the beginning', async ({ page }) => {
	const track = await trackOf(longRoutine(4));
	expect(track.sheet.totalMs).toBeGreaterThan(3_600_000);
	const listening = await ListeningPage.open(page);
	await listening.learn(track.clips);
	const sounds = await listening.hearSounds(track);
	expect(sounds.flatMap(faultOf)).toEqual([]);
	const places = sounds.map(({ heardMs }) => heardMs);
	const errors = places.map((heardMs, index) => heardMs - track.plannedMs[index]!);
	expect(Math.abs(driftOf(places, errors))).toBeLessThan(1);
});

// One test per routine, so that all workers share the load.
for (const id of listenedTo) {
	test(`Every sound of ${id} is heard once and at its place, and nothing else`, async ({ page }) => {
		const track = await trackOf(routineOf(id));
		const listening = await ListeningPage.open(page);
		await listening.learn(track.clips);
		expect(faultsOf(await listening.hearTrack(track), track.sheet)).toEqual([]);
	});
}

test('Every sound is also at its place if the voice says only names, or nothing', async ({ page }) => {
	const listening = await ListeningPage.open(page);
	for (const level of ['names', 'tones'] as const) {
		const track = await trackOf(routineOf('core-1'), { level });
		await listening.learn(track.clips);
		expect(faultsOf(await listening.hearTrack(track), track.sheet), level).toEqual([]);
	}
});

test('Every ambience can be heard all the time, and no peak is too high', async ({ page }) => {
	const listening = await ListeningPage.open(page);
	for (const ambience of AMBIENCES) {
		const track = await trackOf(routineOf('desk-3'), { ambience });
		await listening.learn(track.clips);
		expect(levelFaultsOf(await listening.hearTrack(track)), ambience).toEqual([]);
	}
});

test('Each clip begins with its first frame, and words of a second or more are equally loud in all routines', async ({
	page
}) => {
	const listening = await ListeningPage.open(page);
	const tracks = await Promise.all([...routines.values()].map((routine) => trackOf(routine)));
	const learnt = await listening.learn(new Map(tracks.flatMap(({ clips }) => [...clips])));
	for (const { key, tone, beginsMs } of learnt) {
		if (tone !== null) expect(beginsMs, key).toBeCloseTo(lateOf(key), 2);
	}
	// A word that begins with F gets loud slowly; one that begins with P gets loud at once. So this limits only the
	// earliest time and the median. `heard/by-ffmpeg.ts` finds the exact times.
	const rises = learnt.flatMap(({ tone, beginsMs }) => (tone === null ? [beginsMs] : [])).sort((a, b) => a - b);
	expect(rises.length).toBeGreaterThan(200);
	expect(rises[0]).toBeGreaterThan(-12);
	const middle = rises[Math.floor(rises.length / 2)];
	expect(middle).toBeGreaterThan(3);
	expect(middle).toBeLessThan(12);
	expect(rangeOf(learnt.flatMap(({ lufs }) => lufs ?? []))).toBeLessThanOrEqual(MOST_LOUDNESS_RANGE);
});

// Plants faults that the checks above must notice. Decoding is slow, so a fault is planted only in every fifth sound.
for (const [what, plant] of Object.entries(plantedFaults)) {
	test(`It is noticed when a sound ${what}`, async ({ page }) => {
		const listening = await ListeningPage.open(page);
		const { clips, sheet, bytesWith } = await trackOf(routineOf('desk-1'));
		await listening.learn(clips);
		for (let index = 0; index < sheet.due.length; index += 5) {
			const { atMs, text } = sheet.due[index]!;
			const heard = await listening.hearTrack({ bytes: bytesWith((cues) => plant(cues, index)), sheet });
			expect(faultsOf(heard, sheet), `“${text}” at ${atMs} ms`).not.toEqual([]);
		}
	});
}
