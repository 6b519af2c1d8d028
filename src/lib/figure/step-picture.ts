import type { Drawing } from './drawing/drawing.ts';
import type { Orientation } from './motion/whole-pose.ts';

/** The picture of a step on its routine's page, drawn at build time. */
export interface StepDrawing {
	readonly drawing: Pick<Drawing, 'paths' | 'clips'>;
	readonly viewBox: string;
}

/** What a routine's page knows about the picture of a step before the drawing is loaded. */
export interface StepPicture {
	readonly orientation: Orientation;
	/** Width to height. */
	readonly ratio: number;
	/** Only for the routine's own exercises; the page fetches the drawings of all others. */
	readonly own?: StepDrawing;
}
