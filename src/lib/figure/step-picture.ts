import type { Drawing } from './drawing/drawing.ts';
import type { Orientation } from './motion/whole-pose.ts';

/** The picture of a step on its routine's page, drawn at build time. */
export interface StepDrawing {
	readonly drawing: Pick<Drawing, 'paths' | 'clips'>;
	readonly viewBox: string;
}

/** Data about a step's picture that a routine's page has before the drawing is loaded. */
export interface StepPicture {
	readonly orientation: Orientation;
	/** Width to height. */
	readonly ratio: number;
	/** Set only for the routine's own exercises. The page fetches the drawings of all others. */
	readonly own?: StepDrawing;
}
