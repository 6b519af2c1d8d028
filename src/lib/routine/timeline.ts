import type { Millis } from './duration.ts';

export type IntervalKind = 'transition' | 'hold' | 'rep' | 'rest' | 'switch';
export type Side = 'left' | 'right';

/** One section of a compiled timeline: `[startMs, endMs)`, never empty. */
export interface Interval {
	readonly kind: IntervalKind;
	readonly startMs: Millis;
	readonly endMs: Millis;
	/**
	 * Exercise id; in a transition, the id of the next exercise. Null in a rest step, and in the lead-in of a rest-only
	 * routine.
	 */
	readonly exercise: string | null;
	/**
	 * The working side; in a transition or switch, the next side. Null when both sides work, in a rest step, and in a
	 * rest between sets with alternating sides.
	 */
	readonly side: Side | null;
	/** Counts from 1 in holds and reps; otherwise null. */
	readonly set: number | null;
	/** Counts from 1 in reps; otherwise null. With alternating sides, each side has its own count. */
	readonly rep: number | null;
	/** Index into the routine's steps. A transition belongs to the step that follows it. */
	readonly step: number;
	/** Counts from 1. */
	readonly round: number;
	/** The span that the number on the screen counts down: the whole set for reps, otherwise this interval. */
	readonly spanStartMs: Millis;
	readonly spanEndMs: Millis;
}

/** A routine flattened onto one time axis. Intervals are contiguous, from 0 to `totalMs`. */
export interface Timeline {
	readonly id: string;
	readonly totalMs: Millis;
	readonly intervals: readonly Interval[];
}
