import type { HeardSound, HeardTrack, TrackSheet } from './heard-track.ts';

/** Largest allowed error of a sound's time: half a frame (12 ms), plus rounding. */
const MOST_ERROR_MS = 12.001;
const MOST_UNEVEN_MS = 0.1;
/**
 * Measured with Chromium 156 and FFmpeg 5.1 in all 24 routines: sounds have a likeness of at least 0.997 and a gain
 * within 0.01 dB. If a sound is left out, the best match has a likeness of at most 0.22 and is 46 dB softer.
 */
const LEAST_LIKENESS = 0.97;
const MOST_GAIN_DB = 1;
/**
 * The residue in the same measurement, in dBFS. Away from cuts, it is at most −56.7: only the bed, the soft noise under
 * all sounds, is left. At cuts, it is at most −45.6, because the model of the fade is not exact. A sound that plays
 * twice leaves at least −35 in one of the two places.
 */
const MOST_LEFT_DB = -50;
const MOST_LEFT_AT_CUTS_DB = -40;
const LEAST_FLOOR_DB = -65;
const MOST_PEAK_DB = -1;
const MOST_LENGTH_ERROR_MS = 50;
/** Largest allowed spread of loudness between words, in LU. */
export const MOST_LOUDNESS_RANGE = 1.5;

/** A message for each fault of a track; empty if there is none. */
export function faultsOf(heard: HeardTrack, { totalMs }: TrackSheet): string[] {
	const { away, atCuts } = heard.left;
	const loudnessRange = rangeOf(heard.loudness.map(({ lufs }) => lufs));
	return [
		...heard.sounds.flatMap(faultOf),
		...unevenIn(heard.sounds),
		...(away.db > MOST_LEFT_DB ? [`something else is heard at ${away.atMs} ms: ${away.db} dBFS`] : []),
		...(atCuts.db > MOST_LEFT_AT_CUTS_DB
			? [`something else is heard at a cut, ${atCuts.atMs} ms: ${atCuts.db} dBFS`]
			: []),
		...(Math.abs(heard.lengthMs - totalMs) > MOST_LENGTH_ERROR_MS
			? [`it is ${heard.lengthMs} ms, not ${totalMs}`]
			: []),
		...(loudnessRange > MOST_LOUDNESS_RANGE ? [`words differ by ${loudnessRange} LU`] : []),
		...levelFaultsOf(heard)
	];
}

/** Messages for countdown ticks that are not 1 s apart, with a tolerance of `MOST_UNEVEN_MS` (2.4 samples). */
function unevenIn(sounds: readonly HeardSound[]): string[] {
	return sounds.flatMap(({ text, atMs, heardMs }) => {
		const next = sounds.find((other) => other.kind === 'tone' && other.atMs === atMs + 1000);
		if (text !== 'count' || next?.text !== 'count') return [];
		const apartMs = next.heardMs - heardMs;
		return Math.abs(apartMs - 1000) > MOST_UNEVEN_MS
			? [`after the tick at ${atMs} ms the next is ${apartMs} ms later`]
			: [];
	});
}

/** Largest value minus smallest; 0 for an empty list. */
export function rangeOf(values: readonly number[]): number {
	return values.length > 0 ? Math.max(...values) - Math.min(...values) : 0;
}

/** For tracks with an ambience. Checks only levels, because `faultsOf` would report the ambience as a fault. */
export function levelFaultsOf({ floorDb, peakDb }: Pick<HeardTrack, 'floorDb' | 'peakDb'>): string[] {
	return [
		...(floorDb < LEAST_FLOOR_DB ? [`a second has ${floorDb} dBFS`] : []),
		...(peakDb > MOST_PEAK_DB ? [`a peak has ${peakDb} dBFS`] : [])
	];
}

export function faultOf({ text, atMs, heardMs, likeness, gainDb }: HeardSound): string[] {
	const what = `“${text}”, due at ${atMs} ms,`;
	if (likeness < LEAST_LIKENESS) return [`${what} is missing: likeness ${likeness}`];
	if (Math.abs(gainDb) > MOST_GAIN_DB) return [`${what} is ${gainDb} dB off`];
	return Math.abs(heardMs - atMs) > MOST_ERROR_MS ? [`${what} is heard at ${heardMs}`] : [];
}

/** Slope of the linear regression of errors over time, in ms per hour. */
export function driftOf(heardMs: readonly number[], errorsMs: readonly number[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanAt, meanError] = [mean(heardMs), mean(errorsMs)];
	const both = heardMs.reduce((sum, at, index) => sum + (at - meanAt) * (errorsMs[index]! - meanError), 0);
	const spread = heardMs.reduce((sum, at) => sum + (at - meanAt) ** 2, 0);
	return (both / spread) * 3_600_000;
}
