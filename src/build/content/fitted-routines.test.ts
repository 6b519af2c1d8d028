import { describe, expect, it } from 'vitest';
import { insteadOf } from '../../lib/care/instead.ts';
import type { RoutineBundle } from '../../lib/routine/bundle.ts';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { FILTERS, type Filter } from '../../lib/routine/filters.ts';
import { fitBundle, isWholeFor, type Person } from '../../lib/routine/fit.ts';
import { isOnFloor } from '../../lib/routine/position.ts';
import { isExerciseStep } from '../../lib/routine/step.ts';
import { bundleOf, slimFitBundleOf } from './library-data.ts';
import { readRoutineFolder } from './read-routines.ts';

/** All routines for every kind of person: each filter alone, each pair of filters, and all filters at once. */

const found = readRoutineFolder('routines');
const bundles = [...found.routines.values()].map((routine) => bundleOf(routine, found));
const pairs = FILTERS.flatMap((one, at) => FILTERS.slice(at + 1).map((other): Filter[] => [one, other]));
const people: Filter[][] = [...FILTERS.map((filter) => [filter]), ...pairs, [...FILTERS]];

function personWith(filters: readonly Filter[], hurts: readonly string[] = []): Person {
	return { filters: new Set(filters), hurts: new Set(hurts), missing: new Set(), avoided: new Set() };
}

function careOf(id: string, filters: readonly Filter[]) {
	return (found.exercises.get(id)?.filters ?? []).filter(({ filter }) => filters.includes(filter));
}

function exercisesIn({ routine }: RoutineBundle): string[] {
	return routine.steps.filter(isExerciseStep).map(({ exercise }) => exercise);
}

describe.each(bundles.map((bundle) => [bundle.routine.id, bundle] as const))('%s', (id, bundle) => {
	it('is played without anything that a filter excludes, in its phase, and compiles', () => {
		for (const filters of people) {
			const fit = fitBundle(bundle, personWith(filters));
			if (!fit.isWhole) continue;
			const about = `${id}: ${filters.join(', ')}`;
			for (const exercise of exercisesIn(fit.bundle)) {
				expect(careOf(exercise, filters).filter(({ care }) => care === 'out'), `${about}: ${exercise}`).toEqual([]);
				const phase = found.exercises.get(exercise)?.phase ?? 0; // a routine's own exercise has none
				expect(phase, `${about}: phase of ${exercise}`).toBeLessThanOrEqual(bundle.routine.phase);
			}
			const positionOf = (exercise: string) => fit.bundle.exercises[exercise]!.position;
			const { intervals, totalMs } = compileTimeline(fit.bundle.routine, positionOf, DEFAULT_PREFERENCES);
			expect(totalMs, about).toBe(intervals.at(-1)?.endMs);
			expect(fit.bundle.routine.steps.filter(isExerciseStep).length, about).toBeGreaterThan(0);
		}
	});

	it('makes nobody get up or down more often than it was written, except to begin', () => {
		const rises = ({ routine, exercises }: RoutineBundle) => {
			const onFloor = routine.steps
				.filter(isExerciseStep)
				.map(({ exercise }) => isOnFloor(exercises[exercise]!.position));
			return onFloor.filter((isDown, at) => at > 0 && isDown !== onFloor[at - 1]).length;
		};
		for (const filters of people) {
			const { bundle: fitted, changes } = fitBundle(bundle, personWith(filters));
			const isFirst = changes.some(({ exercise }) => exercise === exercisesIn(bundle)[0]);
			expect(rises(fitted), `${id}: ${filters.join(', ')}`).toBeLessThanOrEqual(rises(bundle) + (isFirst ? 1 : 0));
		}
	});

	it('is not whole where more than a third of its exercises are left out, and only there', () => {
		for (const filters of people) {
			const fit = fitBundle(bundle, personWith(filters));
			const whole = exercisesIn(bundle).length;
			const about = `${id}: ${filters.join(', ')}`;
			if (fit.isWhole) expect((whole - exercisesIn(fit.bundle).length) * 3, about).toBeLessThanOrEqual(whole);
			else expect(fit.changes.length, about).toBeGreaterThan(0);
			expect(isWholeFor(slimFitBundleOf(bundle.routine, found), personWith(filters)), about).toBe(fit.isWhole);
		}
	});

	it('has an alternative routine that is whole for every kind of person', () => {
		for (const filters of people) {
			const instead = bundles.find(({ routine }) => routine.id === insteadOf(bundle.routine, filters))!;
			expect(fitBundle(instead, personWith(filters)).isWhole, filters.join(', ')).toBe(true);
		}
	});

	it('says what to take care of in each exercise that asks for care', () => {
		for (const filter of FILTERS) {
			const fit = fitBundle(bundle, personWith([filter]));
			for (const exercise of exercisesIn(fit.bundle)) {
				const cares = careOf(exercise, [filter]).filter(({ care }) => care !== 'out');
				expect(fit.bundle.exercises[exercise]?.cares?.length ?? 0, `${exercise}: ${filter}`).toBe(
					fit.isWhole ? cares.length : (fit.bundle.exercises[exercise]?.cares?.length ?? 0)
				);
			}
		}
	});

	it('is unchanged for a person without filters', () => {
		expect(fitBundle(bundle, personWith([])).bundle).toBe(bundle);
	});
});

it('leaves nothing out without naming it, with what is done instead and why', () => {
	for (const bundle of bundles) {
		for (const filter of FILTERS) {
			const { changes, bundle: fitted } = fitBundle(bundle, personWith([filter]));
			const excluded = exercisesIn(bundle).filter((id) => careOf(id, [filter]).some(({ care }) => care === 'out'));
			expect(changes.map(({ exercise }) => exercise)).toEqual([...new Set(excluded)]);
			for (const { instead, filters } of changes) {
				expect(filters).toEqual([filter]);
				if (instead !== null) expect(Object.keys(fitted.exercises)).toContain(instead);
			}
		}
	}
});
