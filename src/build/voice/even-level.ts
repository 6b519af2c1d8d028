import { loudnessOf } from './loudness.ts';
import { amplitudeOf, peakOf, scaled, type Decibels, type Hertz, type Samples } from './sound.ts';

/** Of every phrase. Flite’s most peaky one would have peaks at 0 dBFS: those are softened. */
export const VOICE_LUFS = -19;
/** MP3 makes peaks higher; what is heard stays below −1. */
export const PEAK_DB: Decibels = -2;
/** The limiter is down this long before a peak, and as long after it. */
const REACH_SECONDS = 0.003;

/** At `VOICE_LUFS`, with no peak above `PEAK_DB`. Silence stays silence. */
export function levelled(samples: Samples, sampleRate: Hertz): Samples {
	if (peakOf(samples) === 0) return samples;
	const loud = scaled(samples, amplitudeOf(VOICE_LUFS - loudnessOf(samples, sampleRate)));
	return limited(loud, Math.round(REACH_SECONDS * sampleRate));
}

/** Softens what is about a peak by as much as the peak needs, gliding there and back within `reach` samples. */
function limited(samples: Samples, reach: number): Samples {
	const ceiling = amplitudeOf(PEAK_DB);
	if (peakOf(samples) <= ceiling) return samples;
	const needed = samples.map((sample) => Math.min(1, ceiling / Math.abs(sample)));
	const least = needed.map((_, at) => needed.subarray(Math.max(0, at - reach), at + reach + 1).reduce(smaller));
	// Each is a mean of values that are all no more than its own sample needs.
	return samples.map((sample, at) => {
		const around = least.subarray(Math.max(0, at - reach), at + reach + 1);
		return (sample * around.reduce(sum)) / around.length;
	});
}

const smaller = (one: number, other: number) => Math.min(one, other);
const sum = (one: number, other: number) => one + other;
