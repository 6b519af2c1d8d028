import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SECOND_MS } from '../../routine/duration.ts';
import { MAX_TOTAL_SECONDS } from '../../routine/schema.ts';
import { bedKey, toneKey, type Clip } from '../clip.ts';
import type { Cue } from '../cues.ts';
import { silentClip } from '../voice/fake-voice-store.ts';
import { FRAME_OFFSETS_MS, SUBFRAME_TONES, lateToneKey } from '../late-tones.ts';
import { FRAME_BYTES, FRAME_MS } from './mp3-frame.ts';
import { placedClips, sessionTrack, WaitingRooms } from './session-track.ts';
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

/** A clip whose frames differ from those of clips with another mark. */
function clipOf(frames: number, mark: number): Clip {
	const clip = silentClip(frames);
	return { frames: clip.frames.map((byte, at) => (at % FRAME_BYTES === FRAME_BYTES - 1 ? mark : byte)) };
}

it('says at the beginning of each wait what to do, and nothing else differs', () => {
	const waits = [5000, 9000];
	const said = new Map([
		...clips,
		[toneKey('bell'), clipOf(10, 3)] as const,
		[bedKey('quiet'), clipOf(20, 1)] as const,
		['tap', clipOf(30, 2)]
	]);
	const trackWith = (waitPhrase: string | null) => {
		const timeline = { id: 'some', totalMs: 12_000, intervals: [] };
		const words = { title: 'Some', artist: 'Test' };
		const cues = [1000, 6000, 10_000].map((atMs): Cue => ({ atMs, kind: 'tone', text: 'bell' }));
		return sessionTrack({ timeline, cues, waits, waitPhrase, clips: said, volume: 1, ambience: 'quiet', ...words });
	};
	const { bytes: silent, rooms } = trackWith(null);
	const { bytes: spoken } = trackWith('tap');
	const headBytes = silent.length - ((12_000 + rooms.totalMs) / FRAME_MS) * FRAME_BYTES;
	const places = [...spoken.keys()]
		.filter((at) => spoken[at] !== silent[at])
		.map((at) => Math.floor((at - headBytes) / FRAME_BYTES) * FRAME_MS);
	for (const wait of waits) {
		const { fromMs } = rooms.roomAt(wait);
		const inside = places.filter((placeMs) => placeMs >= fromMs && placeMs < fromMs + 2000);
		expect(inside.length).toBeGreaterThan(0);
	}
	expect(
		places.every((placeMs) => waits.some((wait) => Math.abs(placeMs - rooms.roomAt(wait).fromMs - 1000) <= 1000))
	).toBe(true);
});
