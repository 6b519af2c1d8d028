import { loudnessOf } from './loudness.ts';
import { amplitudeOf, peakOf, scaled, type Decibels, type Hertz, type Samples } from './sound.ts';

/** Of every phrase. The most peaky one, of the voice we have, then peaks at −3 dBFS: no limiter is needed. */
export const VOICE_LUFS = -18;
/** MP3 makes peaks higher; what is heard stays below −1. */
export const PEAK_DB: Decibels = -1.5;

/** At `VOICE_LUFS`, or below where a peak would be above `PEAK_DB`. Silence stays silence. */
export function levelled(samples: Samples, sampleRate: Hertz): Samples {
	const peak = peakOf(samples);
	if (peak === 0) return samples;
	const wanted = amplitudeOf(VOICE_LUFS - loudnessOf(samples, sampleRate));
	return scaled(samples, Math.min(wanted, amplitudeOf(PEAK_DB) / peak));
}
