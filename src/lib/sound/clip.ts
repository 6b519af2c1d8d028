import type { Millis } from '../routine/duration.ts';
import { FRAME_BYTES, FRAME_MS } from './track/mp3-frame.ts';

/**
 * A sound as MP3 frames that can be spliced into a track at any frame. The sound starts exactly at that frame, because
 * the clip is cut to compensate for the codec's delay. The cut leaves in the part of the delay that the track's LAME
 * tag tells players to trim.
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
