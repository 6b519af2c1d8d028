import type { Millis } from '../routine/duration.ts';
import { FRAME_BYTES, FRAME_MS } from './track/mp3-frame.ts';

/**
 * A sound as MP3 frames that can be spliced anywhere. Put into a track at the place of a frame, it is heard from exactly
 * there: its frames are cut so that the codec's delay, less what players take away by the LAME tag, is made up for.
 */
export interface Clip {
	/** Whole frames (`frameProblem` is null). */
	readonly frames: Uint8Array;
}

/** By key: the words of a phrase, `tone:` and a tone's name, or `bed:` and an ambience's. */
export type Clips = ReadonlyMap<string, Clip>;

export function frameCount({ frames }: Clip): number {
	return frames.length / FRAME_BYTES;
}

/** Time it takes in a track, a whole number of frames. */
export function clipMs(clip: Clip): Millis {
	return frameCount(clip) * FRAME_MS;
}

export function toneKey(name: string): string {
	return `tone:${name}`;
}

export function bedKey(name: string): string {
	return `bed:${name}`;
}
