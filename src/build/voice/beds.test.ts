import { describe, expect, it } from 'vitest';
import { AMBIENCES } from '../../lib/sound/ambience.ts';
import { FRAME_SAMPLES, SAMPLE_RATE } from '../../lib/sound/track/mp3-frame.ts';
import { renderBed } from './beds.ts';
import { peakOf, rmsOf } from './sound.ts';

const decibels = (amplitude: number) => 20 * Math.log10(amplitude);

/** Levels in dB of the softest and loudest 100 ms, including those across the loop's seam. */
function range(loop: Float32Array): [lowest: number, highest: number] {
	const window = SAMPLE_RATE / 10;
	const twice = new Float32Array(2 * loop.length);
	twice.set(loop);
	twice.set(loop, loop.length);
	const levels = Array.from({ length: Math.floor(loop.length / (window / 2)) + 1 }, (_, index) =>
		decibels(rmsOf(twice.subarray((index * window) / 2, (index * window) / 2 + window)))
	);
	return [Math.min(...levels), Math.max(...levels)];
}

describe.each(AMBIENCES)('the bed %s', (name) => {
	const loop = renderBed(name);

	it('is a loop of whole frames that does not click where it begins again', () => {
		expect(loop.length % FRAME_SAMPLES).toBe(0);
		const steps = loop.map((sample, at) => Math.abs(sample - loop.at(at - 1)!));
		expect(steps[0]).toBeLessThanOrEqual(peakOf(steps.subarray(1)));
	});

	it('is at its level all the time, and never silent', () => {
		const [lowest, highest] = range(loop);
		const level = name === 'quiet' ? -57 : -38;
		expect(decibels(rmsOf(loop))).toBeCloseTo(level, 1);
		expect(lowest).toBeGreaterThan(name === 'quiet' ? -59 : -55);
		expect(highest).toBeLessThan(level + 6);
	});
});

it('is as long as each needs to be', () => {
	expect(renderBed('quiet').length / FRAME_SAMPLES).toBe(62);
	expect(renderBed('rain').length / SAMPLE_RATE).toBe(24);
});
