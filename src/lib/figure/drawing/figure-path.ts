import { UNITS_PER_METRE, type Seen } from './camera.ts';
import type { PathData } from './outline.ts';
import type { Layer } from './overlap.ts';

/** What something is made of. Its colours are the component's: themes, palettes and levels are CSS alone. */
export type Paint =
	| 'top'
	| 'legs'
	| 'skin'
	| 'hair'
	| 'eye'
	| 'working'
	| 'muscle'
	| 'muscle-soft'
	| 'shadow'
	| 'contact'
	| 'mat'
	| 'wood'
	| 'wall'
	| 'cloth'
	| 'towel'
	| 'arrow'
	| 'arrow-halo'
	| 'ghost';

/** One path of a picture. What is listed later lies on top. */
export interface FigurePath {
	/** The same for the same thing in every frame, so that its element stands and only gets a new `d`. */
	readonly key: string;
	/** May be empty: what cannot be seen in this frame. */
	readonly d: PathData;
	readonly paint: Paint;
	/** 0 near, 1 far, in hundredths: a tone between two. */
	readonly far?: number;
	/** In units. A line of this width; without it, an area. */
	readonly stroke?: number;
	/** In the colour of the paint's edge. */
	readonly outline?: boolean;
	/** On the side that is turned away. */
	readonly faint?: boolean;
	/** In units: a line around an area and under it, in the colour of the paint's edge. */
	readonly rim?: number;
	/** In units: the dashes of a line. */
	readonly dash?: number;
	/** The key of the area outside of which nothing of it is shown. */
	readonly clip?: string;
}

/** Not drawn: what some paths are cut to. */
export interface ClipArea {
	readonly key: string;
	readonly d: PathData;
}

/** What is drawn as a whole, and how. */
export interface Drawn extends Layer {
	readonly paths: readonly FigurePath[];
	readonly clip?: ClipArea;
}

/** A thing that is not of the body. */
export interface DrawnProp {
	/** Behind everything. */
	readonly under: readonly FigurePath[];
	/** Before or behind parts of the body. */
	readonly layers: readonly Drawn[];
	/** What the picture must show of it. */
	readonly extent: readonly (Seen & { readonly radius?: number })[];
}

export function mergedProps(props: readonly DrawnProp[]): DrawnProp {
	return {
		under: props.flatMap(({ under }) => under),
		layers: props.flatMap(({ layers }) => layers),
		extent: props.flatMap(({ extent }) => extent)
	};
}

/** In units: a line around a part, half of which its area covers. */
export const EDGE = 0.012 * UNITS_PER_METRE;

/** With a line around all of it. */
export const rimmed = (path: FigurePath): FigurePath => ({ ...path, rim: EDGE });

/** An area, and before it a line around a piece of it, so that elsewhere it melts into its neighbours. */
export function partlyRimmed(path: FigurePath, piece: PathData): FigurePath[] {
	return [{ key: `${path.key}-edge`, d: piece, paint: path.paint, stroke: EDGE, outline: true }, path];
}
