import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SECOND_MS } from '../../routine/duration.ts';
import { MAX_TOTAL_SECONDS } from '../../routine/schema.ts';
import { toneKey } from '../clip.ts';
import type { Cue } from '../cues.ts';
import { silentClip } from '../voice/fake-voice-store.ts';
import { FRAME_OFFSETS_MS, SUBFRAME_TONES, lateToneKey } from '../late-tones.ts';
import { placedClips, WaitingRooms } from './session-track.ts';
import { TONE_NAMES } from '../tones.ts';

const LONGEST_MS = MAX_TOTAL_SECONDS * SECOND_MS;

const clips = new Map([
	...TONE_NAMES.map((name) => [toneKey(name), silentClip(10)] as const),
	...SUBFRAME_TONES.flatMap((name) =>
		FRAME_OFFSETS_MS.map((lateMs) => [lateToneKey(name, lateMs), silentClip(11)] as const)
	)
]);

function placesOf(cues: readonly Cue[]): number[] {
	return placedClips(cues, clips, new WaitingRooms([])).map(({ atMs }) => atMs);
}

it('counts down evenly, wherever the countdown falls among the frames', () => {
	fc.assert(
		fc.property(fc.nat(LONGEST_MS), (fromMs) => {
			const texts = ['count', 'count', 'count'] as const;
			const places = placesOf(texts.map((text, at) => ({ atMs: fromMs + at * 1000, kind: 'tone', text })));
			expect(places.map((placeMs, at) => placeMs - places[0]! - at * 1000)).toEqual([0, 0, 0]);
			expect(Math.abs(places[0]! - fromMs)).toBeLessThanOrEqual(4);
		})
	);
});

it('has every tone within half a frame of its place', () => {
	fc.assert(
		fc.property(fc.constantFrom(...TONE_NAMES), fc.nat(LONGEST_MS), (text, atMs) => {
			expect(Math.abs(placesOf([{ atMs, kind: 'tone', text }])[0]! - atMs)).toBeLessThanOrEqual(12);
		})
	);
});
