import type { Millis } from './duration.ts';
import type { Interval, Timeline } from './timeline.ts';

/** Makes one interval last `extraMs` longer and shifts all later ones. Throws a RangeError for an unknown index. */
export function extendInterval(timeline: Timeline, index: number, extraMs: Millis): Timeline {
	const extended = timeline.intervals[index];
	if (extended === undefined) {
		throw new RangeError(`interval ${index} is not in 0–${timeline.intervals.length - 1}`);
	}
	const later = (atMs: Millis) => (atMs >= extended.endMs ? atMs + extraMs : atMs);
	return {
		...timeline,
		totalMs: timeline.totalMs + extraMs,
		intervals: timeline.intervals.map((interval, at) => ({
			...interval,
			startMs: at > index ? interval.startMs + extraMs : interval.startMs,
			endMs: at >= index ? interval.endMs + extraMs : interval.endMs,
			spanStartMs: at > index ? later(interval.spanStartMs) : interval.spanStartMs,
			spanEndMs: later(interval.spanEndMs)
		}))
	};
}

/**
 * Replaces a step's exercise in the interval at `fromIndex` and in all later intervals of the same step and round that
 * have an exercise.
 */
export function swapExercise(timeline: Timeline, fromIndex: number, exercise: string): Timeline {
	const target = timeline.intervals[fromIndex];
	const isSwapped = (interval: Interval, at: number) =>
		at >= fromIndex && interval.step === target?.step && interval.round === target.round && interval.exercise !== null;
	return {
		...timeline,
		intervals: timeline.intervals.map((interval, at) =>
			isSwapped(interval, at) ? { ...interval, exercise } : interval
		)
	};
}

/** The start of every step in every round, in order. `index` is the index of its first interval. */
export function stepStarts(timeline: Timeline): readonly { readonly startMs: Millis; readonly index: number }[] {
	return timeline.intervals.flatMap(({ startMs, step, round }, index) => {
		const before = timeline.intervals[index - 1];
		return before?.step === step && before.round === round ? [] : [{ startMs, index }];
	});
}
