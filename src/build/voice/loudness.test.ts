import { expect, it } from 'vitest';
import { loudnessOf } from './loudness.ts';
import { amplitudeOf } from './sound.ts';

function sine(hz: number, db: number, seconds: number, rate: number): Float32Array<ArrayBuffer> {
	return Float32Array.from({ length: seconds * rate }, (_, at) => {
		return amplitudeOf(db) * Math.sin((2 * Math.PI * hz * at) / rate);
	});
}

it.each([16_000, 24_000, 44_100, 48_000])('is the standard’s −3.01 for its sine at full scale, at %i Hz', (rate) => {
	expect(loudnessOf(sine(997, 0, 3, rate), rate)).toBeCloseTo(-3.01, 1);
	expect(loudnessOf(sine(997, -20, 3, rate), rate)).toBeCloseTo(-23.01, 1);
});

it('hears low sounds less and high ones more', () => {
	const of = (hz: number) => loudnessOf(sine(hz, -20, 2, 48_000), 48_000);
	expect(of(40)).toBeLessThan(-26);
	expect(of(4000)).toBeGreaterThan(-20.5);
});

it('ignores silence, and anything 10 LU below the rest', () => {
	const rate = 24_000;
	const loud = sine(997, -20, 4, rate);
	const withPause = new Float32Array([...loud, ...new Float32Array(4 * rate), ...sine(997, -40, 4, rate)]);
	expect(loudnessOf(withPause, rate)).toBeCloseTo(loudnessOf(loud, rate), 0);
});

it('measures a word of less than 400 ms as one block', () => {
	expect(loudnessOf(sine(997, -20, 0.25, 24_000), 24_000)).toBeCloseTo(-23.01, 0);
	expect(loudnessOf(new Float32Array(1000), 24_000)).toBe(-Infinity);
});
