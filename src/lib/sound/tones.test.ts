import { describe, expect, it } from 'vitest';
import { renderTone, TONE_NAMES, type ToneName } from './tones.ts';

const RATE = 48_000;
const F4 = 349.23;
const D5 = 587.33;
/** Frequent tones, which must not tire the listener. */
const OFTEN: readonly ToneName[] = ['rep', 'count', 'turn', 'inhale', 'exhale'];
const LONGEST_SECONDS: Partial<Record<ToneName, number>> = {
	rep: 0.4,
	count: 0.4,
	turn: 0.35,
	inhale: 0.5,
	exhale: 0.5
};
/** Tones that must wake somebody who has dozed off. */
const LOUD: readonly ToneName[] = ['alarm'];

describe.each(TONE_NAMES)('the tone %s', (name) => {
	const samples = renderTone(name, RATE);

	it('stays within bounds and is the same each time', () => {
		expect(peak(samples)).toBeLessThanOrEqual(0.9);
		expect(peak(samples)).toBeGreaterThan(0.1);
		const again = renderTone(name, RATE);
		expect(samples.every((sample, at) => sample === again[at])).toBe(true);
	});

	it('begins and ends in silence and does not click on the way', () => {
		expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
		expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
		// A 1.2 kHz sine at 0.6 of full scale changes by at most about 0.09 per sample; a click changes by far more.
		expect(largestStep(samples)).toBeLessThan(0.09);
		// Just before the fade-out of the last 40 ms, the tone is already 45 dB below full scale.
		expect(rms(samples.subarray(-0.06 * RATE, -0.04 * RATE))).toBeLessThan(10 ** (-45 / 20));
	});

	it('is as short as its purpose asks', () => {
		const seconds = samples.length / RATE;
		expect(seconds).toBeLessThanOrEqual(LONGEST_SECONDS[name] ?? 2.5);
	});

	it('is warm: next to nothing above 4 kHz', () => {
		const low = energyBetween(samples, 100, 4000);
		expect(energyBetween(samples, 4000, 12_000)).toBeLessThan(low / 10_000);
	});

	it('sounds the same at the sample rate of a track', () => {
		const slow = renderTone(name, RATE / 2);
		expect(Math.abs(slow.length * 2 - samples.length)).toBeLessThanOrEqual(1);
		expect(rms(slow)).toBeCloseTo(rms(samples), 3);
	});
});

it('is about as loud in every tone, clearly softer in those heard most, and louder in the alarm', () => {
	const bell = loudness('bell');
	for (const name of TONE_NAMES) {
		const ratio = loudness(name) / bell;
		if (OFTEN.includes(name)) expect(ratio).toBeLessThan(0.5);
		else if (LOUD.includes(name)) expect(ratio).toBeGreaterThan(1.25);
		else expect(ratio).toBeCloseTo(1, 1);
	}
	expect(loudness('rep')).toBeLessThan(loudness('count'));
	expect(loudness('rep')).toBeLessThan(loudness('turn'));
});

it('switches sides by two notes, low and high in turn, twice', () => {
	const tone = renderTone('switch', RATE);
	const isHigh = [0.03, 0.25, 0.68, 0.9].map((atSeconds) => {
		const part = tone.subarray(atSeconds * RATE, (atSeconds + 0.15) * RATE);
		return energyBetween(part, D5 - 8, D5 + 8) > energyBetween(part, F4 - 8, F4 + 8);
	});
	expect(isHigh).toEqual([false, true, false, true]);
});

it('has both notes of the side-switch in no other tone', () => {
	const share = (name: ToneName) => {
		const tone = renderTone(name, RATE);
		const all = energyBetween(tone, 100, 4000);
		return Math.min(energyBetween(tone, F4 - 8, F4 + 8), energyBetween(tone, D5 - 8, D5 + 8)) / all;
	};
	for (const name of TONE_NAMES) {
		if (name === 'switch') expect(share(name)).toBeGreaterThan(0.2);
		else expect(share(name)).toBeLessThan(0.03);
	}
});

it.each([
	['turn', 392, 659.26],
	['inhale', 261.63, 392],
	['exhale', 392, 261.63]
] as const)('begins %s with one note and ends it with another', (name, firstHz, lastHz) => {
	const tone = renderTone(name, RATE);
	const begin = tone.subarray(0, 0.1 * RATE);
	const end = tone.subarray(-0.15 * RATE);
	const near = (part: Float32Array, hz: number) => energyBetween(part, hz - 30, hz + 30);
	expect(near(begin, firstHz)).toBeGreaterThan(4 * near(begin, lastHz));
	expect(near(end, lastHz)).toBeGreaterThan(4 * near(end, firstHz));
});

it('refuses a sample rate too low for its partials', () => {
	expect(() => renderTone('bell', 8000)).toThrow(RangeError);
	expect(() => renderTone('bell', Number.NaN)).toThrow(RangeError);
});

function peak(samples: Float32Array): number {
	return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

function largestStep(samples: Float32Array): number {
	return samples.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (samples[at - 1] ?? 0))), 0);
}

function rms(samples: Float32Array): number {
	return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}

/** RMS of the loudest 200 ms, searched in steps of 10 ms. */
function loudness(name: ToneName): number {
	const padded = new Float32Array(3 * RATE);
	padded.set(renderTone(name, RATE));
	const starts = Array.from({ length: 250 }, (_, index) => index * 0.01 * RATE);
	return Math.max(...starts.map((from) => rms(padded.subarray(from, from + 0.2 * RATE))));
}

const BINS = 2 ** 17;

/** Energy of the samples, padded with silence, between two frequencies. */
function energyBetween(samples: Float32Array, fromHz: number, toHz: number): number {
	const spectrum = spectrumOf(samples);
	const bin = (hz: number) => Math.round((hz / RATE) * BINS);
	return spectrum.subarray(bin(fromHz), bin(toHz)).reduce((sum, power) => sum + power, 0);
}

/** Power in `BINS` bins, by the textbook radix-2 FFT. */
function spectrumOf(samples: Float32Array): Float64Array {
	const re = new Float64Array(BINS);
	const im = new Float64Array(BINS);
	const bits = Math.log2(BINS);
	for (let at = 0; at < samples.length; at++) {
		let reversed = 0;
		for (let bit = 0; bit < bits; bit++) reversed |= ((at >> bit) & 1) << (bits - 1 - bit);
		re[reversed] = samples[at]!;
	}
	for (let half = 1; half < BINS; half *= 2) {
		for (let twist = 0; twist < half; twist++) {
			const cos = Math.cos((-Math.PI * twist) / half);
			const sin = Math.sin((-Math.PI * twist) / half);
			for (let a = twist; a < BINS; a += 2 * half) {
				const b = a + half;
				const real = re[b]! * cos - im[b]! * sin;
				const imaginary = re[b]! * sin + im[b]! * cos;
				re[b] = re[a]! - real;
				im[b] = im[a]! - imaginary;
				re[a]! += real;
				im[a]! += imaginary;
			}
		}
	}
	return re.map((real, at) => real ** 2 + im[at]! ** 2);
}
