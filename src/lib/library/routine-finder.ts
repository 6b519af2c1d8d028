import type { ExerciseEntry } from './exercise-entry.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { rememberLast } from './remember.ts';
import { findablePart, findableRoutine } from './findable.ts';
import { Finder, firstFound } from './search.ts';

interface Library {
	readonly summaries: readonly RoutineSummary[];
	readonly exercises: readonly ExerciseEntry[];
	/** The exercise ids of each routine. */
	readonly exercisesOf: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds routines by their own text, and by the exercises in them. Each exercise is searched once, not again for each
 * routine that contains it. With 1,000 routines, that saves most of the work.
 */
export class RoutineFinder {
	readonly #routines: Finder;
	readonly #exercises: Finder;
	/** Memoised, because `find` and `findExercises` are called with the same query. */
	readonly #matchExercises = rememberLast((query) => this.#exercises.match(query));
	/** Keyed by exercise id: ids of the routines that contain it. */
	readonly #routinesWith = new Map<string, string[]>();

	constructor({ summaries, exercises, exercisesOf }: Library) {
		this.#routines = new Finder(summaries.map(findableRoutine));
		this.#exercises = new Finder(exercises.map(findablePart));
		for (const { id } of summaries) {
			for (const exercise of exercisesOf[id] ?? []) {
				const others = this.#routinesWith.get(exercise);
				if (others) others.push(id);
				else this.#routinesWith.set(exercise, [id]);
			}
		}
	}

	async prepare(): Promise<void> {
		await Promise.all([this.#routines.prepare(), this.#exercises.prepare()]);
	}

	/** Routine ids, best first: by their own text, then by the exercises in them. Guesses only if nothing matches. */
	find(query: string): string[] {
		return firstFound(
			() => this.#with(this.#routines.match(query), this.#matchExercises(query)),
			() => this.#with(this.#routines.guess(query), this.#exercises.guess(query)),
			() => this.#with(this.#routines.guessAnyWord(query), this.#exercises.guessAnyWord(query))
		);
	}

	/** Exercise ids, best first, by name and muscles. Guesses only if nothing matches. */
	findExercises(query: string): string[] {
		return firstFound(
			() => this.#matchExercises(query),
			() => this.#exercises.guess(query),
			() => this.#exercises.guessAnyWord(query)
		);
	}

	#with(routines: readonly string[], exercises: readonly string[]): string[] {
		const found = new Set(routines);
		for (const exercise of exercises) this.#routinesWith.get(exercise)?.forEach((id) => found.add(id));
		return [...found];
	}
}
