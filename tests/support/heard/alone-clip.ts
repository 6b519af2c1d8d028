import { FRAME_SAMPLES, GAIN_STEP_DB } from '../../../src/lib/sound/track/mp3-frame.ts';

/**
 * A clip decoded alone, in digital silence, by the decoder of the track. It begins `LEAD` samples before the place that the
 * clip was given, since frames reach back. A decoder adds up what its frames give, so that what is heard of a clip in a
 * track is just this.
 */
export type AloneClip = Float32Array;

/** Words by themselves, a tone by `tone:` and its name. */
export type AloneClips = ReadonlyMap<string, AloneClip>;

export const LEAD = 2 * FRAME_SAMPLES;

/** A sound that the next one cuts off fades over so many frames, by so many steps of gain each (`track.ts`). */
const CUT_FRAMES = 5;
const CUT_STEPS = 2;
/** How far a frame reaches back: the delay of the codec, which players take away. */
const FRAME_REACH = 1105;
/** From where a sound that is cut off begins to fade, to the next sound. */
export const FADE_SAMPLES = CUT_FRAMES * FRAME_SAMPLES + FRAME_REACH;

/**
 * What is heard of a clip where the next one begins `room` samples after it. `fadeFrom` is counted from the clip's place;
 * Infinity where all of it is heard. The fade is taken for one of volume, which goes from frame to frame as their windows do.
 * A change of frames' gain is not quite that: what it leaves besides is the softer, the softer the sound.
 */
export function cutOff(whole: AloneClip, room: number, volume: number): { clip: AloneClip; fadeFrom: number } {
	const clip = whole.subarray(0, Math.min(whole.length, LEAD + room)).map((sample) => sample * volume);
	if (clip.length === whole.length) return { clip, fadeFrom: Infinity };
	const fadeFrom = room - FADE_SAMPLES;
	for (let at = Math.max(0, LEAD + fadeFrom); at < clip.length; at++) {
		// Counted in frames from the cut back to the middle of where each is heard.
		const left = (clip.length - FRAME_SAMPLES / 2 - at) / FRAME_SAMPLES;
		const earlier = Math.sin((Math.PI / 2) * (left - Math.floor(left))) ** 2;
		clip[at]! *= gainOf(Math.floor(left)) * (1 - earlier) + gainOf(Math.floor(left) + 1) * earlier;
	}
	return { clip, fadeFrom };
}

/** Of a frame that has `left` frames to the cut, itself among them. */
function gainOf(left: number): number {
	if (left < 1) return 0;
	return 10 ** ((-GAIN_STEP_DB * CUT_STEPS * Math.max(0, CUT_FRAMES + 1 - left)) / 20);
}
