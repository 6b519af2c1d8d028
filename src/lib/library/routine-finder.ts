import { enLibrary } from '../i18n/en-library.ts';
import type { ExerciseEntry } from './exercise-entry.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { rememberLast } from './remember.ts';
import { Finder, firstFound, type Findable } from './search.ts';

interface Library {
	readonly summaries: readonly RoutineSummary[];
	readonly exercises: readonly ExerciseEntry[];
	/** Ids of the exercises of each routine. */
	readonly exercisesOf: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds routines by what they are called and for, and by the exercises in them. Exercises are searched once, not once
 * for each routine that has them: with 1,000 routines that is most of the work.
 */
export class RoutineFinder {
	readonly #routines: Finder;
	readonly #exercises: Finder;
	/** Asked for the routines, and again for the exercises themselves. */
	readonly #matchExercises = rememberLast((query) => this.#exercises.match(query));
	/** By exercise, ids of the routines that have it. */
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

	/** Ids of routines, best first: by their own words, then by the exercises in them; guesses only where nothing matches. */
	find(query: string): string[] {
		return firstFound(
			() => this.#with(this.#routines.match(query), this.#matchExercises(query)),
			() => this.#with(this.#routines.guess(query), this.#exercises.guess(query)),
			() => this.#with(this.#routines.guessAnyWord(query), this.#exercises.guessAnyWord(query))
		);
	}

	/** Ids of exercises, by their names and muscles. */
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

function findableRoutine({ id, name, goal, summary, needs }: RoutineSummary): Findable {
	return { id, name, topics: [enLibrary.goals[goal], summary, enLibrary.things(needs)].join(' ') };
}

/** Without what it is good for: half of all exercises are good for the hips, and most routines have one of them. */
function findablePart({ id, name, alsoCalled = [], muscles = '' }: ExerciseEntry): Findable {
	return { id, name, otherNames: alsoCalled, muscles };
}
