import { FRAME_SAMPLES, GAIN_STEP_DB } from '../../../src/lib/sound/track/mp3-frame.ts';

/**
 * A clip decoded alone, in digital silence, by the same decoder as the track. The samples start `LEAD_IN_SAMPLES` before the
 * clip's own place, because frames reach back. A decoder sums the output of its frames, so a clip contributes exactly
 * these samples to a track.
 */
export type AloneClip = Float32Array;

/** Keyed by the phrase for words, by `tone:` and the name for a tone. */
export type AloneClips = ReadonlyMap<string, AloneClip>;

export const LEAD_IN_SAMPLES = 2 * FRAME_SAMPLES;

/** A sound cut off by the next one fades over this many frames, by this many gain steps per frame (`track.ts`). */
const CUT_FRAMES = 5;
const CUT_STEPS = 2;
/** How many samples a frame reaches back: the codec delay, which players trim. */
const FRAME_REACH = 1105;
/** Samples from the start of a cut-off sound's fade to the next sound. */
export const FADE_SAMPLES = CUT_FRAMES * FRAME_SAMPLES + FRAME_REACH;

/**
 * The audible part of a clip when the next one begins `room` samples after it. `fadeFrom` is counted from the clip's
 * place, and is Infinity if the whole clip is heard. The fade is modelled as a change of volume that follows the
 * frames' windows. Changing the frames' gain is not quite the same: it leaves a residue, which is softer the softer the
 * sound is.
 */
export function cutOff(whole: AloneClip, room: number, volume: number): { clip: AloneClip; fadeFrom: number } {
	const clip = whole.subarray(0, Math.min(whole.length, LEAD_IN_SAMPLES + room)).map((sample) => sample * volume);
	if (clip.length === whole.length) return { clip, fadeFrom: Infinity };
	const fadeFrom = room - FADE_SAMPLES;
	for (let at = Math.max(0, LEAD_IN_SAMPLES + fadeFrom); at < clip.length; at++) {
		// In frames, counted back from the cut to the middle of the stretch in which each frame is heard.
		const left = (clip.length - FRAME_SAMPLES / 2 - at) / FRAME_SAMPLES;
		const earlier = Math.sin((Math.PI / 2) * (left - Math.floor(left))) ** 2;
		clip[at]! *= gainOf(Math.floor(left)) * (1 - earlier) + gainOf(Math.floor(left) + 1) * earlier;
	}
	return { clip, fadeFrom };
}

/** Gain factor of a frame that has `left` frames to the cut, itself included. */
function gainOf(left: number): number {
	if (left < 1) return 0;
	return 10 ** ((-GAIN_STEP_DB * CUT_STEPS * Math.max(0, CUT_FRAMES + 1 - left)) / 20);
}
