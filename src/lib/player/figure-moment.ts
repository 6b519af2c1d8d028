import { inRepetition, repetitionSeconds, toAndFro } from '../figure/motion/tempo.ts';
import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { Pose } from '../routine/pose.ts';
import { intervalIndexAt } from '../routine/state-at.ts';
import type { Interval, Side, Timeline } from '../routine/timeline.ts';

/** What the figure shows at one moment of a session. */
export interface FigureMoment {
	readonly exercise: string;
	/** The working side; null where both work. For the left side, the pose is mirrored. */
	readonly side: Side | null;
	/** Position in the pose's motion, in keyframes from 0. A fraction is between two keyframes. */
	readonly at: number;
	/** Index into the routine's steps. */
	readonly step: number;
}

/** Time from one keyframe of a pose to the next. */
const KEYFRAME_MS: Millis = 1500;
/** The first keyframe is shown for this long before the movement into a position begins. */
const FIRST_KEYFRAME_MS: Millis = 1500;
/** Upper limits as shares of an interval: for showing the first keyframe, and for moving into the position. */
const FIRST_KEYFRAME_SHARE = 0.25;
const KEYFRAME_SHARE = 0.6;

/**
 * What the figure shows at a position. Null if there is no exercise, or if it has no pose. A hold stays at the last
 * keyframe of its pose, or keeps moving if the pose `repeats`. A rep moves there and back. A transition shows the
 * movement into the next interval, a rest the movement out of the previous one, and a switch both.
 */
export function figureMoment(
	timeline: Timeline,
	positionMs: Millis,
	poseOf: (exercise: string) => Pose | undefined
): FigureMoment | null {
	const index = intervalIndexAt(timeline, positionMs);
	const interval = timeline.intervals[index];
	const before = timeline.intervals[index - 1] ?? null;
	const exercise = interval?.exercise ?? lastExercise(timeline, index);
	const pose = exercise === null ? undefined : poseOf(exercise);
	if (!interval || exercise === null || !pose) return null;
	const last = pose.frames.length - 1;
	const lengthMs = interval.endMs - interval.startMs;
	const spentMs = Math.min(Math.max(0, positionMs - interval.startMs), lengthMs);
	const isHeld = (other: Interval | null | undefined) => other?.kind === 'hold' && !pose.repeats;
	const after = timeline.intervals[index + 1];
	const { side, step } = interval;
	switch (interval.kind) {
		case 'rep':
			return { exercise, step, side, at: inRepetition(pose, spentMs / lengthMs) };
		case 'hold':
			if (pose.repeats) return { exercise, step, side, at: toAndFro(pose, spentMs / SECOND_MS) };
			return { exercise, step, side, at: leadsInto(interval, before) ? last : moveIn(last, spentMs, lengthMs) };
		case 'transition':
			return {
				exercise,
				step,
				side,
				at: isHeld(after) ? lookThenWay(last, spentMs, lengthMs) : oneOf(pose, spentMs, lengthMs)
			};
		case 'rest':
			return {
				exercise,
				step,
				side: side ?? sideBefore(before, exercise),
				at: isHeld(before) ? last - moveIn(last, spentMs, lengthMs) : 0
			};
		case 'switch': {
			const halfMs = lengthMs / 2;
			if (spentMs < halfMs) {
				const at = isHeld(before) ? last - moveIn(last, spentMs, halfMs) : 0;
				return { exercise, step, side: before?.side ?? side, at };
			}
			return { exercise, step, side, at: isHeld(after) ? moveIn(last, spentMs - halfMs, halfMs) : 0 };
		}
	}
}

/**
 * Whether `before` already ends in the position of the hold: a transition, a switch, or the same hold. After anything
 * else, the hold starts from the first keyframe.
 */
function leadsInto({ exercise, side }: Interval, before: Interval | null): boolean {
	if (before?.kind === 'transition' || before?.kind === 'switch') return true;
	return before?.kind === 'hold' && before.exercise === exercise && before.side === side;
}

function lastExercise({ intervals }: Timeline, index: number): string | null {
	return intervals.slice(0, index).findLast(({ exercise }) => exercise !== null)?.exercise ?? null;
}

function sideBefore(before: Interval | null, exercise: string): Side | null {
	return before?.exercise === exercise ? before.side : null;
}

/**
 * Moves from the first keyframe to the last and stays there. Takes `KEYFRAME_MS` for each, or less if time is short.
 */
function moveIn(last: number, spentMs: Millis, lengthMs: Millis): number {
	const wayMs = Math.min(last * KEYFRAME_MS, lengthMs * KEYFRAME_SHARE);
	return last === 0 ? 0 : last * Math.min(1, Math.max(0, spentMs / wayMs));
}

function lookThenWay(last: number, spentMs: Millis, lengthMs: Millis): number {
	return moveIn(last, spentMs - firstKeyframeMs(lengthMs), lengthMs);
}

/** Shows the first keyframe, then one rep: at its own tempo if there is time, else faster. */
function oneOf(pose: Pose, spentMs: Millis, lengthMs: Millis): number {
	const roomMs = lengthMs - firstKeyframeMs(lengthMs);
	const ownMs = repetitionSeconds(pose) * SECOND_MS;
	const share = (spentMs - firstKeyframeMs(lengthMs)) / Math.min(ownMs, roomMs);
	return share < 0 || share > 1 ? 0 : inRepetition(pose, share);
}

const firstKeyframeMs = (lengthMs: Millis): Millis => Math.min(FIRST_KEYFRAME_MS, lengthMs * FIRST_KEYFRAME_SHARE);
