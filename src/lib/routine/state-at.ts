import type { Millis } from './duration.ts';
import type { Interval, Timeline } from './timeline.ts';

/** All that is to be known of a session at one moment of its timeline. */
export interface TimelineState {
	/** The interval that `t` lies in; the last one when it is over. */
	readonly interval: Interval;
	readonly index: number;
	/** Left of what the number counts: the interval, or for reps the whole set. 0 when over. */
	readonly leftMs: Millis;
	/** How much of that is done, 0–1. */
	readonly share: number;
	/** Left of the whole routine. */
	readonly totalLeftMs: Millis;
	/** What follows the interval, or for reps the set; null when nothing does. */
	readonly next: Interval | null;
	readonly isOver: boolean;
}

/** Defined for every `t`: before 0 is the start, from `totalMs` on it is over. Intervals are `[startMs, endMs)`. */
export function stateAt(timeline: Timeline, t: Millis): TimelineState {
	const { intervals, totalMs } = timeline;
	const nowMs = Math.min(Math.max(t, 0), totalMs);
	const index = intervalIndexAt(timeline, nowMs);
	const interval = intervals[index];
	if (interval === undefined) throw new Error(`timeline "${timeline.id}" has no intervals`);
	const { spanStartMs, spanEndMs } = interval;
	return {
		interval,
		index,
		leftMs: spanEndMs - nowMs,
		share: (nowMs - spanStartMs) / (spanEndMs - spanStartMs),
		totalLeftMs: totalMs - nowMs,
		next: intervals.find((other) => other.startMs >= spanEndMs) ?? null,
		isOver: t >= totalMs
	};
}

/** By halving: index of the interval that `t` lies in, clamped to the first and the last. */
export function intervalIndexAt({ intervals }: Timeline, t: Millis): number {
	let low = 0;
	let high = intervals.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((intervals[middle]?.startMs ?? Infinity) <= t) low = middle;
		else high = middle - 1;
	}
	return low;
}
