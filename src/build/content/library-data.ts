import type { ExerciseEntry, ExerciseLink, ExercisePage } from '../../lib/library/exercise-entry.ts';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { equipmentIn } from '../../lib/routine/equipment.ts';
import { CARES, FILTERS } from '../../lib/routine/filters.ts';
import { fitBundleOf, type FitBundle, type FitFacts } from '../../lib/routine/fit.ts';
import {
	ownExerciseFacts,
	type ExerciseFacts,
	type RoutineBundle,
	type RoutineDetails,
	type RoutineSummary
} from '../../lib/routine/bundle.ts';
import { positionsFor } from '../../lib/routine/parse.ts';
import type { Exercise, ExerciseStep, Routine, Source } from '../../lib/routine/schema.ts';
import { exerciseIdsOf, isExerciseStep } from '../../lib/routine/step.ts';
import { catalogueOf, type RoutineFolder } from './read-routines.ts';
import { posedIn } from '../stills/still-choice.ts';

/** The data that each page gets from `routines/`: only what the page needs, so that no page ships the whole library. */

export function summaryOf(routine: Routine, { exercises }: RoutineFolder): RoutineSummary {
	const positionOf = positionsFor(routine, catalogueOf(exercises));
	const used = exerciseIdsOf(routine);
	return {
		id: routine.id,
		...(posedIn(routine, exercises).length === 0 && { isPosed: false }),
		name: routine.name,
		summary: routine.summary ?? '',
		goal: routine.goal,
		level: routine.level,
		phase: routine.phase,
		...(routine.notInFlare && { notInFlare: true }),
		...(routine.onlyChosen && { onlyChosen: true }),
		totalMs: compileTimeline(routine, positionOf, DEFAULT_PREFERENCES).totalMs,
		steps: routine.steps.length,
		positions: [...new Set(used.map(positionOf))],
		needs: equipmentIn(used.map((id) => (isOwn(routine, id) ? [] : (exercises.get(id)?.needs ?? []))))
	};
}

export function bundleOf(routine: Routine, { routines, exercises }: RoutineFolder): RoutineBundle {
	const facts: Record<string, ExerciseFacts> = {};
	const standIns: Record<string, ExerciseStep> = {};
	const add = (id: string): ExerciseFacts | undefined => {
		const own = routine.exercises?.[id];
		const known = exercises.get(id);
		if (own) facts[id] = ownExerciseFacts(own);
		else if (known) facts[id] = factsOf(known);
		return facts[id];
	};
	const addEasier = (id: string) => {
		const known = exercises.get(id);
		if (known === undefined || Object.hasOwn(standIns, id)) return;
		const step = likeliestStepOf(id, routine, routines);
		if (step && known.phase <= routine.phase) standIns[id] = step;
		const isNew = facts[id] === undefined;
		const easier = add(id)?.easier;
		if (isNew && easier !== undefined) addEasier(easier);
	};
	const used = exerciseIdsOf(routine);
	const easierOnes = used.flatMap((id) => add(id)?.easier ?? []);
	easierOnes.forEach(addEasier);
	return { routine, exercises: facts, standIns };
}

/** Only the fields of the bundle that decide how much of the routine is left once it is fitted to a person. */
export function slimFitBundleOf(routine: Routine, found: RoutineFolder): FitBundle {
	const { exercises, ...rest } = fitBundleOf(bundleOf(routine, found));
	const facts = Object.entries(exercises).map(([id, { position, needs, easier, filters }]): [string, FitFacts] => {
		return [id, { position, ...(needs && { needs }), ...(easier && { easier }), ...(filters && { filters }) }];
	});
	return { ...rest, exercises: Object.fromEntries(facts) };
}

/**
 * A step with this exercise from the routine most like `routine`: the one with the nearest phase that is not later,
 * then with the nearest level. Undefined if no such routine uses the exercise.
 */
function likeliestStepOf(id: string, routine: Routine, routines: RoutineFolder['routines']): ExerciseStep | undefined {
	const farness = ({ phase, level }: Routine) => (routine.phase - phase) * 10 + Math.abs(routine.level - level);
	const inOrder = [...routines.values()]
		.filter(({ phase }) => phase <= routine.phase)
		.sort((a, b) => farness(a) - farness(b) || (a.id < b.id ? -1 : 1));
	return inOrder.flatMap(({ steps }) => steps.filter(isExerciseStep)).find(({ exercise }) => exercise === id);
}

export function detailsOf(routine: Routine, { exercises, sources }: RoutineFolder): RoutineDetails {
	const used = exerciseIdsOf(routine).flatMap((id) => (isOwn(routine, id) ? [] : (exercises.get(id) ?? [])));
	const notFor = FILTERS.flatMap((filter) => {
		return CARES.map((care) => {
			const needs = ({ filters }: Exercise) => filters.some((one) => one.filter === filter && one.care === care);
			return { filter, care, exercises: used.filter(needs).map(({ name }) => name) };
		});
	});
	return {
		notFor: notFor.filter(({ exercises }) => exercises.length > 0),
		sources: sourcesBy([...(routine.sources ?? []), ...used.flatMap((exercise) => exercise.sources)], sources)
	};
}

export function entryOf(exercise: Exercise): ExerciseEntry {
	const { id, name, alsoCalled, position, level, phase, muscles, needs, contexts, pose } = exercise;
	return { id, name, alsoCalled, position, level, phase, muscles, needs, contexts, ...(pose === undefined && { isPosed: false }) };
}

export function exercisePageOf(exercise: Exercise, { routines, exercises, sources }: RoutineFolder): ExercisePage {
	const link = (id: string | undefined): ExerciseLink | null => {
		const other = id === undefined ? undefined : exercises.get(id);
		return other ? { id: other.id, name: other.name } : null;
	};
	const users = [...routines.values()].filter((routine) => exerciseIdsOf(routine).includes(exercise.id));
	return {
		exercise,
		easier: link(exercise.easier),
		harder: link(exercise.harder),
		usedIn: users.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
		sources: sourcesBy(exercise.sources, sources)
	};
}

function isOwn(routine: Routine, id: string): boolean {
	return Object.hasOwn(routine.exercises ?? {}, id);
}

/** The sources of these keys, each once. Unknown keys are left out. */
function sourcesBy(keys: readonly string[], sources: ReadonlyMap<string, Source>): Source[] {
	return [...new Set(keys)].flatMap((key) => sources.get(key) ?? []);
}

function factsOf(exercise: Exercise): ExerciseFacts {
	const { name, position, cues, needs, stop, easier, mistakes, breath, pose, filters, cuePace } = exercise;
	return {
		name,
		position,
		cues,
		...(needs.length === 0 ? {} : { needs }),
		...(stop === undefined ? {} : { stop }),
		...(easier === undefined ? {} : { easier }),
		...(breath === undefined ? {} : { breath }),
		...(mistakes === undefined ? {} : { mistakes }),
		...(pose === undefined ? {} : { pose }),
		...(filters.length === 0 ? {} : { filters }),
		...(cuePace === undefined ? {} : { cuePace })
	};
}
