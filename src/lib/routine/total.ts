import type { PositionOf, Preferences } from './compile.ts';
import { SECOND_MS, type Millis } from './duration.ts';
import { defaultSwitchSeconds, defaultTransitionSeconds, type Position } from './position.ts';
import type { ExerciseStep, Routine } from './schema.ts';
import { isExerciseStep } from './step.ts';

/**
 * Computes the `totalMs` of `compileTimeline` without building the timeline. A file of a few kilobytes can ask for
 * millions of intervals, and must be rejected before any of them is allocated. The cost is a few additions per step and
 * round. Throws if `positionOf` does.
 */
export function totalMsOf(routine: Routine, positionOf: PositionOf, { transitionFactor }: Preferences): Millis {
	const lengths = routine.steps.map((step) => lengthOf(step, positionOf));
	let totalMs = millis(routine.leadInSeconds * transitionFactor);
	let position: Position | null = null;
	for (let round = 1; round <= routine.rounds; round++) {
		for (const [index, step] of routine.steps.entries()) {
			totalMs += lengths[index] ?? 0;
			if (!isExerciseStep(step)) continue;
			const next = positionOf(step.exercise);
			// The first step has the lead-in instead of a transition.
			if (round > 1 || index > 0) {
				const seconds = step.transitionSeconds ?? defaultTransitionSeconds(position ?? next, next, routine.phase);
				totalMs += millis(seconds * transitionFactor);
			}
			position = next;
		}
	}
	return totalMs;
}

/** Duration of a step, without the transition before it. */
function lengthOf(step: Routine['steps'][number], positionOf: PositionOf): Millis {
	if (!isExerciseStep(step)) return millis(step.restSeconds);
	const setsMs = step.sets * setLengthOf(step) + (step.sets - 1) * millis(step.restSeconds);
	if (step.sides !== 'each') return setsMs;
	return 2 * setsMs + millis(step.switchSeconds ?? defaultSwitchSeconds(positionOf(step.exercise)));
}

function setLengthOf(step: ExerciseStep): Millis {
	const turns = step.sides === 'alternate' ? 2 : 1;
	const turnMs = 'holdSeconds' in step ? millis(step.holdSeconds) : step.reps * millis(step.repSeconds);
	return turns * turnMs;
}

/** Rounds like `compileTimeline`, which rounds each interval separately. */
function millis(seconds: number): Millis {
	return Math.round(seconds * SECOND_MS);
}
