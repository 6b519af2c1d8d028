import type { Millis } from './duration.ts';
import { equipmentIn, type Equipment } from './equipment.ts';
import type { ExerciseFilter } from './filters.ts';
import type { Position } from './position.ts';
import type { Goal } from './goals.ts';
import type { Exercise, ExerciseStep, OwnExercise, Routine, Source } from './schema.ts';

/** The part of a routine that lists show. */
export interface RoutineSummary {
	readonly id: string;
	/** False if the routine has no picture, because none of its exercises has a pose. Otherwise absent. */
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
	readonly needs: readonly Equipment[];
}

/** The fields of an exercise that the player and the routine pages use. */
export type ExerciseFacts = Pick<Exercise, 'name' | 'position' | 'cues'> &
	Partial<Pick<Exercise, 'needs' | 'stop' | 'easier' | 'mistakes' | 'breath' | 'pose' | 'filters' | 'cuePace'>> & {
		/** Advice for this person, in addition to the cues. `fitBundle` sets it. */
		readonly cares?: readonly string[];
	};

/** A routine with everything needed to show and play it. */
export interface RoutineBundle {
	readonly routine: Routine;
	/** By id: all exercises in the steps and, recursively, their easier variants. */
	readonly exercises: Readonly<Record<string, ExerciseFacts>>;
	/**
	 * By id: the easier variants that may stand in for an exercise of this routine. Each value is a step of the most
	 * similar routine in the library. No variant has a later phase than this routine.
	 */
	readonly standIns: Readonly<Record<string, ExerciseStep>>;
}

/** Further details for the routine's page. */
export interface RoutineDetails {
	/**
	 * Groups of people who leave out some of the routine's exercises or do them with care. `exercises` holds the names
	 * of those exercises.
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

export function equipmentOf({ routine, exercises }: RoutineBundle): Equipment[] {
	return equipmentIn(routine.steps.map((step) => ('exercise' in step && exercises[step.exercise]?.needs) || []));
}
