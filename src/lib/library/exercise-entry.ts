import type { Exercise, Source } from '../routine/schema.ts';

/** What lists and the search need to know of an exercise. */
export type ExerciseEntry = Pick<
	Exercise,
	'id' | 'name' | 'alsoCalled' | 'position' | 'level' | 'phase' | 'muscles' | 'needs' | 'contexts'
> & {
	/** Where it has no pose, so that there is no picture of it. */
	readonly isPosed?: false;
};

export interface ExerciseLink {
	readonly id: string;
	readonly name: string;
}

/** All that the page of an exercise shows. */
export interface ExercisePage {
	readonly exercise: Exercise;
	/** Where `easier` or `harder` names an exercise: that one. */
	readonly easier: ExerciseLink | null;
	readonly harder: ExerciseLink | null;
	/** Routines that have it, by name. */
	readonly usedIn: readonly ExerciseLink[];
	/** Of its evidence, in its order. */
	readonly sources: readonly Source[];
}
