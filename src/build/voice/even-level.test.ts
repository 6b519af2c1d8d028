import { expect, it } from 'vitest';
import { levelled, PEAK_DB, VOICE_LUFS } from './even-level.ts';
import { loudnessOf } from './loudness.ts';
import { amplitudeOf, peakOf } from './sound.ts';

const RATE = 24_000;
const sine = (amplitude: number) =>
	Float32Array.from({ length: RATE }, (_, at) => amplitude * Math.sin((2 * Math.PI * 500 * at) / RATE));

it('makes soft and loud phrases equally loud', () => {
	for (const amplitude of [0.01, 0.1, 0.9]) {
		expect(loudnessOf(levelled(sine(amplitude), RATE), RATE)).toBeCloseTo(VOICE_LUFS, 2);
	}
});

it('lowers the gain only around a peak that would clip', () => {
	const click = sine(0.02);
	click[5000] = 0.8;
	const level = levelled(click, RATE);
	expect(peakOf(level)).toBeLessThanOrEqual(amplitudeOf(PEAK_DB) + 1e-6);
	const factor = level[100]! / click[100]!;
	expect(level[9000]! / click[9000]!).toBeCloseTo(factor, 3);
	expect(level[4999]! / click[4999]!).toBeLessThan(factor);
});

it('leaves silence alone', () => {
	expect(peakOf(levelled(new Float32Array(100), RATE))).toBe(0);
});
