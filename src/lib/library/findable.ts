import { exerciseMessages } from '#i18n/exercise-messages.ts';
import { finderMessages } from '#i18n/finder-messages.ts';
import { libraryMessages } from '#i18n/library-messages.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import type { ExerciseEntry } from './exercise-entry.ts';
import type { Findable } from './search.ts';

/** A searchable exercise. Its topics include the purposes of the exercise, in the words people use. */
export function findableExercise(entry: ExerciseEntry): Findable {
	const contexts = entry.contexts.map((context) => finderMessages.contexts[context]);
	return {
		id: entry.id,
		name: entry.name,
		otherNames: entry.alsoCalled ?? [],
		topics: [...contexts, exerciseMessages.positions[entry.position], libraryMessages.things(entry.needs)].join(' '),
		muscles: entry.muscles ?? ''
	};
}

/** A searchable routine. Its topics are its goal, summary and equipment. */
export function findableRoutine({ id, name, goal, summary, needs }: RoutineSummary): Findable {
	return { id, name, topics: [libraryMessages.goals[goal], summary, libraryMessages.things(needs)].join(' ') };
}

/**
 * An exercise, for finding the routines that contain it. Leaves out the exercise's purposes: with them, a search for
 * “hips” would find most routines.
 */
export function findablePart({ id, name, alsoCalled = [], muscles = '' }: ExerciseEntry): Findable {
	return { id, name, otherNames: alsoCalled, muscles };
}
