import { libraryMessages } from '#i18n/library-messages.ts';
import type { ExerciseEntry } from './exercise-entry.ts';
import type { Findable } from './search.ts';

/** A searchable exercise. Its topics include what it is good for, in the words people use. */
export function findableExercise(entry: ExerciseEntry): Findable {
	const contexts = entry.contexts.map((context) => libraryMessages.contexts[context]);
	return {
		id: entry.id,
		name: entry.name,
		otherNames: entry.alsoCalled ?? [],
		topics: [...contexts, libraryMessages.positions[entry.position], libraryMessages.things(entry.needs)].join(' '),
		muscles: entry.muscles ?? ''
	};
}
