import { expect, it } from 'vitest';
import { trimmed, withoutTail } from './trim.ts';

const RATE = 24_000;

/** Engine noise, then a tone of 0.5 s, then noise again. */
function spoken(beforeSeconds: number, afterSeconds: number): Float32Array {
	const length = (beforeSeconds + 0.5 + afterSeconds) * RATE;
	return Float32Array.from({ length }, (_, at) => {
		const seconds = at / RATE - beforeSeconds;
		const isTone = seconds >= 0 && seconds < 0.5;
		return 0.001 * Math.sin(at * 0.7) + (isTone ? 0.3 * Math.sin(2 * Math.PI * 440 * seconds) : 0);
	});
}

it('begins 5 ms before the onset, however long the silence was', () => {
	for (const before of [0.02, 0.2, 1]) {
		const sound = trimmed(spoken(before, 0.3), RATE);
		const onset = sound.findIndex((sample) => Math.abs(sample) > 0.01);
		expect(onset / RATE).toBeGreaterThan(0.003);
		expect(onset / RATE).toBeLessThan(0.007);
		expect(sound.length / RATE).toBeCloseTo(0.53, 2);
	}
});

it('keeps all of a sound that begins and ends at once, without a click', () => {
	const sound = trimmed(spoken(0, 0), RATE);
	expect(sound.length).toBe(0.5 * RATE);
	expect(sound[0]).toBeCloseTo(0, 9);
	expect(sound.at(-1)).toBeCloseTo(0, 9);
});

it('makes nothing of silence', () => {
	expect(trimmed(new Float32Array(RATE), RATE).length).toBe(0);
	expect(withoutTail(new Float32Array(RATE), 0.001).length).toBe(0);
});

it('cuts a tone where the rest is too soft to be heard', () => {
	const tone = Float32Array.from({ length: RATE }, (_, at) => Math.exp(-at / 1000) * Math.sin(at / 10));
	const cut = withoutTail(tone, 0.001);
	expect(cut.length).toBeGreaterThan(6000);
	expect(cut.length).toBeLessThan(7000);
});
