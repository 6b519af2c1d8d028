import { loudnessOf } from './loudness.ts';
import { amplitudeOf, peakOf, scaled, type Decibels, type Hertz, type Samples } from './sound.ts';

/**
 * Loudness of every phrase. At this level, the peakiest of Flite’s phrases would reach 0 dBFS, so peaks are limited.
 */
export const VOICE_LUFS = -19;
/** MP3 encoding raises peaks: with this ceiling, the decoded sound stays below −1 dB. */
export const PEAK_DB: Decibels = -2;
/** The limiter's windows reach this far before a sample, and as far after it. */
const REACH_SECONDS = 0.003;

/** Brings a sound to `VOICE_LUFS`, with no peak above `PEAK_DB`. Silence stays silence. */
export function levelled(samples: Samples, sampleRate: Hertz): Samples {
	if (peakOf(samples) === 0) return samples;
	const loud = scaled(samples, amplitudeOf(VOICE_LUFS - loudnessOf(samples, sampleRate)));
	return limited(loud, Math.round(REACH_SECONDS * sampleRate));
}

/**
 * Lowers the gain as far as each peak requires. The gain glides down and back, in windows of `reach` samples each way.
 */
function limited(samples: Samples, reach: number): Samples {
	const ceiling = amplitudeOf(PEAK_DB);
	if (peakOf(samples) <= ceiling) return samples;
	const needed = samples.map((sample) => Math.min(1, ceiling / Math.abs(sample)));
	const least = needed.map((_, at) => needed.subarray(Math.max(0, at - reach), at + reach + 1).reduce(smaller));
	// The mean of the gains around a sample. None of these is higher than the gain that the sample needs.
	return samples.map((sample, at) => {
		const around = least.subarray(Math.max(0, at - reach), at + reach + 1);
		return (sample * around.reduce(sum)) / around.length;
	});
}

const smaller = (one: number, other: number) => Math.min(one, other);
const sum = (one: number, other: number) => one + other;
