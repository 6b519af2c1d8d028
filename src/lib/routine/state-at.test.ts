import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelines } from '../../../tests/support/arbitraries.ts';
import { extendInterval, stepStarts, swapExercise } from './edit-timeline.ts';
import { intervalIndexAt, stateAt } from './state-at.ts';

const moments = fc.double({ min: -1e7, max: 1e8, noNaN: true });

describe('the state of a session', () => {
	it('is defined at every moment, also before the start and after the end', () => {
		fc.assert(
			fc.property(timelines, moments, (timeline, t) => {
				const state = stateAt(timeline, t);
				const nowMs = Math.min(Math.max(t, 0), timeline.totalMs);
				expect(state.leftMs).toBeGreaterThanOrEqual(0);
				expect(state.share).toBeGreaterThanOrEqual(0);
				expect(state.share).toBeLessThanOrEqual(1);
				expect(state.totalLeftMs).toBe(timeline.totalMs - nowMs);
				expect(state.isOver).toBe(t >= timeline.totalMs);
				expect(nowMs).toBeGreaterThanOrEqual(state.interval.startMs);
				if (!state.isOver) expect(nowMs).toBeLessThan(state.interval.endMs);
			})
		);
	});

	it('lies in the interval that a plain search finds', () => {
		fc.assert(
			fc.property(timelines, moments, (timeline, t) => {
				const found = timeline.intervals.findIndex(({ startMs, endMs }) => startMs <= t && t < endMs);
				const expected = found >= 0 ? found : t < 0 ? 0 : timeline.intervals.length - 1;
				expect(intervalIndexAt(timeline, t)).toBe(expected);
			})
		);
	});

	it('names what follows the set, not the next rep', () => {
		fc.assert(
			fc.property(timelines, moments, (timeline, t) => {
				const { interval, next } = stateAt(timeline, t);
				if (next === null) expect(interval.spanEndMs).toBe(timeline.totalMs);
				else expect(next.startMs).toBe(interval.spanEndMs);
			})
		);
	});
});

const withIndex = timelines.chain((timeline) =>
	fc.tuple(fc.constant(timeline), fc.nat({ max: timeline.intervals.length - 1 }))
);

describe('15 seconds more', () => {
	it('makes one interval longer, moves what follows, and loses nothing', () => {
		fc.assert(
			fc.property(withIndex, ([timeline, index]) => {
				const longer = extendInterval(timeline, index, 15_000);
				expect(longer.totalMs).toBe(timeline.totalMs + 15_000);
				longer.intervals.forEach(({ startMs, endMs }, at) => {
					const was = timeline.intervals[at];
					expect(startMs).toBe(longer.intervals[at - 1]?.endMs ?? 0);
					expect(endMs - startMs - ((was?.endMs ?? 0) - (was?.startMs ?? 0))).toBe(at === index ? 15_000 : 0);
				});
			})
		);
	});

	it('counts towards the set for reps', () => {
		fc.assert(
			fc.property(withIndex, ([timeline, index]) => {
				const startMs = timeline.intervals[index]?.startMs ?? 0;
				const before = stateAt(timeline, startMs).leftMs;
				expect(stateAt(extendInterval(timeline, index, 15_000), startMs).leftMs).toBe(before + 15_000);
			})
		);
	});

	it('refuses an interval that is not there', () => {
		fc.assert(
			fc.property(timelines, (timeline) => {
				expect(() => extendInterval(timeline, timeline.intervals.length, 15_000)).toThrow(RangeError);
			})
		);
	});
});

describe('steps', () => {
	it('begin at 0 and in order', () => {
		fc.assert(
			fc.property(timelines, (timeline) => {
				const starts = stepStarts(timeline).map(({ startMs }) => startMs);
				expect(starts[0]).toBe(0);
				expect(starts).toEqual([...starts].sort((a, b) => a - b));
				expect(new Set(starts).size).toBe(starts.length);
			})
		);
	});

	it('swap their exercise from one moment on, in this round only', () => {
		fc.assert(
			fc.property(withIndex, ([timeline, index]) => {
				const swapped = swapExercise(timeline, index, 'easier');
				const target = timeline.intervals[index];
				swapped.intervals.forEach((interval, at) => {
					const was = timeline.intervals[at];
					const isTarget =
						at >= index && was?.step === target?.step && was?.round === target?.round && was?.exercise !== null;
					expect(interval).toEqual(isTarget ? { ...was, exercise: 'easier' } : was);
				});
			})
		);
	});
});
