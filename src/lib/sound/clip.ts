import type { Millis } from '../routine/duration.ts';
import { FRAME_BYTES, FRAME_MS } from './track/mp3-frame.ts';

/**
 * A sound as MP3 frames that can be spliced into a track at any frame. The codec delays a sound, so the clip is cut:
 * the only delay left is the part that the track's LAME tag tells players to trim. The sound is therefore heard exactly
 * where the clip's first frame was placed.
 */
export interface Clip {
	/** Whole, valid frames: `frameProblem` returns null for them. */
	readonly frames: Uint8Array;
}

/** Clips by key. A key is the text of a phrase, `tone:` and a tone's name, or `bed:` and an ambience's name. */
export type Clips = ReadonlyMap<string, Clip>;

export function frameCount({ frames }: Clip): number {
	return frames.length / FRAME_BYTES;
}

/** The clip's duration in a track: a whole number of frames. */
export function clipMs(clip: Clip): Millis {
	return frameCount(clip) * FRAME_MS;
}

export function toneKey(name: string): string {
	return `tone:${name}`;
}

export function bedKey(name: string): string {
	return `bed:${name}`;
}
