import { flite } from '../../src/build/voice/flite.ts';
import { speakable } from '../../src/build/voice/respellings.ts';
import { phraseSound } from '../../src/build/voice/speak-all.ts';
import { AMBIENCES } from '../../src/lib/sound/ambience.ts';
import type { Clips } from '../../src/lib/sound/clip.ts';
import { SAMPLE_RATE } from '../../src/lib/sound/track/mp3-frame.ts';
import { LEAD_IN_SAMPLES, type AloneClip } from '../support/heard/alone-clip.ts';
import { findSound } from '../support/heard/find-sound.ts';
import {
	driftOf,
	faultOf,
	faultsOf,
	levelFaultsOf,
	MOST_LOUDNESS_RANGE,
	rangeOf
} from '../support/heard/heard-faults.ts';
import { factsOf, hearSounds, hearTrack, type HeardSound, type HeardTrack } from '../support/heard/heard-track.ts';
import { plantedFaults } from '../support/faults/planted-faults.ts';
import {
	ALONE_FROM,
	aloneTrack,
	routineOf,
	routines,
	longRoutine,
	lateOf,
	toneOf,
	trackOf,
	type SheetedTrack
} from '../support/track-sheets.ts';
import { decode, ebur128 } from './ffmpeg.ts';

/**
 * `npx tsx tests/heard/by-ffmpeg.ts` decodes the tracks of all routines with FFmpeg and checks them like
 * `track-heard.spec.ts`. It also compares each clip with the voice before encoding, to find exactly where the words
 * start. It prints tables, and exits with 1 if there is a fault. Takes some minutes. Needs Debian's `ffmpeg`.
 */

const known = new Map<string, AloneClip>();
let faults = 0;

function report(what: string, found: readonly string[]): void {
	faults += found.length;
	for (const fault of found) console.log(`WRONG  ${what}: ${fault}`);
}

async function learn(clips: Clips): Promise<void> {
	for (const [key, clip] of clips) {
		if (!known.has(key)) known.set(key, (await decode(aloneTrack(clip))).slice(ALONE_FROM));
	}
}

async function hear({ bytes, sheet, clips }: SheetedTrack): Promise<HeardTrack> {
	await learn(clips);
	return hearTrack(await decode(bytes), sheet, known);
}

const COLUMNS = [
	'sounds',
	'max ms',
	'mean ms',
	'> 6 ms',
	'least like',
	'gain dB',
	'left',
	'at cuts',
	'length',
	'floor',
	'peak',
	'LU'
];

function row(name: string, heard: HeardTrack, totalMs: number): void {
	const { sounds, left, lengthMs, floorDb, peakDb, loudness } = heard;
	const errors = sounds.map(errorOf);
	print(name, [
		`${sounds.length}`,
		Math.max(...errors).toFixed(2),
		mean(errors).toFixed(2),
		`${((100 * errors.filter((error) => error > 6.01).length) / errors.length).toFixed(1)} %`,
		Math.min(...sounds.map(({ likeness }) => likeness)).toFixed(4),
		Math.max(...sounds.map(({ gainDb }) => Math.abs(gainDb))).toFixed(3),
		left.away.db.toFixed(1),
		left.atCuts.db.toFixed(1),
		`${lengthMs - totalMs}`,
		floorDb.toFixed(1),
		peakDb.toFixed(1),
		rangeOf(loudness.map(({ lufs }) => lufs)).toFixed(2)
	]);
}

function print(name: string, cells: readonly string[]): void {
	console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(11)).join(''));
}

function errorOf({ heardMs, atMs }: HeardSound): number {
	return Math.abs(heardMs - atMs);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

print('', COLUMNS);
for (const [id, routine] of routines) {
	const track = await trackOf(routine);
	const heard = await hear(track);
	row(id, heard, track.sheet.totalMs);
	report(id, faultsOf(heard, track.sheet));
}
const words = new Map([...known].filter(([key]) => toneOf(key) === null));
for (const level of ['names', 'tones'] as const) {
	const track = await trackOf(routineOf('core-1'), { level });
	const heard = await hear(track);
	row(`core-1, ${level}`, heard, track.sheet.totalMs);
	report(level, faultsOf(heard, track.sheet));
}
for (const ambience of AMBIENCES) {
	const track = await trackOf(routineOf('desk-5'), { ambience });
	const heard = await hear(track);
	row(`desk-5, ${ambience}`, heard, track.sheet.totalMs);
	report(ambience, levelFaultsOf(heard));
}

const long = await trackOf(longRoutine(10));
await learn(long.clips);
const sounds = hearSounds(await decode(long.bytes), long.sheet, known);
const drift = driftOf(
	sounds.map(({ heardMs }) => heardMs),
	sounds.map(({ heardMs }, index) => heardMs - long.plannedMs[index]!)
);
report('three hours', [
	...sounds.flatMap(faultOf),
	...(Math.abs(drift) < 1 ? [] : [`it drifts by ${drift} ms an hour`])
]);
const hours = (long.sheet.totalMs / 3_600_000).toFixed(2);
const worst = Math.max(...sounds.map(errorOf)).toFixed(2);
console.log(
	`\n${hours} hours: ${sounds.length} sounds, drift ${drift.toExponential(1)} ms an hour, error at most ${worst} ms`
);

const facts = [...words].map(([text, clip]) => ({ text, ...factsOf(clip, null) }));
const loud = facts.flatMap(({ text, lufs }) => (lufs === null ? [] : [{ text, lufs }])).sort((a, b) => a.lufs - b.lufs);
const loudnessRange = rangeOf(loud.map(({ lufs }) => lufs));
report('all words', loudnessRange > MOST_LOUDNESS_RANGE ? [`they differ by ${loudnessRange} LU`] : []);
console.log(`\n${loud.length} clips of words of a second or more: ${loudnessRange.toFixed(2)} LU apart`);
for (const { text, lufs } of [...loud.slice(0, 4), ...loud.slice(-4)]) {
	const other = await ebur128(words.get(text)!.subarray(LEAD_IN_SAMPLES));
	console.log(`  ${lufs.toFixed(2)} LUFS, ${other.toFixed(1)} by FFmpeg  ${text}`);
	report(text, Math.abs(other - lufs) > 0.2 ? [`${lufs} LUFS here, ${other} by FFmpeg`] : []);
}

for (const [key, clip] of known) {
	const tone = toneOf(key);
	if (tone === null) continue;
	const { beginsMs } = factsOf(clip, tone);
	report(key, Math.abs(beginsMs - lateOf(key)) > 0.05 ? [`begins ${beginsMs} ms after its frame`] : []);
}

const engine = flite.open();
const places = await Promise.all(
	[...words].map(async ([text, clip]) => {
		const sound = await phraseSound(speakable(text), engine);
		const { at, likeness } = findSound(clip, sound.subarray(0, SAMPLE_RATE / 4), LEAD_IN_SAMPLES, 1000);
		report(text, at === LEAD_IN_SAMPLES ? [] : [`is ${at - LEAD_IN_SAMPLES} samples from its frame`]);
		return { at: at - LEAD_IN_SAMPLES, likeness };
	})
);
await engine.close();
const furthest = Math.max(...places.map(({ at }) => Math.abs(at)));
const leastLike = Math.min(...places.map(({ likeness }) => likeness)).toFixed(3);
console.log(
	`\n${places.length} clips of words, against what was encoded: at most ${furthest} samples off, likeness from ${leastLike}`
);

const { clips, sheet, bytesWith } = await trackOf(routineOf('desk-1'));
await learn(clips);
for (const [what, plant] of Object.entries(plantedFaults)) {
	let noticed = 0;
	for (const [index, { atMs, text }] of sheet.due.entries()) {
		const found = faultsOf(hearTrack(await decode(bytesWith((cues) => plant(cues, index))), sheet, known), sheet);
		if (found.length > 0) noticed++;
		else report(`“${text}” at ${atMs} ms ${what}`, ['it is not noticed']);
	}
	console.log(`${noticed} of ${sheet.due.length} noticed where a sound ${what}`);
}

console.log(faults === 0 ? '\nNothing is wrong.' : `\n${faults} wrong.`);
process.exitCode = faults === 0 ? 0 : 1;
