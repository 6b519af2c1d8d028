import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SECOND_MS } from '../../routine/duration.ts';
import { MAX_TOTAL_SECONDS } from '../../routine/schema.ts';
import { bedKey, toneKey, type Clip } from '../clip.ts';
import { placeInCalls } from '../alarm-wait.ts';
import type { Cue } from '../cues.ts';
import { silentClip } from '../voice/fake-voice-store.ts';
import { FRAME_OFFSETS_MS, SUBFRAME_TONES, lateToneKey } from '../late-tones.ts';
import { addGain, FRAME_BYTES, FRAME_MS } from './mp3-frame.ts';
import { placedClips, roundIn, sessionTrack, WaitingRooms } from './session-track.ts';
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

/** An alarm clip of one frame, whose gain is 100 plus `steps`. */
function alarmClip(steps: number): Clip {
	const { frames } = clipOf(1, 4);
	addGain(frames, 0, 100 + steps);
	return { frames };
}

/** A session of 61 s with an alarm: a question that rings every 10 s from 20 s on, and a wait at 60 s that calls. */
function alarmTrack() {
	const timeline = { id: 'some', totalMs: 61_000, intervals: [] };
	const tone = (text: 'bell' | 'alarm', atMs: number, gainDb = 0): Cue => ({ atMs, kind: 'tone', text, gainDb });
	const said = new Map([
		[toneKey('bell'), clipOf(1, 3)],
		[toneKey('alarm'), alarmClip(0)],
		[bedKey('quiet'), clipOf(20, 1)]
	]);
	const calls = [1000, 11_000, 21_000, 31_000, 41_000, 51_000].map((atMs, at) => tone('alarm', atMs, 1.5 * at - 3));
	return sessionTrack({
		...{ timeline, cues: [tone('bell', 10_000), tone('bell', 40_000)], waits: [60_000], clips: said },
		question: {
			atMs: 20_000,
			ringing: [20_000, 30_000, 40_000, 50_000].map((atMs, at) => tone('alarm', atMs, 1.5 * at - 6)),
			calm: [tone('bell', 40_000)]
		},
		alarmWait: { atMs: 60_000, calls },
		...{ volume: 1, ambience: 'quiet', title: 'Some', artist: 'Test' }
	});
}

/** The frames with this mark: the second of the track at which each begins, rounded, and its bytes as text. */
function soundsIn({ bytes, rooms }: ReturnType<typeof sessionTrack>, mark: number) {
	const frames = Math.ceil((61_000 + rooms.totalMs) / FRAME_MS) + 2;
	const body = bytes.subarray(bytes.length - frames * FRAME_BYTES);
	return Array.from({ length: frames }, (_, frame) => body.subarray(frame * FRAME_BYTES, (frame + 1) * FRAME_BYTES))
		.map((bytes, frame) => ({ bytes, second: Math.round((frame * FRAME_MS) / 1000) }))
		.filter(({ bytes }) => bytes[FRAME_BYTES - 1] === mark)
		.map(({ bytes, second }) => ({ second, bytes: [...bytes].join() }));
}

it('rings after the question to the end, calls there, and only then has the same time as it is after the answer', () => {
	const track = alarmTrack();
	const seconds = (mark: number) => soundsIn(track, mark).map(({ second }) => second);
	// Up to 121 s: the session of 61 s as it rings, with a room of 60 s at 60 s. From then on: its 20 s to 61 s again,
	// as heard after the answer.
	const room = (fromSecond: number) => [1, 11, 21, 31, 41, 51].map((second) => fromSecond + second);
	expect(seconds(4)).toEqual([20, 30, 40, 50, ...room(60), ...room(161)]);
	expect(seconds(3)).toEqual([10, 141]);
	const { rooms } = track;
	expect(rooms.goingOnAt(20_000, false)).toBe(20_000);
	expect(rooms.goingOnAt(20_000, true)).toBe(121_000);
	expect(rooms.goingOnAt(40_000, true)).toBe(141_000);
	expect(rooms.goingOnAt(10_000, true)).toBe(10_000);
	expect(rooms.roomAt(60_000, false)).toEqual({ fromMs: 60_000, toMs: 120_000 });
	expect(rooms.roomAt(60_000, true)).toEqual({ fromMs: 161_000, toMs: 221_000 });
	expect(61_000 + rooms.totalMs).toBe(222_000);
});

it('turns back from before the end of an alarm’s room to calls that keep their rhythm', () => {
	expect(roundIn({ fromMs: 60_000, toMs: 120_000 }, true)).toEqual({ fromMs: 85_000, toMs: 115_000 });
	expect(roundIn({ fromMs: 60_000, toMs: 120_000 }, false)).toEqual({ fromMs: 60_000, toMs: 115_000 });
	expect([0, 54_999, 55_000, 84_999, 85_000, 3_600_000].map(placeInCalls)).toEqual([
		...[0, 54_999, 25_000, 54_999, 25_000, 30_000]
	]);
});

it('makes each call of an alarm louder than the one before', () => {
	const ringing = soundsIn(alarmTrack(), 4).slice(0, 4);
	expect(new Set(ringing.map(({ bytes }) => bytes)).size).toBe(4);
	expect(ringing.map(({ bytes }) => bytes)).toEqual(
		[-4, -3, -2, -1].map((steps) => [...alarmClip(steps).frames].join())
	);
});
