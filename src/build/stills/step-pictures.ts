import { Figure } from '../../lib/figure/figure.ts';
import type { StepDrawing, StepPicture } from '../../lib/figure/step-picture.ts';
import { tellingMoment } from '../../lib/figure/motion/telling-moment.ts';
import type { Pose } from '../../lib/routine/pose.ts';
import type { Routine } from '../../lib/routine/schema.ts';
import type { RoutineFolder } from '../content/read-routines.ts';
import { posedIn } from './still-choice.ts';

/**
 * Draws the figures for the page of a routine at build time: the page fetches those that come near the viewport, and
 * does not ship the drawing code.
 */

/** Limits of the ratio of width to height: a lying body is wide, and a standing one must not make the picture tall. */
const SHAPE = { narrowest: 4 / 3, widest: 8 / 3 };

export function stepDrawingOf(pose: Pose): StepDrawing {
	const { drawing, viewBox } = framedFigure(pose);
	return { drawing: { paths: drawing.paths, clips: drawing.clips }, viewBox };
}

/** Pictures of those exercises of a routine that have a pose, by exercise id. */
export function stepPicturesOf(
	routine: Routine,
	{ exercises }: Pick<RoutineFolder, 'exercises'>
): Record<string, StepPicture> {
	const pictures = posedIn(routine, exercises).map(({ id, pose }): [string, StepPicture] => {
		const { orientation, ratio } = framedFigure(pose);
		const isOwn = Object.hasOwn(routine.exercises ?? {}, id);
		return [id, { orientation, ratio, ...(isOwn && { own: stepDrawingOf(pose) }) }];
	});
	return Object.fromEntries(pictures);
}

function framedFigure(pose: Pose) {
	const figure = new Figure(pose);
	const at = tellingMoment(pose);
	return { ...figure.still(at, SHAPE), orientation: figure.orientation(at) };
}
