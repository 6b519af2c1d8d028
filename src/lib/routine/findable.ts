import { enLibrary } from '../i18n/en-library.ts';
import type { ExerciseEntry } from './catalogue.ts';
import type { RoutineSummary } from './library.ts';
import type { Findable } from './search.ts';

/** What people may call a routine: its name, what it is for, and everything in it. */
export function findableRoutine(summary: RoutineSummary, exercises: readonly ExerciseEntry[]): Findable {
	return {
		id: summary.id,
		name: summary.name,
		topics: [enLibrary.goals[summary.goal], summary.summary, enLibrary.things(summary.needs)].join(' '),
		parts: exercises.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled]).join(', '),
		muscles: [...new Set(exercises.map(({ muscles = '' }) => muscles))].join(', ')
	};
}

export function findableExercise(entry: ExerciseEntry): Findable {
	const contexts = entry.contexts.map((context) => enLibrary.contexts[context]);
	return {
		id: entry.id,
		name: entry.name,
		otherNames: entry.alsoCalled ?? [],
		topics: [...contexts, enLibrary.positions[entry.position], enLibrary.things(entry.needs)].join(' '),
		muscles: entry.muscles ?? ''
	};
}
