import { SECOND_MS, type Millis } from '../routine/duration.ts';
import { toneKey } from './clip.ts';
import { FRAME_MS, SAMPLE_RATE } from './track/mp3-frame.ts';
import type { ToneName } from './tones.ts';

/**
 * A second is 41 frames and two thirds. The tone that is counted by is therefore kept three times: from the beginning of a
 * frame on, and a third and two thirds of a frame later. So it is even, and within 4 ms of its place. The bell after it is
 * not: it would weigh 16 KB more with every first visit, and is within half a frame.
 */
export const LATE_TONES: readonly ToneName[] = ['count'];
export const LATE_MS: readonly Millis[] = [FRAME_MS / 3, (2 * FRAME_MS) / 3];

/** The clip of a tone that begins `lateMs` after its frame does; `toneKey` where that is 0. */
export function lateToneKey(name: string, lateMs: Millis): string {
	return lateMs === 0 ? toneKey(name) : `${toneKey(name)}+${lateMs}`;
}

export function lateSamples(lateMs: Millis): number {
	return (lateMs / SECOND_MS) * SAMPLE_RATE;
}
