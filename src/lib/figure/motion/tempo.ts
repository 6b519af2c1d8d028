import type { Pose, Tempo } from '../../routine/pose.ts';

const DEFAULT_TEMPO: Tempo = { out: 2, hold: 1, back: 2, rest: 0 };

/** The length of one repetition at the pose's own tempo. */
export function repetitionSeconds(pose: Pose): number {
	const { out, hold, back, rest } = tempoOf(pose);
	return out + hold + back + rest;
}

/**
 * The argument of `Motion.at` after `share` (0 to 1) of a repetition of any length. A repetition goes out to the last
 * keyframe and back to the first, or once round the loop.
 */
export function inRepetition(pose: Pose, share: number): number {
	if (pose.loop) return share * pose.frames.length;
	const { out, hold, back } = tempoOf(pose);
	const last = pose.frames.length - 1;
	const seconds = share * repetitionSeconds(pose);
	if (seconds < out) return (last * seconds) / out;
	if (seconds < out + hold) return last;
	if (seconds < out + hold + back) return last * (1 - (seconds - out - hold) / back);
	return 0;
}

/** The argument of `Motion.at`, `seconds` after the start of endless repetitions at the pose's own tempo. */
export function toAndFro(pose: Pose, seconds: number): number {
	const repetitions = seconds / repetitionSeconds(pose);
	return inRepetition(pose, repetitions - Math.floor(repetitions));
}

const tempoOf = ({ tempo }: Pose): Tempo => tempo ?? DEFAULT_TEMPO;
