import { describe, expect, it } from 'vitest';
import type { ExerciseFacts, RoutineBundle } from './bundle.ts';
import type { Filter } from './filters.ts';
import { fitBundle, standInFor, type Person } from './fit.ts';
import type { Position } from './position.ts';
import type { ExerciseStep, Step } from './schema.ts';

const nobody: Person = { filters: new Set(), hurts: new Set(), missing: new Set(), avoided: new Set() };

function hold(exercise: string, more: Partial<ExerciseStep> = {}): ExerciseStep {
	return { exercise, holdSeconds: 20, sets: 1, sides: 'both', restSeconds: 4, ...more } as ExerciseStep;
}

function facts(position: Position, out: readonly Filter[] = [], easier?: string): ExerciseFacts {
	const filters = out.map((filter) => ({ filter, care: 'out' as const }));
	return { name: position, position, cues: [], filters, ...(easier === undefined ? {} : { easier }) };
}

/** `a` is hard on wrists, `b` is easier but hard on knees, `c` is the easiest. */
function bundleOf(steps: readonly Step[]): RoutineBundle {
	return {
		routine: {
			...{ version: 1, id: 'mine', name: 'Mine', goal: 'other', level: 1, phase: 1, leadInSeconds: 10, rounds: 1 },
			steps: [...steps]
		},
		exercises: {
			a: facts('quadruped', ['wrist'], 'b'),
			b: facts('kneeling', ['knee'], 'c'),
			c: facts('seated'),
			d: facts('standing'),
			e: { ...facts('standing'), filters: [{ filter: 'balance', care: 'support' }] }
		},
		standIns: { b: hold('b', { sets: 2 }), c: hold('c', { sets: 3 }) }
	};
}

const ids = (bundle: RoutineBundle) =>
	bundle.routine.steps.map((step) => ('exercise' in step ? step.exercise : 'rest'));
const rest: Step = { restSeconds: 10 };

describe('a routine for one person', () => {
	it('has the next easier exercise that is right for them, with the dose that it usually has', () => {
		const bundle = bundleOf([hold('d'), hold('a', { note: 'Only for a' }), hold('d')]);
		const sore = fitBundle(bundle, { ...nobody, filters: new Set(['wrist']) });
		expect(ids(sore.bundle)).toEqual(['d', 'b', 'd']);
		expect(sore.bundle.routine.steps[1]).toEqual(hold('b'));
		expect(sore.changes).toEqual([{ exercise: 'a', instead: 'b', filters: ['wrist'] }]);
		const sorer = fitBundle(bundle, { ...nobody, filters: new Set(['wrist', 'knee']) });
		expect(ids(sorer.bundle)).toEqual(['d', 'c', 'd']);
	});

	it('exchanges for nothing that needs what they lack, cannot do, or have found to hurt', () => {
		const { exercises, standIns } = bundleOf([]);
		const parts = { standIns, exercises: { ...exercises, b: { ...exercises['b']!, needs: ['mat' as const] } } };
		expect(standInFor('a', parts, nobody)).toBe('b');
		expect(standInFor('a', parts, { ...nobody, missing: new Set(['mat']) })).toBe('c');
		expect(standInFor('a', parts, { ...nobody, avoided: new Set(['kneeling']) })).toBe('c');
		expect(standInFor('a', parts, { ...nobody, hurts: new Set(['b']) })).toBe('c');
		expect(standInFor('c', parts, nobody)).toBeNull();
		expect(standInFor('a', { ...parts, standIns: {} }, nobody)).toBeNull();
		const circle = { ...parts, standIns: {}, exercises: { ...exercises, b: { ...exercises['b']!, easier: 'a' } } };
		expect(standInFor('a', circle, nobody)).toBeNull();
	});

	it('exchanges what hurt, and leaves it out where nothing is easier', () => {
		const bundle = bundleOf([hold('a'), hold('d')]);
		expect(ids(fitBundle(bundle, { ...nobody, hurts: new Set(['a']) }).bundle)).toEqual(['b', 'd']);
		const three = bundleOf([hold('a'), hold('e'), hold('d')]);
		expect(ids(fitBundle(three, { ...nobody, hurts: new Set(['d']) }).bundle)).toEqual(['a', 'e']);
	});

	it('does nothing twice in a row that was not so before, and no rest begins or ends it', () => {
		const steps = [hold('b'), rest, hold('c'), hold('d'), hold('d'), hold('d')];
		const knees = fitBundle(bundleOf(steps), { ...nobody, filters: new Set(['knee']) });
		expect(ids(knees.bundle)).toEqual(['c', 'd', 'd', 'd']);
		const twice = fitBundle(bundleOf([hold('b'), hold('c'), hold('d')]), { ...nobody, filters: new Set(['knee']) });
		expect(ids(twice.bundle)).toEqual(['c', 'd']);
		const end = fitBundle(bundleOf([hold('c'), hold('d'), rest, hold('b')]), {
			...nobody,
			filters: new Set(['knee']),
			avoided: new Set(['seated'])
		});
		expect(ids(end.bundle)).toEqual(['c', 'd']);
	});

	it('makes nobody get up or down once more for an exchange, except at the beginning', () => {
		const wrists = { ...nobody, filters: new Set<Filter>(['wrist', 'knee']) };
		const bundle = bundleOf([hold('b'), hold('a'), hold('b'), hold('d'), hold('d'), hold('d'), hold('d')]);
		const onFloor = { ...bundle, exercises: { ...bundle.exercises, b: facts('kneeling') } };
		expect(ids(fitBundle(onFloor, wrists).bundle)).toEqual(['b', 'b', 'd', 'd', 'd', 'd']);
		const first = bundleOf([hold('a'), hold('d'), hold('d')]);
		expect(ids(fitBundle(first, wrists).bundle)).toEqual(['c', 'd', 'd']);
	});

	it('exchanges no movement for a rest in another position, and repeats nothing twice', () => {
		const wrists = { ...nobody, filters: new Set<Filter>(['wrist']) };
		const repeated: ExerciseStep = { exercise: 'a', reps: 5, repSeconds: 4, sets: 1, sides: 'both', restSeconds: 4 };
		expect(ids(fitBundle(bundleOf([hold('d'), repeated, hold('d')]), wrists).bundle)).toEqual(['d', 'd']);
		const again = bundleOf([repeated, hold('d'), hold('d'), { ...repeated, exercise: 'b' }]);
		const moved = { ...again, standIns: { b: { ...repeated, exercise: 'b' } } };
		expect(ids(fitBundle(moved, wrists).bundle)).toEqual(['d', 'd', 'b']);
	});

	it('leaves as much time to move as the new neighbours need, and no less than was authored', () => {
		const steps = [hold('d'), hold('a', { transitionSeconds: 5 }), hold('d', { transitionSeconds: 40 })];
		const { bundle } = fitBundle(bundleOf(steps), { ...nobody, filters: new Set(['wrist']) });
		expect(bundle.routine.steps.map((step) => 'exercise' in step && step.transitionSeconds)).toEqual([
			undefined,
			25,
			40
		]);
	});

	it('is not whole once more than a third is left out', () => {
		const out = { ...nobody, filters: new Set<Filter>(['wrist']), avoided: new Set<Position>(['kneeling', 'seated']) };
		expect(fitBundle(bundleOf([hold('a'), hold('d'), hold('d')]), out).isWhole).toBe(true);
		expect(fitBundle(bundleOf([hold('a'), hold('d')]), out).isWhole).toBe(false);
	});

	it('says what to take care of', () => {
		const { bundle, changes } = fitBundle(bundleOf([hold('e')]), { ...nobody, filters: new Set(['balance']) });
		expect(bundle.exercises['e']?.cares).toEqual(['Hold on to something firm.']);
		expect(changes).toEqual([]);
	});
});
