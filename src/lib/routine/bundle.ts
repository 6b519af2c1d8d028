import type { Millis } from './duration.ts';
import { equipmentIn, type Equipment } from './equipment.ts';
import type { ExerciseFilter } from './filters.ts';
import type { Position } from './position.ts';
import type { Goal } from './goals.ts';
import type { Exercise, ExerciseStep, OwnExercise, Routine, Source } from './schema.ts';

/** What a list shows of a routine. */
export interface RoutineSummary {
	readonly id: string;
	/** False if none of the routine's exercises has a pose, so that the routine has no picture; otherwise absent. */
	readonly isPosed?: false;
	readonly name: string;
	readonly summary: string;
	readonly goal: Goal;
	readonly level: number;
	readonly phase: number;
	/** Absent if false, like `onlyChosen`. */
	readonly notInFlare?: true;
	readonly onlyChosen?: true;
	readonly totalMs: Millis;
	readonly steps: number;
	/** The positions of the routine's exercises, without duplicates, in order of appearance. */
	readonly positions: readonly Position[];
	/** The equipment that the routine requires. */
	readonly needs: readonly Equipment[];
}

/** What the player and the routine pages need of an exercise. */
export type ExerciseFacts = Pick<Exercise, 'name' | 'position' | 'cues'> &
	Partial<Pick<Exercise, 'needs' | 'stop' | 'easier' | 'mistakes' | 'breath' | 'pose' | 'filters' | 'cuePace'>> & {
		/** What this person is told besides the cues; `fitBundle` sets it. */
		readonly cares?: readonly string[];
	};

/** A routine with everything needed to show and play it. */
export interface RoutineBundle {
	readonly routine: Routine;
	/** By id: all exercises in the steps, their easier variants, the easier variants of those, and so on. */
	readonly exercises: Readonly<Record<string, ExerciseFacts>>;
	/**
	 * By id: the easier variants that may stand in for an exercise of this routine. Each belongs to the routine's phase
	 * or an earlier one, and is given as it is played in the most similar routine of the library.
	 */
	readonly standIns: Readonly<Record<string, ExerciseStep>>;
}

/** What the page of a routine shows besides its steps. */
export interface RoutineDetails {
	/**
	 * Groups of people for whom some of the routine's exercises are left out or done with care, with the names of those
	 * exercises.
	 */
	readonly notFor: readonly (ExerciseFilter & { readonly exercises: readonly string[] })[];
	/** The routine's own sources, then those of its exercises, without duplicates. */
	readonly sources: readonly Source[];
}

export function ownExerciseFacts(own: OwnExercise): ExerciseFacts {
	const { name, position, cues = [], pose } = own;
	return { name, position, cues, ...(pose && { pose }) };
}

/** The facts of an exercise in this bundle; throws for any other id. */
export function exerciseIn({ exercises }: RoutineBundle, id: string): ExerciseFacts {
	const facts = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
	if (facts === undefined) throw new Error(`exercise "${id}" is not in the bundle`);
	return facts;
}

/** The equipment that the routine's exercises require. */
export function equipmentOf({ routine, exercises }: RoutineBundle): Equipment[] {
	return equipmentIn(routine.steps.map((step) => ('exercise' in step && exercises[step.exercise]?.needs) || []));
}
