import { UNITS_PER_METRE, type Seen } from './camera.ts';
import type { PathData } from './outline.ts';
import type { Layer } from './overlap.ts';

/** The material of a path. `FigureDrawing` gives each material its colours, in CSS only. */
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

/** One path of a picture. Later paths lie on top. */
export interface FigurePath {
	/** Stable across frames, so that Svelte keeps the element and only changes its `d`. */
	readonly key: string;
	/** Empty if the path cannot be seen in this frame. */
	readonly d: PathData;
	readonly paint: Paint;
	/** The share of the far tone in the colour, from 0 (near) to 1 (far). */
	readonly far?: number;
	/** Width of the line, in units. Without it, the path is a filled area. */
	readonly stroke?: number;
	/** Whether the path has the colour of the paint's edge. */
	readonly outline?: boolean;
	/** Whether the path is on the side facing away from the viewer. */
	readonly faint?: boolean;
	/** Width in units of a line around the area, drawn beneath it in the colour of the paint's edge. */
	readonly rim?: number;
	/** Length of the dashes of a line, in units. */
	readonly dash?: number;
	/** The key of the area that the path is clipped to. */
	readonly clip?: string;
}

/** An area that is not drawn: some paths are clipped to it. */
export interface ClipArea {
	readonly key: string;
	readonly d: PathData;
}

/** A layer, and the paths that draw it. */
export interface Drawn extends Layer {
	readonly paths: readonly FigurePath[];
	readonly clip?: ClipArea;
}

export interface DrawnProp {
	/** Behind everything. */
	readonly under: readonly FigurePath[];
	/** In front of or behind parts of the body. */
	readonly layers: readonly Drawn[];
	/** The points of the prop that the picture must include. */
	readonly extent: readonly (Seen & { readonly radius?: number })[];
}

export function mergedProps(props: readonly DrawnProp[]): DrawnProp {
	return {
		under: props.flatMap(({ under }) => under),
		layers: props.flatMap(({ layers }) => layers),
		extent: props.flatMap(({ extent }) => extent)
	};
}

/** Width in units of the line around a part; the part itself covers half of it. */
export const EDGE = 0.012 * UNITS_PER_METRE;

/** The path, with a line around all of it. */
export const rimmed = (path: FigurePath): FigurePath => ({ ...path, rim: EDGE });

/** An area, with a line under it around only `piece`. Elsewhere, the area blends into its neighbours. */
export function partlyRimmed(path: FigurePath, piece: PathData): FigurePath[] {
	return [{ key: `${path.key}-edge`, d: piece, paint: path.paint, stroke: EDGE, outline: true }, path];
}
