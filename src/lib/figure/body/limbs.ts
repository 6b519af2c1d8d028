import { GIRTHS } from './body.ts';
import { discsOf, UNITS_PER_METRE, type Camera } from '../drawing/camera.ts';
import { partlyRimmed, rimmed, type Drawn, type FigurePath, type Paint } from '../drawing/figure-path.ts';
import { handOutlines } from './hand.ts';
import { chain, roundHull, type PathData } from '../drawing/outline.ts';
import type { BodySide, LimbSegment, Skeleton } from './skeleton.ts';
import { footSpheres, handSpheres, type LimbSolids, type Solids, type Sphere } from '../drawing/solids.ts';
import { between, dot, subtract } from './vector.ts';

export type LimbKind = 'arm' | 'leg';
/** A whole arm or leg. */
export interface LimbName {
	readonly limb: LimbKind;
	readonly side: BodySide;
}

export interface LimbLook {
	/** Whether the limb is drawn white, with one line around all of it. */
	readonly isWorking: boolean;
	/** How closed the hand is: 0 open, 1 a fist. */
	readonly grip?: number;
}

/** A segment of a limb, and the area that muscles on it are clipped to. */
export interface DrawnSegment extends Drawn {
	readonly kind: LimbSegment;
	readonly side: BodySide;
	readonly area: PathData;
}

/**
 * A limb has the full far tone if the same joint (shoulder or hip) of the other side is nearer to the viewer by this
 * many metres.
 */
const FAR = 0.14;
/** Where trousers and sleeves end, as shares of the shank and the upper arm. */
const TROUSERS_END = 0.86;
const SLEEVE_END = 0.56;
/** How far cloth is above the skin, in metres. */
const CLOTH = 0.005;

/** How far away a limb is, from 0 (near) to 1 (far). The value is continuous, so that no tone flips as a body turns. */
function farOf(camera: Camera, skeleton: Skeleton, { limb, side }: LimbName): number {
	const joint = limb === 'arm' ? 'upperArm' : 'thigh';
	const other = skeleton[side === 'left' ? 'right' : 'left'][joint].origin;
	const nearer = dot(subtract(other, skeleton[side][joint].origin), camera.nearer);
	return Math.round(100 * Math.min(1, Math.max(0, nearer / FAR))) / 100;
}

export function drawnLeg(
	camera: Camera,
	skeleton: Skeleton,
	solids: Solids,
	side: BodySide,
	look: LimbLook
): DrawnSegment[] {
	const { thigh, shank, foot } = solids[side];
	const far = farOf(camera, skeleton, { limb: 'leg', side });
	const [legs, skin] = look.isWorking ? (['working', 'working'] as const) : (['legs', 'skin'] as const);
	const path = (name: string, d: PathData, paint: Paint): FigurePath => ({ key: `${name}-${side}`, d, paint, far });
	const run = (spheres: readonly Sphere[]): PathData => chain(discsOf(camera, spheres));
	const thighArea = run(thigh);
	const shankArea = run(shank);
	const footArea = footOutline(camera, foot);
	return [
		{
			...segment(camera, 'thigh', side, thighArea, midpoints(thigh)),
			paths: edged(path('thigh', thighArea, legs), run(slice('thigh', thigh, 0.5, 0.88)), look)
		},
		{
			...segment(camera, 'shank', side, shankArea, midpoints(shank)),
			paths: [
				path('ankle', run(slice('shank', shank, 0.8, 1)), skin),
				...edged(
					path('shank', run(slice('shank', shank, 0, TROUSERS_END, CLOTH)), legs),
					run(slice('shank', shank, 0.12, TROUSERS_END, CLOTH)),
					look
				)
			]
		},
		{
			...segment(camera, 'foot', side, footArea, footSpheres(foot)),
			paths: edged(path('foot', footArea, skin), footArea, look)
		}
	];
}

export function drawnArm(
	camera: Camera,
	skeleton: Skeleton,
	solids: Solids,
	side: BodySide,
	look: LimbLook
): DrawnSegment[] {
	const { upperArm, forearm, hand } = solids[side];
	const far = farOf(camera, skeleton, { limb: 'arm', side });
	const [top, skin] = look.isWorking ? (['working', 'working'] as const) : (['top', 'skin'] as const);
	const path = (name: string, d: PathData, paint: Paint): FigurePath => ({ key: `${name}-${side}`, d, paint, far });
	const run = (spheres: readonly Sphere[]): PathData => chain(discsOf(camera, spheres));
	const upperArea = run(upperArm);
	const sleeve = run(slice('upperArm', upperArm, 0, SLEEVE_END, CLOTH));
	const forearmArea = run(forearm);
	const { palm, thumb, thumbEnd } = handOutlines(camera, skeleton[side].hand, side, hand, look.grip ?? 0);
	return [
		{
			...segment(camera, 'upperArm', side, upperArea + sleeve, midpoints(upperArm)),
			paths: [
				...edged(path('upperArm', upperArea, skin), run(slice('upperArm', upperArm, 0.6, 0.85)), look),
				...edged(path('sleeve', sleeve, top), run(slice('upperArm', upperArm, 0.38, SLEEVE_END, CLOTH)), look)
			]
		},
		{
			...segment(camera, 'forearm', side, forearmArea, midpoints(forearm)),
			paths: edged(path('forearm', forearmArea, skin), run(slice('forearm', forearm, 0.22, 0.9)), look)
		},
		{
			...segment(camera, 'hand', side, palm + thumb, handSpheres(hand)),
			paths: [...edged(path('hand', palm, skin), palm, look), ...edged(path('thumb', thumb, skin), thumbEnd, look)]
		}
	];
}

/** One line around all of a working limb, drawn before its farthest segment so that no joint shows a seam. */
export function workingOutline(segments: readonly DrawnSegment[], { limb, side }: LimbName): FigurePath {
	return {
		key: `working-${limb}-${side}`,
		d: segments.map(({ area }) => area).join(''),
		paint: 'working',
		stroke: WORKING_EDGE,
		outline: true
	};
}

/** Width in units; the limb covers half of it. */
const WORKING_EDGE = 0.03 * UNITS_PER_METRE;

/**
 * Adds a line around `edge`. On a long segment, `edge` is only the middle, so that no line separates the segments at a
 * joint. A working limb gets no line here: `workingOutline` draws one around the whole limb.
 */
function edged(path: FigurePath, edge: PathData, { isWorking }: LimbLook): FigurePath[] {
	if (isWorking) return [path];
	return edge === path.d ? [rimmed(path)] : partlyRimmed(path, edge);
}

function segment(camera: Camera, kind: LimbSegment, side: BodySide, area: PathData, spheres: readonly Sphere[]) {
	return { kind, side, area, discs: discsOf(camera, spheres) };
}

/** The spheres, with one more halfway between each pair of neighbours. */
function midpoints(spheres: readonly Sphere[]): Sphere[] {
	return spheres.flatMap((sphere, index) =>
		index === 0 ? [sphere] : [mixed(spheres[index - 1]!, sphere, 0.5), sphere]
	);
}

function mixed(a: Sphere, b: Sphere, share: number): Sphere {
	return { centre: between(a.centre, b.centre, share), radius: a.radius * (1 - share) + b.radius * share };
}

/** The part of a segment between two shares of its length, thickened by `grown` metres. */
function slice(kind: keyof typeof GIRTHS, spheres: readonly Sphere[], from: number, to: number, grown = 0): Sphere[] {
	const shares = GIRTHS[kind].map(({ share }) => share);
	const at = (share: number): Sphere => {
		const above = shares.findIndex((known) => known >= share);
		if (above < 1) return spheres[0]!;
		const [lower, upper] = [shares[above - 1]!, shares[above]!];
		return mixed(spheres[above - 1]!, spheres[above]!, (share - lower) / (upper - lower));
	};
	const inner = spheres.filter((_, index) => shares[index]! > from && shares[index]! < to);
	return [at(from), ...inner, at(to)].map(({ centre, radius }) => ({ centre, radius: radius + grown }));
}

/** Three convex hulls: of the heel and arch, of the middle of the foot, and of the toes. */
function footOutline(camera: Camera, { heel, ball }: LimbSolids['foot']): PathData {
	return [heel, ball.slice(0, 4), ball.slice(2)].map((spheres) => roundHull(discsOf(camera, spheres))).join('');
}
