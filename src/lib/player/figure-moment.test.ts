import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { timelines } from '../../../tests/support/arbitraries.ts';
import { compileTimeline } from '../routine/compile.ts';
import type { Millis } from '../routine/duration.ts';
import { poseSchema, type Pose } from '../routine/pose.ts';
import { intervalIndexAt } from '../routine/state-at.ts';
import type { Routine } from '../routine/schema.ts';
import { figureMoment } from './figure-moment.ts';

const poseWith = (more: Partial<Pose> & { moments?: number }): Pose => {
	const { moments = 3, ...others } = more;
	return parse(poseSchema, { orientation: 'supine', camera: [0, 0], frames: Array(moments).fill({}), ...others });
};
const held = poseWith({});
const walking = poseWith({ moments: 2, repeats: true, tempo: { out: 1, hold: 0, back: 1, rest: 0 } });
const poses = fc.constantFrom(held, walking, poseWith({ moments: 1 }), poseWith({ moments: 4 }));

const FRAME_MS: Millis = 10;

function routineOf(steps: Routine['steps']): Routine {
	return { version: 1, id: 'a', name: 'A', goal: 'other', level: 1, phase: 1, leadInSeconds: 10, rounds: 1, steps };
}
const timelineOf = (steps: Routine['steps']) =>
	compileTimeline(routineOf(steps), () => 'supine', { transitionFactor: 1 });

const common = { exercise: 'supine', sets: 1, sides: 'both', restSeconds: 5 } as const;

describe('what the figure shows', () => {
	it('is a moment of the pose, at every place of every session, and of the side that works', () => {
		fc.assert(
			fc.property(timelines, poses, fc.double({ min: -0.1, max: 1.1, noNaN: true }), (timeline, pose, share) => {
				const positionMs = share * timeline.totalMs;
				const moment = figureMoment(timeline, positionMs, () => pose);
				const interval = timeline.intervals[intervalIndexAt(timeline, positionMs)];
				if (moment === null) {
					expect(interval?.exercise).toBeNull();
					return;
				}
				expect(moment.at).toBeGreaterThanOrEqual(0);
				expect(moment.at).toBeLessThanOrEqual(pose.frames.length - 1);
				if (interval?.kind === 'hold' || interval?.kind === 'rep' || interval?.kind === 'transition') {
					expect(moment).toMatchObject({ exercise: interval.exercise, side: interval.side });
				}
			})
		);
	});

	it('never jumps while it is the same body on the same side', () => {
		fc.assert(
			fc.property(timelines, poses, fc.double({ min: 0, max: 1, noNaN: true }), (timeline, pose, share) => {
				const positionMs = share * timeline.totalMs;
				const [one, next] = [positionMs, positionMs + FRAME_MS].map((ms) => figureMoment(timeline, ms, () => pose));
				const [from, to] = [positionMs, positionMs + FRAME_MS].map((ms) => intervalIndexAt(timeline, ms));
				// Skips transitions and the start of a new step or side, where the pose may jump.
				if (!one || !next || one.side !== next.side || timeline.intervals[to!]?.kind === 'transition') return;
				if (one.exercise !== next.exercise || timeline.intervals[from!]?.step !== timeline.intervals[to!]?.step) return;
				// The fastest possible movement: in a rep of one second, the way out takes 400 ms for four keyframes.
				expect(Math.abs(next.at - one.at)).toBeLessThanOrEqual((3 * FRAME_MS) / 400 + 1e-9);
			}),
			{ numRuns: 2000 }
		);
	});

	it('waits at the first moment, goes to the last, and is there when the hold begins', () => {
		const timeline = timelineOf([{ ...common, holdSeconds: 20 }]);
		const at = (ms: Millis) => figureMoment(timeline, ms, () => held)?.at;
		expect([0, 1000, 4500, 5500, 9999, 10_000, 20_000, 29_999].map(at)).toEqual([0, 0, 2, 2, 2, 2, 2, 2]);
		expect(at(3000)).toBeCloseTo(1, 5);
	});

	it('lets go in the rest between two sets, and takes it up again as the next begins', () => {
		const timeline = timelineOf([{ ...common, sets: 2, holdSeconds: 20 }]);
		const at = (ms: Millis) => figureMoment(timeline, ms, () => held)?.at ?? NaN;
		expect(at(30_000)).toBe(2);
		expect(at(31_500)).toBeCloseTo(1, 5);
		expect([33_000, 34_999, 35_000].map(at)).toEqual([0, 0, 0]);
		expect(at(36_500)).toBeCloseTo(1, 5);
		expect(at(38_000)).toBe(2);
	});

	it('goes there and back in each repetition, by the tempo of its pose', () => {
		const timeline = timelineOf([{ ...common, reps: 2, repSeconds: 10 }]);
		const tempo = { out: 3, hold: 1, back: 0.5, rest: 0.5 };
		const at = (ms: Millis) => figureMoment(timeline, 10_000 + ms, () => ({ ...held, tempo }))?.at ?? NaN;
		for (const startMs of [0, 10_000]) {
			expect(at(startMs)).toBe(0);
			expect(at(startMs + 3000)).toBeCloseTo(1, 5);
			expect(at(startMs + 7000)).toBe(2);
			expect(at(startMs + 8500)).toBeCloseTo(1, 5);
			expect(at(startMs + 9500)).toBe(0);
		}
	});

	it('shows one repetition on the way into a set', () => {
		const timeline = timelineOf([{ ...common, reps: 2, repSeconds: 10 }]);
		const shown = Array.from({ length: 100 }, (_, tenth) => figureMoment(timeline, tenth * 100, () => held)?.at ?? NaN);
		expect(Math.max(...shown)).toBe(2);
		expect([shown[0], shown[99]]).toEqual([0, 0]);
	});

	it('goes on walking for as long as it is held', () => {
		const timeline = timelineOf([{ ...common, holdSeconds: 20 }]);
		const at = (ms: Millis) => figureMoment(timeline, 10_000 + ms, () => walking)?.at;
		expect([0, 1000, 2000, 3000, 19_000].map(at)).toEqual([0, 1, 0, 1, 1]);
	});

	it('goes round in each repetition, where its pose does', () => {
		const timeline = timelineOf([{ ...common, reps: 2, repSeconds: 10 }]);
		const at = (ms: Millis) => figureMoment(timeline, 10_000 + ms, () => ({ ...held, loop: true }))?.at ?? NaN;
		expect([0, 2500, 5000, 10_000, 15_000].map(at)).toEqual([0, 0.75, 1.5, 0, 1.5]);
	});

	it('changes sides half-way through the switch, at the first moment', () => {
		const timeline = timelineOf([{ ...common, sides: 'each', holdSeconds: 20, switchSeconds: 6 }]);
		const change = timeline.intervals.find(({ kind }) => kind === 'switch');
		const at = (ms: Millis) => figureMoment(timeline, (change?.startMs ?? NaN) + ms, () => held);
		expect(at(0)).toMatchObject({ side: 'left', at: 2 });
		expect(at(2999)).toMatchObject({ side: 'left', at: 0 });
		expect(at(3000)).toMatchObject({ side: 'right', at: 0 });
		expect(at(5999)).toMatchObject({ side: 'right', at: 2 });
	});

	it('rests as it was before, where a step is nothing but rest', () => {
		const timeline = timelineOf([{ ...common, sides: 'each', holdSeconds: 20 }, { restSeconds: 30 }]);
		expect(figureMoment(timeline, timeline.totalMs - 1, () => held)).toEqual({
			exercise: 'supine',
			step: 1,
			side: 'right',
			at: 0
		});
		const alone = timelineOf([{ restSeconds: 30 }]);
		expect(figureMoment(alone, 20_000, () => held)).toBeNull();
	});

	it('is nothing for an exercise without a pose', () => {
		const timeline = timelineOf([{ ...common, holdSeconds: 20 }]);
		expect(figureMoment(timeline, 15_000, () => undefined)).toBeNull();
	});
});
