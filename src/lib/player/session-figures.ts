import { Figure } from '../figure/figure.ts';
import { mirrored, seenFromOtherSide } from '../figure/body/mirror.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import type { Pose } from '../routine/pose.ts';
import { isExerciseStep } from '../routine/step.ts';
import type { FigureMoment } from './figure-moment.ts';

/**
 * Poses show the right side. For the left side, `turned` mirrors only the body, and `over` mirrors the whole picture.
 */
type View = 'right' | 'turned' | 'over';

const VIEWS: Readonly<Record<View, (pose: Pose) => Pose>> = {
	right: (pose) => pose,
	turned: mirrored,
	over: (pose) => seenFromOtherSide(mirrored(pose))
};

/** The figure to show, with the other figures that share its view box. */
export interface SessionFigure {
	readonly figure: Figure;
	/** All figures that share the view box, this one included. */
	readonly together: readonly Figure[];
	/** Identifies the picture. A new key means a new picture, not a movement of the same one. */
	readonly key: string;
	/** The name of the exercise. */
	readonly name: string;
}

/** The figures of a session, cached: solving a pose takes longer than a frame. */
export class SessionFigures {
	readonly #bundle: RoutineBundle;
	readonly #made = new Map<string, Figure>();

	constructor(bundle: RoutineBundle) {
		this.#bundle = bundle;
	}

	/**
	 * Null for an exercise without a pose. For the left side the whole picture is mirrored, so that the working side
	 * stays in front. Where sides alternate, only the body is mirrored, and the viewpoint stays the same.
	 */
	of({ exercise, side, step }: FigureMoment): SessionFigure | null {
		const { name, pose } = exerciseIn(this.#bundle, exercise);
		if (!pose) return null;
		const make = (view: View) => this.#make(exercise, pose, view);
		if (this.#takesTurns(step)) {
			const together = [make('right'), make('turned')];
			return { figure: together[side === 'left' ? 1 : 0]!, together, key: exercise, name };
		}
		const view = side === 'left' ? 'over' : 'right';
		return { figure: make(view), together: [make(view)], key: `${exercise} ${view}`, name };
	}

	#takesTurns(index: number): boolean {
		const step = this.#bundle.routine.steps[index];
		return step !== undefined && isExerciseStep(step) && step.sides === 'alternate';
	}

	#make(exercise: string, pose: Pose, view: View): Figure {
		const name = `${exercise} ${view}`;
		const made = this.#made.get(name) ?? new Figure(VIEWS[view](pose));
		this.#made.set(name, made);
		return made;
	}
}
