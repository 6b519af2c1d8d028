import type { Pose } from '../../routine/pose.ts';
import { SEAT_HEIGHT, TABLE_HEIGHT } from '../body/body.ts';
import { discsOf, seen, UNITS_PER_METRE, type Camera, type Seen } from '../drawing/camera.ts';
import { box, post, slab } from './block.ts';
import {
	BED,
	CHAIR,
	chairPieces,
	doorPieces,
	placed,
	rectangle,
	TABLE,
	tablePieces,
	wallPiece,
	type Piece,
	type Spot,
	type FurniturePlacement
} from './furniture.ts';
import {
	EDGE,
	mergedProps,
	rimmed,
	type Drawn,
	type DrawnProp,
	type FigurePath,
	type Paint
} from '../drawing/figure-path.ts';
import { polygon, polyline, roundHull } from '../drawing/outline.ts';
import { pointOn, SIDES, type BodySide, type Skeleton } from '../body/skeleton.ts';
import type { Sphere } from '../drawing/solids.ts';
import { add, axisZ, between, scale, type Vec } from '../body/vector.ts';

/**
 * An object that an exercise needs. `at`: for a mat, relative to the middle of the motion; otherwise, relative to the
 * origin.
 */
export type Prop = Pose['props'][number];

/**
 * The extent of a motion, and the body at its start. The position of head pillows and cushions follows from that body
 * and stays the same throughout the motion.
 */
export interface Placing {
	/** The x of the middle of the whole motion, in metres. */
	readonly middle: number;
	/** Half the extent of the motion along x, in metres. */
	readonly half: number;
	readonly start: Skeleton;
}

/** `keyframes`: the bodies at all keyframes of a motion, in order. */
export function placingOf(keyframes: readonly Skeleton[]): Placing {
	const reach = keyframes.flatMap(({ head, left, right }) => [
		head.origin[0],
		...[left, right].flatMap(({ hand, shank, foot }) => [hand.origin[0], shank.origin[0], foot.origin[0]])
	]);
	const [from, to] = [Math.min(...reach), Math.max(...reach)];
	return { middle: (from + to) / 2, half: (to - from) / 2, start: keyframes[0]! };
}

export function drawnProps(camera: Camera, props: readonly Prop[], placing: Placing, skeleton: Skeleton): DrawnProp {
	return mergedProps(
		props.map((prop, index) => {
			const before = props.slice(0, index).filter(({ kind }) => kind === prop.kind).length;
			return renamed(drawnProp(camera, prop, placing, skeleton), before);
		})
	);
}

/** Keys are stable across frames and unique within a frame, so a second prop of the same kind gets numbered keys. */
function renamed(drawn: DrawnProp, before: number): DrawnProp {
	if (before === 0) return drawn;
	const rename = (path: FigurePath): FigurePath => ({ ...path, key: `${path.key}-${before + 1}` });
	return {
		...drawn,
		under: drawn.under.map(rename),
		layers: drawn.layers.map((layer) => ({ ...layer, paths: layer.paths.map(rename) }))
	};
}

function drawnProp(camera: Camera, prop: Prop, placing: Placing, skeleton: Skeleton): DrawnProp {
	switch (prop.kind) {
		case 'mat':
			return mat(camera, prop, placing);
		case 'chair':
			return chair(camera, prop);
		case 'wall':
			return wall(camera, prop);
		case 'doorway':
			return doorway(camera, prop);
		case 'table':
			return table(camera, prop.at);
		case 'bed':
			return bed(camera, prop.at);
		case 'pillow':
			if (prop.under === 'head') return soft(camera, 'pillow', headPillow(placing.start, prop.ahead ?? 0));
			return soft(camera, 'pillow', prop.under ? lapPillow(skeleton) : kneePillow(skeleton));
		case 'cushion':
			return soft(camera, 'cushion', cushion(placing.start, prop.underKnee));
		case 'towel':
			return towel(camera, skeleton, prop.roundFoot);
		case 'pack':
			return soft(camera, 'pack', pack(skeleton));
	}
}

type Of<Kind extends Prop['kind']> = Extract<Prop, { kind: Kind }>;

const NOWHERE: [number, number] = [0, 0];
const FIRM: FurniturePlacement = { at: NOWHERE, turn: 0 };
const MAT = { halfLength: 0.95, halfWidth: 0.34, thickness: 0.012 };
/** By default, a mat extends at most this far (metres) beyond each end of a motion: a longer mat dwarfs the body. */
const MAT_BEYOND = 0.16;

function mat(camera: Camera, { at = NOWHERE, halfLength: said, isAcross }: Of<'mat'>, { middle, half }: Placing) {
	const halfLength = said ?? (isAcross ? MAT.halfLength : Math.min(MAT.halfLength, half + MAT_BEYOND));
	const [halfX, halfZ] = isAcross ? [MAT.halfWidth, halfLength] : [halfLength, MAT.halfWidth];
	const corners = (y: number): Seen[] => {
		return rectangle(halfX, halfZ).map(([x, z]) => seen(camera, [middle + at[0] + x, y, at[1] + z]));
	};
	const top = corners(0);
	return {
		under: [
			{ key: 'mat-side', d: polygon(corners(-MAT.thickness)), paint: 'mat' as const, far: 1 },
			{ key: 'mat', d: polygon(top), paint: 'mat' as const }
		],
		layers: [],
		extent: top
	};
}

/** One layer for each piece, in order. */
function drawnPieces(camera: Camera, pieces: readonly Piece[], paint: Paint, standing: FurniturePlacement): Drawn[] {
	const place = (point: Vec): Vec => placed(standing, point);
	return pieces.map(({ key, block, isPost }) => (isPost ? post : box)(camera, key, paint, block, place));
}

function chair(camera: Camera, { at = NOWHERE, turn = 0, isStool = false }: Of<'chair'>): DrawnProp {
	const standing = { at, turn };
	const reach = rectangle(CHAIR.front, CHAIR.half).map(([x, z]): Vec => [x, 0, z]);
	const top: Vec = [CHAIR.back - 0.03, SEAT_HEIGHT + (isStool ? 0 : CHAIR.backTop), 0];
	return {
		under: [],
		layers: drawnPieces(camera, chairPieces(isStool), 'wood', standing),
		extent: [...reach, top].map((point) => seen(camera, placed(standing, point)))
	};
}

function wall(camera: Camera, { x, halfWidth }: Of<'wall'>): DrawnProp {
	const { paths, corners } = slab(camera, 'wall', 'wall', wallPiece(x, halfWidth).block);
	return { under: paths, layers: [], extent: corners };
}

function doorway(camera: Camera, { x, halfWidth }: Of<'doorway'>): DrawnProp {
	const pieces = doorPieces(x, halfWidth);
	const { from, to } = pieces.at(-1)!.block;
	const corners = [from[2], to[2]].flatMap((z): Vec[] => [
		[x, 0, z],
		[x, to[1], z]
	]);
	return {
		under: [],
		layers: drawnPieces(camera, pieces, 'wood', FIRM),
		extent: corners.map((corner) => seen(camera, corner))
	};
}

function table(camera: Camera, at: Spot = NOWHERE): DrawnProp {
	const standing = { at, turn: 0 };
	const corners = rectangle(TABLE.halfX, TABLE.halfZ).flatMap(([x, z]): Vec[] => [
		[x, 0, z],
		[x, TABLE_HEIGHT, z]
	]);
	return {
		under: [],
		layers: drawnPieces(camera, tablePieces(), 'wood', standing),
		extent: corners.map((corner) => seen(camera, placed(standing, corner)))
	};
}

function bed(camera: Camera, at: Spot = NOWHERE): DrawnProp {
	const standing = { at, turn: 0 };
	const { from, to } = BED.block;
	const front: readonly Vec[] = [from, [from[0], from[1], to[2]], [to[0], from[1], to[2]]];
	return {
		under: [],
		layers: drawnPieces(camera, [BED], 'mat', standing),
		extent: front.map((corner) => seen(camera, placed(standing, corner)))
	};
}

function soft(camera: Camera, key: 'pillow' | 'cushion' | 'pack', spheres: readonly Sphere[]): DrawnProp {
	const discs = discsOf(camera, spheres);
	const filled = spheres.flatMap((sphere, index) => {
		const next = spheres[(index + 1) % spheres.length]!;
		return [sphere, { centre: between(sphere.centre, next.centre, 0.5), radius: sphere.radius }];
	});
	const layer = {
		kind: key,
		discs: discsOf(camera, filled),
		paths: [rimmed({ key, d: roundHull(discs), paint: 'cloth' })]
	};
	return { under: [], layers: [layer], extent: discs };
}

/** The height of the head determines the radius of the pillow, which is at least 20 mm and at most 40 mm. */
function headPillow({ head }: Skeleton, ahead: number): Sphere[] {
	const [x, y, z] = head.origin;
	const radius = Math.min(0.04, Math.max(0.02, y - 0.1));
	const corners: readonly Spot[] = [
		[-0.1, -0.16],
		[0.12, -0.16],
		[0.12, 0.16],
		[-0.1, 0.16]
	];
	return corners.map(([dx, dz]) => ({ centre: [x + ahead + dx, radius, z + dz], radius }));
}

function kneePillow({ left, right }: Skeleton): Sphere[] {
	const middle = between(left.shank.origin, right.shank.origin, 0.5);
	return [-0.13, 0.13].map((dx) => ({ centre: add(middle, [dx, 0, 0]), radius: 0.055 }));
}

/** A pillow that carries both forearms. */
function lapPillow({ left, right }: Skeleton): Sphere[] {
	const below = ({ forearm, hand }: Skeleton['left'], share: number): Sphere => ({
		centre: add(between(forearm.origin, hand.origin, share), [0, -0.09, 0]),
		radius: 0.05
	});
	return [below(left, 0.4), below(left, 1.4), below(right, 1.4), below(right, 0.4)];
}

/** A cushion as thick as the gap under the knee, but at least 44 mm and at most 160 mm. */
function cushion(skeleton: Skeleton, side: BodySide): Sphere[] {
	const [x, y, z] = skeleton[side].shank.origin;
	const radius = Math.min(0.08, Math.max(0.022, (y - KNEE) / 2));
	return rectangle(0.11, 0.1).map(([dx, dz]) => ({ centre: [x - 0.01 + dx, radius - 0.002, z + dz], radius }));
}

/** A pack held between the hands. */
function pack({ left, right }: Skeleton): Sphere[] {
	const [from, to] = [left, right].map(({ hand }) => pointOn(hand, [0, -0.07, 0])) as [Vec, Vec];
	return PACK.flatMap((up) => {
		return [0.25, 0.75].map((share) => ({ centre: add(between(from, to, share), [0, up, 0]), radius: 0.05 }));
	});
}

/** Heights of the two rows of spheres relative to the hands, in metres. */
const PACK = [-0.1, 0.07];

/** In metres: the radius of a knee, and the dimensions of a towel. */
const KNEE = 0.053;
const TOWEL = { width: 0.025, sole: 0.08, ball: 0.05, half: 0.03 };

/** A towel that runs from hand to hand around the sole, with both ends hanging. */
function towel(camera: Camera, skeleton: Skeleton, side: BodySide): DrawnProp {
	const { foot } = skeleton[side];
	const sole = pointOn(foot, [TOWEL.ball, -TOWEL.sole, 0]);
	const across = scale(axisZ(foot.turn), TOWEL.half);
	const [left, right] = SIDES.map((of) => pointOn(skeleton[of].hand, [0, -0.06, 0])) as [Vec, Vec];
	const line = (points: readonly Vec[]) => polyline(points.map((point) => seen(camera, point)));
	const tail = (hand: Vec) => line([hand, add(hand, [-0.03, -0.1, 0.01]), add(hand, [-0.05, -0.17, 0.01])]);
	const d = line([left, add(sole, scale(across, -1)), add(sole, across), right]) + tail(left) + tail(right);
	const width = TOWEL.width * UNITS_PER_METRE;
	const along = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
	const spheres = [left, right].flatMap((hand) => {
		return along.map((share): Sphere => ({ centre: between(hand, sole, share), radius: 0.02 }));
	});
	return {
		under: [],
		layers: [
			{
				kind: 'towel',
				discs: discsOf(camera, spheres),
				paths: [
					{ key: 'towel-edge', d, paint: 'towel', stroke: width + EDGE, outline: true },
					{ key: 'towel', d, paint: 'towel', stroke: width }
				]
			}
		],
		extent: []
	};
}
