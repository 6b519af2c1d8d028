import type { Millis } from './duration.ts';
import type { Interval, Timeline } from './timeline.ts';

/** The state of a session at one time on its timeline. */
export interface TimelineState {
	/** The interval that contains `t`; the last interval once the routine is over. */
	readonly interval: Interval;
	readonly index: number;
	/** Time left in the interval (for reps: in the whole set), as the screen counts it down. 0 when over. */
	readonly leftMs: Millis;
	/** The share of the interval (for reps: of the whole set) that is already done, 0–1. */
	readonly share: number;
	/** Time left in the whole routine. */
	readonly totalLeftMs: Millis;
	/** The next interval (for reps: the first after the set); null if there is none. */
	readonly next: Interval | null;
	readonly isOver: boolean;
}

/**
 * Accepts any `t`: before 0 it is clamped to the start, and from `totalMs` on the routine is over. Intervals are
 * `[startMs, endMs)`.
 */
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

/** Binary search: the index of the interval that contains `t`, clamped to the first and the last. */
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
