import type { Cue } from '../../src/lib/sound/cues.ts';
import { SAMPLE_RATE } from '../../src/lib/sound/track/mp3-frame.ts';
import { renderTone } from '../../src/lib/sound/tones.ts';
import { SECOND_MS, type Millis } from '../../src/lib/routine/duration.ts';

export interface FoundTone {
	/** The time at which the tone is heard, minus the time at which it is due. */
	readonly errorMs: Millis;
	/** Normalised correlation with the tone before encoding: 1 means the same shape, at any loudness. */
	readonly likeness: number;
}

/** Search range before and after the time at which a tone is due. */
const SEARCH_MS: Millis = 60;
/** Length of the tone's beginning that is compared; the next sound may cut off the rest. */
const LOOKED_AT_MS: Millis = 300;

/** Finds each tone of `cues` in decoded samples at `SAMPLE_RATE`, by the best normalised cross-correlation. */
export function findTones(samples: Float32Array, cues: readonly Cue[]): FoundTone[] {
	return cues
		.filter(({ kind }) => kind === 'tone')
		.map((cue) => {
			if (cue.kind !== 'tone') throw new Error('a tone was asked for');
			const tone = renderTone(cue.text, SAMPLE_RATE).subarray(0, samplesIn(LOOKED_AT_MS));
			const at = samplesIn(cue.atMs);
			let best = { lag: 0, likeness: -1 };
			for (let lag = -samplesIn(SEARCH_MS); lag <= samplesIn(SEARCH_MS); lag++) {
				const likeness = likenessAt(samples, at + lag, tone);
				if (likeness > best.likeness) best = { lag, likeness };
			}
			return { errorMs: (best.lag / SAMPLE_RATE) * SECOND_MS, likeness: best.likeness };
		});
}

/**
 * Compares two decodings of the same track, shifted by up to 3 samples to match best. `peakDb` is the peak of the
 * difference in dBFS. `rmsDb` is the RMS of the difference, relative to the sound of `one`.
 */
export function differenceOf(one: Float32Array, other: Float32Array): { shift: number; peakDb: number; rmsDb: number } {
	let best = { shift: 0, peak: 0, energy: Infinity };
	for (let shift = -3; shift <= 3; shift++) {
		let peak = 0;
		let energy = 0;
		for (let at = 3; at < one.length - 3; at++) {
			const difference = Math.abs((one[at] ?? 0) - (other[at + shift] ?? 0));
			peak = Math.max(peak, difference);
			energy += difference ** 2;
		}
		if (energy < best.energy) best = { shift, peak, energy };
	}
	const whole = one.reduce((sum, sample) => sum + sample ** 2, 0);
	return { shift: best.shift, peakDb: 20 * Math.log10(best.peak), rmsDb: 10 * Math.log10(best.energy / whole) };
}

function likenessAt(samples: Float32Array, from: number, tone: Float32Array): number {
	let product = 0;
	let energy = 0;
	let toneEnergy = 0;
	for (let at = 0; at < tone.length; at++) {
		const sample = samples[from + at] ?? 0;
		const wanted = tone[at] ?? 0;
		product += sample * wanted;
		energy += sample * sample;
		toneEnergy += wanted * wanted;
	}
	return energy === 0 ? 0 : product / Math.sqrt(energy * toneEnergy);
}

function samplesIn(ms: Millis): number {
	return Math.round((ms / SECOND_MS) * SAMPLE_RATE);
}
