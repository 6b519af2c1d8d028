import { expect, it } from 'vitest';
import { resampled } from './resample.ts';
import { rmsOf } from './sound.ts';

const SECONDS = 0.5;

function sine(hz: number, rate: number): Float32Array<ArrayBuffer> {
	return Float32Array.from({ length: SECONDS * rate }, (_, at) => Math.sin((2 * Math.PI * hz * at) / rate));
}

/** The sound without its ends, where it starts and stops abruptly. */
function middle(samples: Float32Array): Float32Array {
	return samples.subarray(0.1 * samples.length, 0.9 * samples.length);
}

it.each([100, 440, 3000, 6500])('keeps a sine of %i Hz, at its place', (hz) => {
	const wanted = sine(hz, 24_000);
	const made = resampled(sine(hz, 16_000), 16_000, 24_000);
	expect(made.length).toBe(wanted.length);
	expect(rmsOf(middle(made.map((sample, at) => sample - wanted[at]!)))).toBeLessThan(0.002);
});

it('removes frequencies that the lower rate cannot represent', () => {
	expect(rmsOf(middle(resampled(sine(9500, 24_000), 24_000, 16_000)))).toBeLessThan(0.001);
	expect(rmsOf(middle(resampled(sine(3000, 24_000), 24_000, 16_000)))).toBeCloseTo(Math.SQRT1_2, 2);
});

it('keeps a constant, and changes nothing between equal rates', () => {
	expect(middle(resampled(new Float32Array(4000).fill(0.5), 16_000, 24_000)).every((x) => Math.abs(x - 0.5) < 1e-4)).toBe(
		true
	);
	const sound = sine(440, 24_000);
	expect(resampled(sound, 24_000, 24_000)).toEqual(sound);
	expect(resampled(new Float32Array(), 16_000, 24_000).length).toBe(0);
});
