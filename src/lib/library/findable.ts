import { enLibrary } from '../i18n/en-library.ts';
import type { ExerciseEntry } from './exercise-entry.ts';
import type { Findable } from './search.ts';

/** With what it is good for, in the words that people have for that. */
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
