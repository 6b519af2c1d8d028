import { SECOND_MS, type Millis } from './duration.ts';
import { defaultSwitchSeconds, defaultTransitionSeconds, type Position } from './position.ts';
import type { ExerciseStep, Routine, Step } from './schema.ts';
import { isExerciseStep } from './step.ts';
import type { Interval, Side, Timeline } from './timeline.ts';

/** Settings of the person that apply to every routine. */
export interface Preferences {
	/** Scales all transitions, including the lead-in: 0.5–3, where 1 is as authored. */
	readonly transitionFactor: number;
}

export const DEFAULT_PREFERENCES: Preferences = { transitionFactor: 1 };

/** Returns the position of an exercise; throws for an unknown id. */
export type PositionOf = (exercise: string) => Position;

/**
 * Flattens a routine onto one time axis from 0 ms. Durations are rounded to whole milliseconds, and parts of zero
 * length produce no interval. CONTRACT.md, "Routine file", defines the order and the durations.
 */
export function compileTimeline(routine: Routine, positionOf: PositionOf, preferences: Preferences): Timeline {
	const builder = new TimelineBuilder();
	/** The position after the last exercise. Rest steps and new rounds do not change it. */
	let position: Position | null = null;
	for (let round = 1; round <= routine.rounds; round++) {
		for (const [index, step] of routine.steps.entries()) {
			const isFirst = round === 1 && index === 0;
			builder.begin(index, round);
			if (isFirst) builder.transition(routine.leadInSeconds, preferences, leadInTo(routine.steps));
			if (!isExerciseStep(step)) {
				builder.add({ kind: 'rest' }, step.restSeconds);
				continue;
			}
			const next = positionOf(step.exercise);
			if (!isFirst) {
				const seconds = step.transitionSeconds ?? defaultTransitionSeconds(position ?? next, next, routine.phase);
				builder.transition(seconds, preferences, step);
			}
			addExercise(builder, step, next);
			position = next;
		}
	}
	return builder.finish(routine.id);
}

function leadInTo(steps: readonly Step[]): ExerciseStep | null {
	return steps.find(isExerciseStep) ?? null;
}

function addExercise(builder: TimelineBuilder, step: ExerciseStep, position: Position): void {
	const { exercise } = step;
	if (step.sides !== 'each') return addSets(builder, step, step.sides === 'both' ? [null] : ['left', 'right'], null);
	addSets(builder, step, ['left'], 'left');
	builder.add({ kind: 'switch', exercise, side: 'right' }, step.switchSeconds ?? defaultSwitchSeconds(position));
	addSets(builder, step, ['right'], 'right');
}

/**
 * Adds all sets of a step. Each hold or rep runs once per side in `turns`; `resting` is the side shown in the rests
 * between sets.
 */
function addSets(
	builder: TimelineBuilder,
	step: ExerciseStep,
	turns: readonly (Side | null)[],
	resting: Side | null
): void {
	const { exercise } = step;
	for (let set = 1; set <= step.sets; set++) {
		if (set > 1) builder.add({ kind: 'rest', exercise, side: resting }, step.restSeconds);
		if ('holdSeconds' in step) {
			for (const side of turns) builder.add({ kind: 'hold', exercise, side, set }, step.holdSeconds);
			continue;
		}
		builder.beginSpan();
		for (let rep = 1; rep <= step.reps; rep++) {
			for (const side of turns) builder.add({ kind: 'rep', exercise, side, set, rep }, step.repSeconds);
		}
		builder.endSpan();
	}
}

/** Appends intervals, each starting where the previous one ended. */
class TimelineBuilder {
	#intervals: Interval[] = [];
	#endMs: Millis = 0;
	#step = 0;
	#round = 1;
	/** Index of the first interval of the open span, if any. */
	#spanStart: number | null = null;

	begin(step: number, round: number): void {
		this.#step = step;
		this.#round = round;
	}

	transition(seconds: number, { transitionFactor }: Preferences, to: ExerciseStep | null): void {
		const side = to === null || to.sides === 'both' ? null : 'left';
		this.add({ kind: 'transition', exercise: to?.exercise ?? null, side }, seconds * transitionFactor);
	}

	add(
		what: Pick<Interval, 'kind'> & Partial<Pick<Interval, 'exercise' | 'side' | 'set' | 'rep'>>,
		seconds: number
	): void {
		const startMs = this.#endMs;
		const endMs = startMs + Math.round(seconds * SECOND_MS);
		if (endMs === startMs) return;
		this.#endMs = endMs;
		this.#intervals.push({
			kind: what.kind,
			startMs,
			endMs,
			exercise: what.exercise ?? null,
			side: what.side ?? null,
			set: what.set ?? null,
			rep: what.rep ?? null,
			step: this.#step,
			round: this.#round,
			spanStartMs: startMs,
			spanEndMs: endMs
		});
	}

	beginSpan(): void {
		this.#spanStart = this.#intervals.length;
	}

	endSpan(): void {
		const from = this.#spanStart ?? this.#intervals.length;
		const spanStartMs = this.#intervals[from]?.startMs ?? this.#endMs;
		for (let index = from; index < this.#intervals.length; index++) {
			const interval = this.#intervals[index];
			if (interval) this.#intervals[index] = { ...interval, spanStartMs, spanEndMs: this.#endMs };
		}
		this.#spanStart = null;
	}

	finish(id: string): Timeline {
		return { id, totalMs: this.#endMs, intervals: this.#intervals };
	}
}
