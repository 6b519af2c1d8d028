import { SECOND_MS, type Millis } from '../../routine/duration.ts';
import { frameCount, type Clip } from '../clip.ts';
import { addGain, FRAME_BYTES, FRAME_HEADER, FRAME_SAMPLES, SAMPLE_RATE } from './mp3-frame.ts';
import { INFO_FRAME_BYTES, writeInfoFrame } from './info-frame.ts';

/** A clip on the frames of a track. */
export interface PlacedClip {
	/** Index, from 0, of the track's frame at which the clip begins. */
	readonly frame: number;
	readonly clip: Clip;
	/** Steps of `GAIN_STEP_DB`, added to the plan's `soundGain`; left out, 0. */
	readonly gain?: number;
}

export interface TrackPlan {
	readonly lengthMs: Millis;
	/** In order. A sound is cut off, with a short fade, if the next one begins before its end. */
	readonly sounds: readonly PlacedClip[];
	/**
	 * Gain of the sounds in steps of `GAIN_STEP_DB`; above 0 is louder. The background between the sounds is
	 * unaffected.
	 */
	readonly soundGain: number;
	/** Background sound, looped between the sounds: a track is never digitally silent. */
	readonly quiet: Clip;
	/** Replaces `quiet` wherever there is room for its fades. Null: `quiet` everywhere. */
	readonly ambience: Clip | null;
	/** Comes before everything else: an ID3 tag, or nothing. */
	readonly tag: Uint8Array;
}

/** Digital silence: a frame whose spectrum has no bits. */
export const SILENCE: Clip = { frames: Uint8Array.from({ length: FRAME_BYTES }, (_, at) => FRAME_HEADER[at] ?? 0) };

/** An ambience fades over this many frames before and after a sound: 0.17 s. */
const DUCK_FRAMES = 7;
/** Gain steps per frame of a fade: 3 dB. */
const FADE_STEPS = 2;
/** A sound that is cut off fades out over this many frames. */
const CUT_FRAMES = 5;
/** Extra frames, which players trim because of the delay and padding in the LAME tag. */
const TRIMMED_FRAMES = 2;

/** The whole track as an MP3 file whose sound lasts exactly `lengthMs`, to the nearest sample. */
export function spliceTrack(plan: TrackPlan): Uint8Array<ArrayBuffer> {
	const samples = Math.round((plan.lengthMs / SECOND_MS) * SAMPLE_RATE);
	const frames = Math.ceil(samples / FRAME_SAMPLES) + TRIMMED_FRAMES;
	const bytes = new Uint8Array(plan.tag.length + INFO_FRAME_BYTES + frames * FRAME_BYTES);
	bytes.set(plan.tag);
	writeInfoFrame(bytes.subarray(plan.tag.length), { frames, samples, bytes: bytes.length - plan.tag.length });
	const out = bytes.subarray(plan.tag.length + INFO_FRAME_BYTES);
	let freeFrom = 0;
	// Sounds that would begin after the end are dropped.
	const sounds = plan.sounds.filter(({ frame }) => frame < frames);
	for (const [at, { frame, clip, gain = 0 }] of sounds.entries()) {
		const nextFrame = sounds[at + 1]?.frame ?? frames;
		writeBed(out, { from: freeFrom, to: frame, afterSound: at > 0, beforeSound: true }, plan);
		freeFrom = writeSound(out, frame, nextFrame, clip, plan.soundGain + gain);
	}
	writeBed(out, { from: freeFrom, to: frames, afterSound: sounds.length > 0, beforeSound: false }, plan);
	return bytes;
}

/** Writes `clip` from frame `from` on, cut off before frame `to`. Returns the frame after the last one written. */
function writeSound(out: Uint8Array, from: number, to: number, clip: Clip, gain: number): number {
	const count = Math.max(0, Math.min(frameCount(clip), to - from));
	out.set(clip.frames.subarray(0, count * FRAME_BYTES), from * FRAME_BYTES);
	const isCut = count < frameCount(clip);
	for (let at = 0; at < count; at++) {
		const left = count - at;
		const fade = isCut && left <= CUT_FRAMES ? FADE_STEPS * (CUT_FRAMES + 1 - left) : 0;
		if (gain - fade !== 0) addGain(out, (from + at) * FRAME_BYTES, gain - fade);
	}
	return from + count;
}

interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly afterSound: boolean;
	readonly beforeSound: boolean;
}

/** Writes the ambience, faded towards the sounds. Writes `quiet` if there is no ambience, or no room for the fades. */
function writeBed(out: Uint8Array, { from, to, afterSound, beforeSound }: Stretch, plan: TrackPlan): void {
	const { ambience, quiet } = plan;
	const first = afterSound ? from + DUCK_FRAMES : from;
	const last = beforeSound ? to - DUCK_FRAMES : to;
	if (ambience === null || last <= first) return copyLoop(out, quiet, from, to);
	copyLoop(out, ambience, from, to);
	for (let steps = 1; steps <= DUCK_FRAMES; steps++) {
		if (afterSound) addGain(out, (first - steps) * FRAME_BYTES, -FADE_STEPS * steps);
		if (beforeSound) addGain(out, (last + steps - 1) * FRAME_BYTES, -FADE_STEPS * steps);
	}
}

/**
 * Loops `clip` in phase with the whole track: after a sound, the loop continues as if it had kept playing underneath.
 */
function copyLoop(out: Uint8Array, { frames }: Clip, from: number, to: number): void {
	let at = from * FRAME_BYTES;
	while (at < to * FRAME_BYTES) {
		const start = at % frames.length;
		const piece = frames.subarray(start, start + to * FRAME_BYTES - at);
		out.set(piece, at);
		at += piece.length;
	}
}
