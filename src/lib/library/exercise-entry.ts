import type { Exercise, Source } from '../routine/schema.ts';

/** What lists and the search need of an exercise. */
export type ExerciseEntry = Pick<
	Exercise,
	'id' | 'name' | 'alsoCalled' | 'position' | 'level' | 'phase' | 'muscles' | 'needs' | 'contexts'
> & {
	/** False if the exercise has no pose, so that there is no picture of it; otherwise absent. */
	readonly isPosed?: false;
};

export interface ExerciseLink {
	readonly id: string;
	readonly name: string;
}

/** Everything that the page of an exercise shows. */
export interface ExercisePage {
	readonly exercise: Exercise;
	/** The exercise named by `easier` or `harder`; null if it is plain text or absent. */
	readonly easier: ExerciseLink | null;
	readonly harder: ExerciseLink | null;
	/** Routines that use it, ordered by name. */
	readonly usedIn: readonly ExerciseLink[];
	/** The sources of its evidence, in the order of the evidence. */
	readonly sources: readonly Source[];
}
