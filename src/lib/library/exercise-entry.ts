import type { Exercise, Source } from '../routine/schema.ts';

/** The fields of an exercise that lists and the search use. */
export type ExerciseEntry = Pick<
	Exercise,
	'id' | 'name' | 'alsoCalled' | 'position' | 'level' | 'phase' | 'muscles' | 'needs' | 'contexts'
> & {
	/** False if the exercise has no pose, and therefore no picture. Otherwise absent. */
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
	/** Routines that use the exercise, ordered by name. */
	readonly usedIn: readonly ExerciseLink[];
	/** The sources of the exercise's evidence, in the order of the evidence. */
	readonly sources: readonly Source[];
}
