import { discOf, discsOf, seen, type Camera } from '../drawing/camera.ts';
import { rimmed, type Drawn, type FigurePath } from '../drawing/figure-path.ts';
import { chain, ellipseHull, hull, type Ellipse, type PathData } from '../drawing/outline.ts';
import { OUTWARD, pointOn, SIDES, type BodySide, type Skeleton } from './skeleton.ts';
import type { Hoop, Solids, Sphere } from '../drawing/solids.ts';
import { add, between, dot, scale, unit, type Degrees, type Vec } from './vector.ts';

/** Indices of rings: at the waist the trousers end and the top begins; at the collar the top ends. */
const WAIST = 4;
const COLLAR = 13;

export interface DrawnTrunk {
	readonly pelvis: Drawn;
	readonly trunk: Drawn;
	/** Muscles are clipped to these areas. `trunkArea` includes the pelvis. */
	readonly pelvisArea: PathData;
	readonly trunkArea: PathData;
}

export function drawnTrunk(camera: Camera, skeleton: Skeleton, solids: Solids): DrawnTrunk {
	const { trunk: hoops } = solids;
	const pelvisArea = loft(camera, hoops.slice(0, WAIST + 1));
	const shoulders = SIDES.map((side) => shoulderCap(camera, skeleton, solids, side)).join('');
	const trunkArea = loft(camera, hoops.slice(WAIST - 1, COLLAR + 1)) + shoulders;
	return {
		pelvis: {
			kind: 'pelvis',
			discs: hoops.slice(0, WAIST + 1).flatMap((hoop) => hoopDiscs(camera, hoop)),
			paths: [rimmed({ key: 'pelvis', d: pelvisArea, paint: 'legs' })]
		},
		trunk: {
			kind: 'trunk',
			discs: hoops.slice(WAIST, COLLAR).flatMap((hoop) => hoopDiscs(camera, hoop)),
			paths: [rimmed({ key: 'trunk', d: trunkArea, paint: 'top' }), neckline(camera, solids)]
		},
		pelvisArea,
		trunkArea: trunkArea + pelvisArea
	};
}

/** The areas between each pair of neighbouring rings. */
function loft(camera: Camera, hoops: readonly Hoop[]): PathData {
	const ellipses = hoops.map((hoop) => ellipseOf(camera, hoop));
	return ellipses
		.slice(1)
		.map((upper, index) => ellipseHull([ellipses[index]!, upper]))
		.join('');
}

function ellipseOf(camera: Camera, { centre, forward, right, halfDepth, halfWidth }: Hoop): Ellipse {
	const { x, y } = seen(camera, centre);
	return { x, y, a: seen(camera, scale(forward, halfDepth)), b: seen(camera, scale(right, halfWidth)) };
}

/** Three discs across a ring. */
function hoopDiscs(camera: Camera, { centre, right, halfWidth, halfDepth }: Hoop) {
	const radius = Math.min(halfDepth, halfWidth) * 0.92;
	return [-0.62, 0, 0.62].map((share) => {
		return discOf(camera, { centre: add(centre, scale(right, share * halfWidth)), radius });
	});
}

/** The area that joins a shoulder to the chest, the upper back and the neck. */
function shoulderCap(camera: Camera, skeleton: Skeleton, { trunk, neck }: Solids, side: BodySide): PathData {
	const shoulder = skeleton[side].upperArm.origin;
	const outward = OUTWARD[side];
	const beside = (index: number, metres: number): Vec => {
		return add(trunk[index]!.centre, scale(trunk[index]!.right, outward * metres));
	};
	const blade = { origin: shoulder, turn: skeleton.spine.at(-1)!.turn };
	const spans: readonly (readonly Sphere[])[] = [
		[
			{ centre: beside(11, 0.06), radius: 0.07 },
			{ centre: between(shoulder, trunk[11]!.centre, 0.1), radius: 0.056 }
		],
		[
			{ centre: neck[0]!.centre, radius: 0.045 },
			{ centre: pointOn(blade, [-0.01, 0.012, -outward * 0.02]), radius: 0.047 }
		],
		[
			{ centre: beside(9, 0.09), radius: 0.07 },
			{ centre: between(shoulder, trunk[10]!.centre, 0.16), radius: 0.055 }
		]
	];
	return spans.map((span) => chain(discsOf(camera, span))).join('');
}

/** Points on the edge of the collar, which is lower in front. `onTrunk` defines `around` and `along`. */
const COLLAR_EDGE: readonly (readonly [around: number, along: number])[] = [
	[-88, 12.7],
	[-60, 12.2],
	[-35, 11.75],
	[-15, 11.45],
	[0, 11.35],
	[15, 11.45],
	[35, 11.75],
	[60, 12.2],
	[88, 12.7]
];
const COLLAR_TOP = 12.999;

/** The skin inside the collar, and the base of the neck. Shown only while the chest faces the viewer. */
function neckline(camera: Camera, { trunk: hoops, neck }: Solids): FigurePath {
	const shown = COLLAR_EDGE.map(([around, along]) => {
		return { edge: onTrunk(hoops, along, around, 1), top: onTrunk(hoops, COLLAR_TOP, around, 1) };
	}).filter(({ edge }) => dot(edge.outward, camera.nearer) > 0);
	const skin = shown.flatMap(({ edge, top }) => [edge.point, top.point]).map((point) => seen(camera, point));
	const [foot, middle] = [neck[0]!, neck[1]!];
	const above = { centre: between(foot.centre, middle.centre, 0.6), radius: NECK_WITHIN };
	const neckFoot = chain(discsOf(camera, [{ ...foot, radius: NECK_WITHIN }, above]));
	return { key: 'neckline', d: shown.length > 2 ? hull(skin) + neckFoot : '', paint: 'skin', far: 0.4 };
}

/** A radius in metres, small enough to stay inside the edges of the neck. */
const NECK_WITHIN = 0.044;

/** A place on the skin, or near it. */
export interface SkinPlace {
	readonly point: Vec;
	/** The unit vector out of the skin. */
	readonly outward: Vec;
}

const RADIANS = Math.PI / 180;

/**
 * A place just under the skin of the trunk. `along`: the index of a ring; a fraction is between two rings. `around`:
 * the angle from the front to the right. `depth` 1 is the skin itself.
 */
export function onTrunk(hoops: readonly Hoop[], along: number, around: Degrees, depth = 0.88): SkinPlace {
	const below = Math.max(0, Math.min(hoops.length - 2, Math.floor(along)));
	const [lower, upper] = [hoops[below]!, hoops[below + 1]!];
	const [ahead, aside] = [Math.cos(around * RADIANS), Math.sin(around * RADIANS)];
	const on = ({ centre, forward, right, halfDepth, halfWidth }: Hoop): Vec => {
		return add(centre, add(scale(forward, ahead * halfDepth * depth), scale(right, aside * halfWidth * depth)));
	};
	const outward = unit(add(scale(lower.forward, ahead / lower.halfDepth), scale(lower.right, aside / lower.halfWidth)));
	return { point: between(on(lower), on(upper), along - below), outward };
}
