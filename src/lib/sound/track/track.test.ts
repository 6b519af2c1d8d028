import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentClip } from '../voice/fake-voice-store.ts';
import type { Clip } from '../clip.ts';
import { id3Size, id3Tag } from './id3.ts';
import { INFO_FRAME_BYTES } from './info-frame.ts';
import { addGain, FRAME_BYTES, FRAME_SAMPLES, frameProblem, SAMPLE_RATE } from './mp3-frame.ts';
import { spliceTrack, type PlacedClip, type TrackPlan } from './track.ts';

/** A recognisable clip: the last two bytes of each frame are the frame's number and `mark`, and its gain is 100. */
function markedClip(mark: number, frames: number): Clip {
	const clip = silentClip(frames);
	for (let at = 0; at < frames; at++) {
		clip.frames[(at + 1) * FRAME_BYTES - 1] = mark;
		clip.frames[(at + 1) * FRAME_BYTES - 2] = at;
		addGain(clip.frames, at * FRAME_BYTES, 100);
	}
	return clip;
}

interface ReadFrame {
	readonly mark: number;
	readonly number: number;
	readonly gain: number;
}

function framesOf(track: Uint8Array, tagBytes = 0): ReadFrame[] {
	const sound = track.subarray(tagBytes + INFO_FRAME_BYTES);
	expect(frameProblem(sound)).toBeNull();
	return Array.from({ length: sound.length / FRAME_BYTES }, (_, at) => {
		const frame = sound.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES);
		const gain = ((frame[7]! & 0x03) << 6) | (frame[8]! >> 2);
		return { mark: frame.at(-1)!, number: frame.at(-2)!, gain };
	});
}

const QUIET = 200;
const AMBIENCE = 201;
const quiet = markedClip(QUIET, 7);
const ambience = markedClip(AMBIENCE, 11);

function plan(parts: Partial<TrackPlan>): TrackPlan {
	return { lengthMs: 10_000, sounds: [], soundGain: 0, quiet, ambience: null, tag: new Uint8Array(), ...parts };
}

/** Up to 20 clips of up to 40 frames, in order; some begin before the previous one has ended. */
const placed = fc
	.array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), frames: fc.integer({ min: 1, max: 40 }) }), {
		maxLength: 20
	})
	.map((some): PlacedClip[] => {
		let frame = -1;
		return some.map(({ gap, frames }, mark) => ({ frame: (frame += gap), clip: markedClip(mark, frames) }));
	});

describe('a track', () => {
	it('says its length to the sample, and how much players are to take away', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 400_000 }), (lengthMs) => {
				const track = spliceTrack(plan({ lengthMs }));
				const view = new DataView(track.buffer);
				const text = String.fromCharCode(...track.subarray(13, 17), ...track.subarray(29, 38));
				expect(text).toBe('InfoLAME3.100');
				const frames = view.getUint32(21);
				expect(view.getUint32(25)).toBe(track.length);
				expect(track.length).toBe(INFO_FRAME_BYTES + frames * FRAME_BYTES);
				const delay = (track[50]! << 4) | (track[51]! >> 4);
				const padding = ((track[51]! & 0x0f) << 8) | track[52]!;
				expect(frames * FRAME_SAMPLES - delay - padding).toBe(Math.round((lengthMs * SAMPLE_RATE) / 1000));
				expect(delay).toBe(576);
				expect(padding).toBeGreaterThanOrEqual(529);
				expect(padding).toBeLessThan(4096);
			}),
			{ numRuns: 50 }
		);
	});

	it('has each clip at its frame, whole or up to the next one, and the bed everywhere else', () => {
		fc.assert(
			fc.property(placed, (sounds) => {
				const frames = framesOf(spliceTrack(plan({ sounds })));
				const expected = frames.map(() => `${QUIET}`);
				for (const [at, { frame, clip }] of sounds.entries()) {
					const count = Math.min(clip.frames.length / FRAME_BYTES, (sounds[at + 1]?.frame ?? Infinity) - frame);
					for (let index = 0; index < count && frame + index < frames.length; index++)
						expected[frame + index] = `${at} ${index}`;
				}
				expect(frames.map(({ mark, number }) => (mark === QUIET ? `${mark}` : `${mark} ${number}`))).toEqual(expected);
			}),
			{ numRuns: 50 }
		);
	});

	it('fades what is cut off, and nothing else', () => {
		const long = { frame: 10, clip: markedClip(1, 50) };
		const gains = framesOf(spliceTrack(plan({ sounds: [long, { frame: 30, clip: markedClip(2, 10) }] })))
			.slice(10, 40)
			.map(({ gain }) => gain);
		expect(gains.slice(0, 15)).toEqual(Array(15).fill(100));
		expect(gains.slice(15, 20)).toEqual([98, 96, 94, 92, 90]);
		expect(gains.slice(20)).toEqual(Array(10).fill(100));
	});

	it('takes the volume from its sounds and leaves the bed as it is', () => {
		const sounds = [{ frame: 10, clip: markedClip(1, 5) }];
		for (const { mark, gain } of framesOf(spliceTrack(plan({ sounds, soundGain: -12 })))) {
			expect(gain).toBe(mark === 1 ? 88 : 100);
		}
	});

	it('fades an ambience towards the sounds, keeps it in step, and leaves short gaps quiet', () => {
		const sounds = [50, 80, 95].map((frame, mark) => ({ frame, clip: markedClip(mark, 5) }));
		const frames = framesOf(spliceTrack(plan({ sounds, ambience })));
		expect(frames[0]).toEqual({ mark: AMBIENCE, number: 0, gain: 100 });
		expect(frames.slice(42, 50).map(({ gain }) => gain)).toEqual([100, 98, 96, 94, 92, 90, 88, 86]);
		expect(frames.slice(55, 63).map(({ gain }) => gain)).toEqual([86, 88, 90, 92, 94, 96, 98, 100]);
		expect(frames.slice(85, 95).every(({ mark }) => mark === QUIET)).toBe(true);
		for (const [at, { mark, number }] of frames.entries()) if (mark === AMBIENCE) expect(number).toBe(at % 11);
	});

	it('begins with its tag', () => {
		const chapters = [
			{ startMs: 0, endMs: 5000, title: 'Cat–cow' },
			{ startMs: 5000, endMs: 10_000, title: 'Child’s pose, left side' }
		];
		const tag = id3Tag({ title: 'Evening', artist: 'Homestretch', chapters });
		const track = spliceTrack(plan({ tag }));
		expect(id3Size(track)).toBe(tag.length - 10);
		framesOf(track, tag.length);
		const text = new TextDecoder('latin1').decode(tag).replaceAll('\0', '');
		for (const part of ['TIT2', 'TPE1', 'CTOC', 'CHAP', 'chp0', 'chp1', 'Evening', 'Homestretch'])
			expect(text).toContain(part);
		expect(new TextDecoder('utf-16le').decode(tag.subarray(tag.length - 46))).toContain('pose, left side');
	});
});

it('a gain stays within its 8 bits, and touches nothing else', () => {
	const bytes = fc.uint8Array({ minLength: FRAME_BYTES, maxLength: FRAME_BYTES });
	fc.assert(
		fc.property(bytes, fc.integer({ min: -300, max: 300 }), (frame, steps) => {
			const before = ((frame[7]! & 0x03) << 6) | (frame[8]! >> 2);
			const changed = frame.slice();
			addGain(changed, 0, steps);
			expect(((changed[7]! & 0x03) << 6) | (changed[8]! >> 2)).toBe(Math.max(0, Math.min(255, before + steps)));
			changed[7] = (changed[7]! & 0xfc) | (frame[7]! & 0x03);
			changed[8] = (changed[8]! & 0x03) | (frame[8]! & 0xfc);
			expect(changed).toEqual(frame);
		})
	);
});
