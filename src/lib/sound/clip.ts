import type { Millis } from '../routine/duration.ts';
import { FRAME_BYTES, FRAME_MS } from './track/mp3-frame.ts';

/**
 * A sound as MP3 frames that can be spliced in anywhere. A clip placed at a frame of a track is heard from exactly that
 * frame: the clip is cut to compensate for the codec's delay, except for the part of the delay that players trim
 * because of the track's LAME tag.
 */
export interface Clip {
	/** Whole frames (`frameProblem` is null). */
	readonly frames: Uint8Array;
}

/** Clips by key: the words of a phrase, `tone:` and a tone's name, or `bed:` and an ambience's name. */
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
