import type { Millis } from './duration.ts';
import { equipmentIn, type Equipment } from './equipment.ts';
import type { Filter } from './filters.ts';
import type { Position } from './position.ts';
import type { Goal } from './goals.ts';
import type { Exercise, OwnExercise, Routine, Source } from './schema.ts';

/** What a list needs to know of a routine. */
export interface RoutineSummary {
	readonly id: string;
	/** Where none of its exercises has a pose, so that there is no picture of it. */
	readonly isPosed?: false;
	readonly name: string;
	readonly summary: string;
	readonly goal: Goal;
	readonly level: number;
	readonly phase: number;
	readonly totalMs: Millis;
	readonly steps: number;
	/** Of its exercises, each once, in order of appearance. */
	readonly positions: readonly Position[];
	/** What it cannot be done without. */
	readonly needs: readonly Equipment[];
}

/** What the player and the pages of a routine know of an exercise. */
export type ExerciseFacts = Pick<Exercise, 'name' | 'position' | 'cues'> &
	Partial<Pick<Exercise, 'needs' | 'stop' | 'easier' | 'mistakes' | 'breath' | 'pose'>>;

/** A routine with all that is needed to show and play it. */
export interface RoutineBundle {
	readonly routine: Routine;
	/** Of all exercises in its steps, and of those that are an easier way of one. */
	readonly exercises: Readonly<Record<string, ExerciseFacts>>;
}

/** What the page of a routine tells beyond its steps. */
export interface RoutineDetails {
	/** People for whom some of its exercises are left out or done with care, with those exercises' names. */
	readonly notFor: readonly { readonly filter: Filter; readonly exercises: readonly string[] }[];
	/** Its own, then those of its exercises, each once. */
	readonly sources: readonly Source[];
}

export function ownExerciseFacts(own: OwnExercise): ExerciseFacts {
	const { name, position, cues = [], pose } = own;
	return { name, position, cues, ...(pose && { pose }) };
}

/** Facts of an exercise of this bundle; throws for any other. */
export function exerciseIn({ exercises }: RoutineBundle, id: string): ExerciseFacts {
	const facts = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
	if (facts === undefined) throw new Error(`exercise "${id}" is not in the bundle`);
	return facts;
}

/** What its exercises cannot be done without. */
export function equipmentOf({ routine, exercises }: RoutineBundle): Equipment[] {
	return equipmentIn(routine.steps.map((step) => ('exercise' in step && exercises[step.exercise]?.needs) || []));
}
