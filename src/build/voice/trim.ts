import { amplitudeOf, type Hertz, type Samples } from './sound.ts';

/** Any sound below this is the engine's own noise, which peaks at −54 dBFS in the pauses of speech at −19 LUFS. */
const THRESHOLD = amplitudeOf(-46);
/** Time kept before the onset and after the end, where the sound is still below the threshold. */
const BEFORE_SECONDS = 0.005;
const AFTER_SECONDS = 0.025;
const FADE_IN_SECONDS = 0.003;
const FADE_OUT_SECONDS = 0.02;

/** The sound without the silence around it, faded in from 0 and out to 0. Empty if nothing is above the threshold. */
export function trimmed(samples: Float32Array, sampleRate: Hertz): Samples {
	const isHeard = (sample: number) => Math.abs(sample) > THRESHOLD;
	const first = samples.findIndex(isHeard);
	if (first < 0) return new Float32Array();
	const from = Math.max(0, first - Math.round(BEFORE_SECONDS * sampleRate));
	const to = samples.findLastIndex(isHeard) + 1 + Math.round(AFTER_SECONDS * sampleRate);
	const kept = samples.slice(from, to);
	fade(kept, Math.round(FADE_IN_SECONDS * sampleRate));
	fade(kept.reverse(), Math.round(FADE_OUT_SECONDS * sampleRate));
	return kept.reverse();
}

/** The sound up to its last sample that is louder than `amplitude`. */
export function withoutTail(samples: Samples, amplitude: number): Samples {
	return samples.slice(0, samples.findLastIndex((sample) => Math.abs(sample) > amplitude) + 1);
}

/** Fades in from 0 at the first sample, in place. */
function fade(samples: Float32Array, length: number): void {
	for (let at = 0; at < Math.min(length, samples.length); at++) {
		samples[at] = (samples[at] ?? 0) * ((1 - Math.cos((Math.PI * at) / length)) / 2);
	}
}
