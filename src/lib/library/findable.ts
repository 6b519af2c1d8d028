import { enLibrary } from '../i18n/en-library.ts';
import type { ExerciseEntry } from './exercise-entry.ts';
import type { Findable } from './search.ts';

/** A searchable exercise. Its topics include what it is good for, in the words people use. */
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
