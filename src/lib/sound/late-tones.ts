import { SECOND_MS, type Millis } from '../routine/duration.ts';
import { toneKey } from './clip.ts';
import { FRAME_MS, SAMPLE_RATE } from './track/mp3-frame.ts';
import type { ToneName } from './tones.ts';

/**
 * A second is 41⅔ frames, so a countdown on whole frames would be uneven. The countdown tone is therefore stored three
 * times: starting at its frame, a third of a frame later, and two thirds later. The countdown is then even, and each
 * tone is within 4 ms of its time. The bell after the countdown is stored once and may be off by half a frame: variants
 * of the bell would add 16 KB to every first visit.
 */
export const SUBFRAME_TONES: readonly ToneName[] = ['count'];
export const FRAME_OFFSETS_MS: readonly Millis[] = [FRAME_MS / 3, (2 * FRAME_MS) / 3];

/** Key of the clip whose tone begins `lateMs` after the start of its first frame; equals `toneKey` if `lateMs` is 0. */
export function lateToneKey(name: string, lateMs: Millis): string {
	return lateMs === 0 ? toneKey(name) : `${toneKey(name)}+${lateMs}`;
}

export function lateSamples(lateMs: Millis): number {
	return (lateMs / SECOND_MS) * SAMPLE_RATE;
}
