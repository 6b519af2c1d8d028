import type { ExerciseEntry, ExerciseLink, ExercisePage } from '../../lib/library/exercise-entry.ts';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { equipmentIn } from '../../lib/routine/equipment.ts';
import { CARES, FILTERS } from '../../lib/routine/filters.ts';
import {
	ownExerciseFacts,
	type ExerciseFacts,
	type RoutineBundle,
	type RoutineDetails,
	type RoutineSummary
} from '../../lib/routine/bundle.ts';
import { positionsFor } from '../../lib/routine/parse.ts';
import type { Exercise, Routine, Source } from '../../lib/routine/schema.ts';
import { exerciseIdsOf } from '../../lib/routine/step.ts';
import { catalogueOf, type RoutineFolder } from './read-routines.ts';
import { posedIn } from '../stills/still-choice.ts';

/** The data that each page gets from the folder: only what it needs, so that no page ships the whole library. */

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
		totalMs: compileTimeline(routine, positionOf, DEFAULT_PREFERENCES).totalMs,
		steps: routine.steps.length,
		positions: [...new Set(used.map(positionOf))],
		needs: equipmentIn(used.map((id) => (isOwn(routine, id) ? [] : (exercises.get(id)?.needs ?? []))))
	};
}

export function bundleOf(routine: Routine, { exercises }: RoutineFolder): RoutineBundle {
	const facts: Record<string, ExerciseFacts> = {};
	const add = (id: string): ExerciseFacts | undefined => {
		const own = routine.exercises?.[id];
		const known = exercises.get(id);
		if (own) facts[id] = ownExerciseFacts(own);
		else if (known) facts[id] = factsOf(known);
		return facts[id];
	};
	for (const id of exerciseIdsOf(routine)) {
		const easier = add(id)?.easier;
		if (easier !== undefined) add(easier);
	}
	return { routine, exercises: facts };
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

function factsOf({ name, position, cues, needs, stop, easier, mistakes, breath, pose }: Exercise): ExerciseFacts {
	return {
		name,
		position,
		cues,
		...(needs.length === 0 ? {} : { needs }),
		...(stop === undefined ? {} : { stop }),
		...(easier === undefined ? {} : { easier }),
		...(breath === undefined ? {} : { breath }),
		...(mistakes === undefined ? {} : { mistakes }),
		...(pose === undefined ? {} : { pose })
	};
}
