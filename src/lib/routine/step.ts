import type { ExerciseStep, Step } from './schema.ts';

export function isExerciseStep(step: Step): step is ExerciseStep {
	return 'exercise' in step;
}
