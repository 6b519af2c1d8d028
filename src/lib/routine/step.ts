import type { ExerciseStep, Routine, Step } from './schema.ts';

export function isExerciseStep(step: Step): step is ExerciseStep {
	return 'exercise' in step;
}

/** The exercise ids in the steps, without duplicates, in order of appearance. */
export function exerciseIdsOf({ steps }: Pick<Routine, 'steps'>): string[] {
	return [...new Set(steps.filter(isExerciseStep).map(({ exercise }) => exercise))];
}
