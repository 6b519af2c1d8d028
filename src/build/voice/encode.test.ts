import { expect, it } from 'vitest';
import { frameCount } from '../../lib/sound/clip.ts';
import { FRAME_SAMPLES, frameProblem } from '../../lib/sound/track/mp3-frame.ts';
import { renderBed } from './beds.ts';
import { encodeClip, encodeLoop } from './encode.ts';

// Browser tests check that decoded sound is in the right place, to the sample; the tests here need no browser.

const bed = renderBed('quiet');
const noise = (length: number) => Float32Array.from({ length }, (_, at) => 0.4 * Math.sin(at * at * 0.01));

it.each([0, 47, 48, 5000])('makes whole frames that end after the last of %i samples', (length) => {
	const clip = encodeClip(noise(length), bed);
	expect(frameProblem(clip.frames)).toBeNull();
	// Every decoder outputs 1105 samples before the sound.
	const left = frameCount(clip) * FRAME_SAMPLES - 1105 - length;
	expect(left).toBeGreaterThanOrEqual(0);
	expect(left).toBeLessThan(FRAME_SAMPLES);
});

it('is the same each time, and as many frames longer as the sound starts later', () => {
	const sound = noise(6000);
	expect(encodeClip(sound, bed)).toEqual(encodeClip(sound, bed));
	const later = new Float32Array(4 * FRAME_SAMPLES + sound.length);
	later.set(sound, 4 * FRAME_SAMPLES);
	expect(frameCount(encodeClip(later, bed))).toBe(frameCount(encodeClip(sound, bed)) + 4);
});

it('accepts only loops of whole frames, and returns as many frames', () => {
	expect(frameCount(encodeLoop(bed)) * FRAME_SAMPLES).toBe(bed.length);
	expect(frameProblem(encodeLoop(bed).frames)).toBeNull();
	expect(() => encodeLoop(bed.slice(1))).toThrow(RangeError);
});
