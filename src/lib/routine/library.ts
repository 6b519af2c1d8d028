import type { Millis } from './duration.ts';
import type { Position } from './position.ts';
import type { Exercise, Goal, OwnExercise, Routine } from './schema.ts';

/** What a list needs to know of a routine. */
export interface RoutineSummary {
	readonly id: string;
	readonly name: string;
	readonly summary: string;
	readonly goal: Goal;
	readonly level: number;
	readonly phase: number;
	readonly totalMs: Millis;
	readonly steps: number;
	/** Of its exercises, each once, in order of appearance. */
	readonly positions: readonly Position[];
}

/** What the player and the pages of a routine know of an exercise. */
export type ExerciseFacts = Pick<Exercise, 'name' | 'position' | 'cues'> &
	Partial<Pick<Exercise, 'equipment' | 'stop' | 'easier' | 'mistakes'>>;

/** A routine with all that is needed to show and play it. */
export interface RoutineBundle {
	readonly routine: Routine;
	/** Of all exercises in its steps, and of those that are an easier way of one. */
	readonly exercises: Readonly<Record<string, ExerciseFacts>>;
}

export function ownExerciseFacts(own: OwnExercise): ExerciseFacts {
	return { name: own.name, position: own.position, cues: own.cues ?? [] };
}

/** Facts of an exercise of this bundle; throws for any other. */
export function exerciseIn({ exercises }: RoutineBundle, id: string): ExerciseFacts {
	const facts = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
	if (facts === undefined) throw new Error(`exercise "${id}" is not in the bundle`);
	return facts;
}

/**
 * What its exercises need, each thing once, in order. Exercises list things with commas, and "none" first where nothing
 * is needed; "mat or bed" says nothing more where something else needs a mat.
 */
export function equipmentOf({ routine, exercises }: RoutineBundle): string[] {
	const things = routine.steps.flatMap((step) => {
		const equipment = 'exercise' in step ? exercises[step.exercise]?.equipment : undefined;
		return equipment === undefined || equipment.startsWith('none') ? [] : equipment.split(', ');
	});
	const needed = [...new Set(things)];
	return needed.filter((thing) => !needed.some((other) => thing.startsWith(`${other} or `)));
}
