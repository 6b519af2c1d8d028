import { FRAME_SAMPLES, GAIN_STEP_DB } from '../../../src/lib/sound/track/mp3-frame.ts';

/**
 * A clip decoded alone, in digital silence, by the same decoder as the track. The samples start `LEAD_IN_SAMPLES`
 * before the clip's own start, because a frame is also heard shortly before its time. A decoder sums the output of its
 * frames, so a clip contributes exactly these samples to a track.
 */
export type AloneClip = Float32Array;

/** Keyed by the phrase for words, and by `lateToneKey` for tones. */
export type AloneClips = ReadonlyMap<string, AloneClip>;

export const LEAD_IN_SAMPLES = 2 * FRAME_SAMPLES;

/** A sound that the next sound cuts off fades over its last 5 frames, by 2 gain steps per frame (`track.ts`). */
const CUT_FRAMES = 5;
const CUT_STEPS = 2;
/** A frame is heard from this many samples before its start: the codec delay, which players trim. */
const FRAME_REACH = 1105;
/** Samples from the start of a cut-off sound's fade to the start of the next sound. */
export const FADE_SAMPLES = CUT_FRAMES * FRAME_SAMPLES + FRAME_REACH;

/**
 * The part of a clip that is heard if the next clip starts `room` samples after this one. `fadeFrom` is counted in
 * samples from the clip's start, and is Infinity if the whole clip is heard. The fade is modelled as a change of volume
 * that follows the frames' windows. A real track changes the gain of each frame. The results differ slightly, so
 * subtracting the model leaves a residue.
 */
export function cutOff(whole: AloneClip, room: number, volume: number): { clip: AloneClip; fadeFrom: number } {
	const clip = whole.subarray(0, Math.min(whole.length, LEAD_IN_SAMPLES + room)).map((sample) => sample * volume);
	if (clip.length === whole.length) return { clip, fadeFrom: Infinity };
	const fadeFrom = room - FADE_SAMPLES;
	for (let at = Math.max(0, LEAD_IN_SAMPLES + fadeFrom); at < clip.length; at++) {
		// Frames left until the cut, measured at the middle of the stretch in which a frame is heard.
		const left = (clip.length - FRAME_SAMPLES / 2 - at) / FRAME_SAMPLES;
		const earlier = Math.sin((Math.PI / 2) * (left - Math.floor(left))) ** 2;
		clip[at]! *= gainOf(Math.floor(left)) * (1 - earlier) + gainOf(Math.floor(left) + 1) * earlier;
	}
	return { clip, fadeFrom };
}

/** Gain factor of a frame; `left` counts the frames until the cut, including this one. */
function gainOf(left: number): number {
	if (left < 1) return 0;
	return 10 ** ((-GAIN_STEP_DB * CUT_STEPS * Math.max(0, CUT_FRAMES + 1 - left)) / 20);
}
