import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routines, timelineOf } from '../../../tests/support/arbitraries.ts';
import positions from '../../../tests/data/positions.json' with { type: 'json' };
import published from '../../../tests/data/published-routines.json' with { type: 'json' };
import { compileTimeline, DEFAULT_PREFERENCES } from './compile.ts';
import { parseRoutineValue, positionsFor } from './parse.ts';
import type { Position } from './position.ts';
import type { Routine } from './schema.ts';
import { isExerciseStep } from './step.ts';

const catalogue = (id: string) => new Map(Object.entries(positions)).get(id) as Position | undefined;

function parsed(value: unknown): Routine {
	const result = parseRoutineValue(value, catalogue);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

function compiled(value: object) {
	const routine = parsed({ version: 1, id: 'x', name: 'X', ...value });
	return compileTimeline(routine, positionsFor(routine, catalogue), DEFAULT_PREFERENCES);
}

const brief = (value: object) =>
	compiled(value).intervals.map(({ kind, startMs, endMs, side, set, rep }) => [
		kind,
		(endMs - startMs) / 1000,
		side,
		set,
		rep
	]);

describe('the 24 published routines', () => {
	it.each(published.map(({ totalSeconds, ...routine }) => [routine.id, totalSeconds, routine] as const))(
		'%s takes exactly %d seconds',
		(_id, totalSeconds, value) => {
			const routine = parsed(value);
			const timeline = compileTimeline(routine, positionsFor(routine, catalogue), DEFAULT_PREFERENCES);
			expect(timeline.totalMs).toBe(totalSeconds * 1000);
		}
	);

	it('are twenty-four', () => expect(published).toHaveLength(24));
});

describe('any routine', () => {
	it('has intervals that abut, from 0 to its total', () => {
		fc.assert(
			fc.property(routines, (routine) => {
				const { intervals, totalMs } = timelineOf(routine);
				let endMs = 0;
				for (const interval of intervals) {
					expect(interval.startMs).toBe(endMs);
					expect(interval.endMs).toBeGreaterThan(interval.startMs);
					endMs = interval.endMs;
				}
				expect(endMs).toBe(totalMs);
			})
		);
	});

	it('takes the sum that CONTRACT.md gives for its steps, transitions left out', () => {
		fc.assert(
			fc.property(routines, (routine) => {
				const { intervals } = timelineOf(routine);
				const workMs = intervals
					.filter(({ kind }) => kind !== 'transition')
					.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
				expect(workMs).toBe(routine.rounds * routine.steps.reduce((sum, step) => sum + ownSeconds(step), 0) * 1000);
			})
		);
	});

	it('gives both sides the same time', () => {
		fc.assert(
			fc.property(routines, (routine) => {
				const { intervals } = timelineOf(routine);
				const work = intervals.filter(({ kind }) => kind === 'hold' || kind === 'rep');
				const total = (side: string) =>
					work.filter((one) => one.side === side).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
				expect(total('left')).toBe(total('right'));
			})
		);
	});

	it('counts a set of reps as one span, and all else by interval', () => {
		fc.assert(
			fc.property(routines, (routine) => {
				for (const interval of timelineOf(routine).intervals) {
					expect(interval.spanStartMs).toBeLessThanOrEqual(interval.startMs);
					expect(interval.spanEndMs).toBeGreaterThanOrEqual(interval.endMs);
					if (interval.kind !== 'rep') expect(interval.spanEndMs).toBe(interval.endMs);
				}
			})
		);
	});

	it('has transitions that scale with the factor, and nothing else that does', () => {
		fc.assert(
			fc.property(routines, fc.constantFrom(0.5, 1.5, 3), (routine, factor) => {
				const lengths = (timeline: ReturnType<typeof timelineOf>, isTransition: boolean) =>
					timeline.intervals
						.filter(({ kind }) => (kind === 'transition') === isTransition)
						.map(({ startMs, endMs }) => endMs - startMs);
				const normal = timelineOf(routine);
				const scaled = timelineOf(routine, factor);
				expect(lengths(scaled, true)).toEqual(lengths(normal, true).map((ms) => ms * factor));
				expect(lengths(scaled, false)).toEqual(lengths(normal, false));
			})
		);
	});
});

function ownSeconds(step: Routine['steps'][number]): number {
	if (!isExerciseStep(step)) return step.restSeconds;
	const work = step.sets * ('holdSeconds' in step ? step.holdSeconds : step.reps * step.repSeconds);
	const rests = (step.sets - 1) * step.restSeconds;
	if (step.sides === 'both') return work + rests;
	if (step.sides === 'alternate') return 2 * work + rests;
	const isUpright = step.exercise === 'seated' || step.exercise === 'standing';
	return 2 * (work + rests) + (step.switchSeconds ?? (isUpright ? 6 : 8));
}

describe('one routine', () => {
	it('does all sets on the left, switches, then the right', () => {
		const steps = [{ exercise: 'figure-four', holdSeconds: 20, sets: 2, sides: 'each' }];
		expect(brief({ leadInSeconds: 5, steps })).toEqual([
			['transition', 5, 'left', null, null],
			['hold', 20, 'left', 1, null],
			['rest', 4, 'left', null, null],
			['hold', 20, 'left', 2, null],
			['switch', 8, 'right', null, null],
			['hold', 20, 'right', 1, null],
			['rest', 4, 'right', null, null],
			['hold', 20, 'right', 2, null]
		]);
	});

	it('takes reps in turn, left first, each side with its own count', () => {
		const steps = [{ exercise: 'neck-rotation', reps: 2, repSeconds: 6, sides: 'alternate' }];
		expect(brief({ leadInSeconds: 0, steps })).toEqual([
			['rep', 6, 'left', 1, 1],
			['rep', 6, 'right', 1, 1],
			['rep', 6, 'left', 1, 2],
			['rep', 6, 'right', 1, 2]
		]);
	});

	it('has no transition before a rest, and compares positions across it', () => {
		const steps = [
			{ exercise: 'pelvic-tilt', holdSeconds: 10 },
			{ restSeconds: 30 },
			{ exercise: 'tall-slump', holdSeconds: 10 }
		];
		expect(brief({ steps }).map(([kind, length]) => [kind, length])).toEqual([
			['transition', 10],
			['hold', 10],
			['rest', 30],
			['transition', 25],
			['hold', 10]
		]);
	});

	it('leads in even to a rest, and has a transition at the start of later rounds', () => {
		const steps = [{ restSeconds: 5 }, { exercise: 'pelvic-tilt', holdSeconds: 10, transitionSeconds: 7 }];
		expect(brief({ steps, rounds: 2 }).map(([kind, length]) => [kind, length])).toEqual([
			['transition', 10],
			['rest', 5],
			['transition', 7],
			['hold', 10],
			['rest', 5],
			['transition', 7],
			['hold', 10]
		]);
	});

	it('gives more time to get about in the first hours', () => {
		const steps = [
			{ exercise: 'pelvic-tilt', holdSeconds: 10 },
			{ exercise: 'side-lying-rest', holdSeconds: 10 },
			{ exercise: 'easy-walk', holdSeconds: 10 }
		];
		const transitions = (phase: number) =>
			brief({ steps, phase })
				.filter(([kind]) => kind === 'transition')
				.map(([, length]) => length);
		expect(transitions(0)).toEqual([10, 25, 35]);
		expect(transitions(1)).toEqual([10, 15, 25]);
	});
});
