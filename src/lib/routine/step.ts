import type { ExerciseStep, Routine, Step } from './schema.ts';

export function isExerciseStep(step: Step): step is ExerciseStep {
	return 'exercise' in step;
}

/** Each once, in order of appearance. */
export function exerciseIdsOf({ steps }: Pick<Routine, 'steps'>): string[] {
	return [...new Set(steps.filter(isExerciseStep).map(({ exercise }) => exercise))];
}
