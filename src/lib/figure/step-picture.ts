import type { Drawing } from './drawing/drawing.ts';
import type { Orientation } from './motion/whole-pose.ts';

/** The picture of a step on the page of its routine, drawn when the app is built. */
export interface StepDrawing {
	readonly drawing: Pick<Drawing, 'paths' | 'clips'>;
	readonly viewBox: string;
}

/** What that page knows of it beforehand. */
export interface StepPicture {
	readonly orientation: Orientation;
	/** Width to height. */
	readonly ratio: number;
	/** Only of an exercise that is the routine's own: all others have it in `virtual:step-drawings`. */
	readonly own?: StepDrawing;
}
