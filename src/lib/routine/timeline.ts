import type { Millis } from './duration.ts';

export type IntervalKind = 'transition' | 'hold' | 'rep' | 'rest' | 'switch';
export type Side = 'left' | 'right';

/** One stretch of a compiled timeline: `[startMs, endMs)`, never empty. */
export interface Interval {
	readonly kind: IntervalKind;
	readonly startMs: Millis;
	readonly endMs: Millis;
	/** Exercise id. In a transition the coming one; null in a rest step, and in a lead-in to nothing but rest. */
	readonly exercise: string | null;
	/** The side that works; in a transition or switch the coming one; null where both do, or take turns after a rest. */
	readonly side: Side | null;
	/** From 1, in holds and reps; else null. */
	readonly set: number | null;
	/** From 1, in reps; else null. With alternating sides each side counts its own. */
	readonly rep: number | null;
	/** Index into the routine's steps. A transition belongs to the step it leads to. */
	readonly step: number;
	/** From 1. */
	readonly round: number;
	/** What the number on the screen counts: the whole set for reps, this interval for all else. */
	readonly spanStartMs: Millis;
	readonly spanEndMs: Millis;
}

/** A routine laid on one axis from 0. Intervals abut; the first starts at 0, the last ends at `totalMs`. */
export interface Timeline {
	readonly id: string;
	readonly totalMs: Millis;
	readonly intervals: readonly Interval[];
}
