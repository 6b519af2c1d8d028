import { SEAT_HEIGHT, TABLE_HEIGHT } from './body.ts';
import { discsOf, seen, UNITS_PER_METRE, type Camera, type Seen } from './camera.ts';
import { box, post, slab, type Block } from './block.ts';
import { EDGE, mergedProps, rimmed, type DrawnProp, type FigurePath } from './figure-path.ts';
import { polygon, polyline, roundHull } from './outline.ts';
import { pointOn, SIDES, type BodySide, type Skeleton } from './skeleton.ts';
import type { Sphere } from './solids.ts';
import { aboutY, add, axisZ, between, scale, turned, type Degrees, type Vec } from './vector.ts';

/** On the floor, in metres. */
type Spot = readonly [x: number, z: number];

/** A thing that an exercise needs. A mat's `at` counts from the middle of the motion, all others from the floor's middle. */
export type Prop =
	| { readonly kind: 'mat'; readonly at?: Spot; readonly halfLength?: number; readonly isAcross?: boolean }
	| { readonly kind: 'chair'; readonly at?: Spot; readonly turn?: Degrees; readonly isStool?: boolean }
	| { readonly kind: 'wall'; readonly x: number; readonly halfWidth?: number }
	| { readonly kind: 'doorway'; readonly x: number; readonly halfWidth: number }
	| { readonly kind: 'table'; readonly at?: Spot }
	| { readonly kind: 'bed'; readonly at?: Spot }
	| { readonly kind: 'pillow'; readonly under: 'head'; readonly ahead?: number }
	| { readonly kind: 'pillow'; readonly between: 'knees' }
	| { readonly kind: 'cushion'; readonly underKnee: BodySide }
	| { readonly kind: 'towel'; readonly roundFoot: BodySide };

/** Where the body is when it begins: what it lies and kneels on stays there. */
export interface Placing {
	/** The x of the middle of the whole motion, in metres. */
	readonly middle: number;
	readonly start: Skeleton;
}

/** Of all keyframes of a motion, the first first. */
export function placingOf(keyframes: readonly Skeleton[]): Placing {
	const reach = keyframes.flatMap(({ head, left, right }) => [
		head.origin[0],
		...[left, right].flatMap(({ hand, shank, foot }) => [hand.origin[0], shank.origin[0], foot.origin[0]])
	]);
	return { middle: (Math.min(...reach) + Math.max(...reach)) / 2, start: keyframes[0]! };
}

export function drawnProps(camera: Camera, props: readonly Prop[], placing: Placing, skeleton: Skeleton): DrawnProp {
	return mergedProps(
		props.map((prop, index) => {
			const before = props.slice(0, index).filter(({ kind }) => kind === prop.kind).length;
			return renamed(drawnProp(camera, prop, placing, skeleton), before);
		})
	);
}

/** Keys are the same for the same thing in every frame, and each is there once: a second pillow has another. */
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
			return mat(camera, prop, placing.middle);
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
			return 'under' in prop
				? soft(camera, 'pillow', headPillow(placing.start, prop.ahead ?? 0))
				: soft(camera, 'pillow', kneePillow(skeleton));
		case 'cushion':
			return soft(camera, 'cushion', cushion(placing.start, prop.underKnee));
		case 'towel':
			return towel(camera, skeleton, prop.roundFoot);
	}
}

type Of<Kind extends Prop['kind']> = Extract<Prop, { kind: Kind }>;

const NOWHERE: Spot = [0, 0];
const MAT = { halfLength: 0.95, halfWidth: 0.34, thickness: 0.012 };

function mat(camera: Camera, { at = NOWHERE, halfLength = MAT.halfLength, isAcross }: Of<'mat'>, middle: number) {
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

const rectangle = (halfX: number, halfZ: number): Spot[] => [
	[-halfX, -halfZ],
	[halfX, -halfZ],
	[halfX, halfZ],
	[-halfX, halfZ]
];

/** Half as wide as it is; its seat's edges and its back behind it, from the middle; in metres. */
const CHAIR = { half: 0.22, back: -0.2, front: 0.24, backTop: 0.44, backBottom: 0.24, leg: 0.018 };

function chair(camera: Camera, { at = NOWHERE, turn = 0, isStool = false }: Of<'chair'>): DrawnProp {
	const { half, back, front, backTop, backBottom, leg } = CHAIR;
	const turning = aboutY(-turn);
	const place = (point: Vec): Vec => add([at[0], 0, at[1]], turned(turning, point));
	const inset = half - 0.02;
	const legs = [-inset, inset].flatMap((z) => [back + 0.02, front - 0.04].map((x) => [x, z] as const));
	const upright = SEAT_HEIGHT + backBottom + 0.02;
	const seatBlock: Block = { from: [back, SEAT_HEIGHT - 0.045, -half], to: [front, SEAT_HEIGHT - 0.002, half] };
	const backBlock: Block = {
		from: [back - 0.025, SEAT_HEIGHT + backBottom, -half],
		to: [back + 0.005, SEAT_HEIGHT + backTop, half]
	};
	const blocks = [
		box(camera, 'chair-seat', 'wood', seatBlock, place),
		...legs.map(([x, z], index) => {
			const legBlock: Block = { from: [x - leg, 0, z - leg], to: [x + leg, SEAT_HEIGHT - 0.045, z + leg] };
			return post(camera, `chair-leg-${index}`, 'wood', legBlock, place);
		})
	];
	const backs = [
		box(camera, 'chair-back', 'wood', backBlock, place),
		...[-inset, inset].map((z, index) => {
			const postBlock: Block = {
				from: [back - 0.022, SEAT_HEIGHT - 0.02, z - 0.015],
				to: [back + 0.002, upright, z + 0.015]
			};
			return post(camera, `chair-post-${index}`, 'wood', postBlock, place);
		})
	];
	const reach = rectangle(front, half).map(([x, z]): Vec => [x, 0, z]);
	const top: Vec = [back - 0.03, SEAT_HEIGHT + (isStool ? 0 : backTop), 0];
	return {
		under: [],
		layers: isStool ? blocks : [...blocks, ...backs],
		extent: [...reach, top].map((point) => seen(camera, place(point)))
	};
}

const WALL = { height: 2.05, halfWidth: 0.75, thickness: 0.07 };

/** It stands behind all of the body, on the side of its `x`. */
function wall(camera: Camera, { x, halfWidth = WALL.halfWidth }: Of<'wall'>): DrawnProp {
	const outer = x + (x < 0 ? -WALL.thickness : WALL.thickness);
	const block: Block = {
		from: [Math.min(x, outer), 0, -halfWidth],
		to: [Math.max(x, outer), WALL.height, halfWidth]
	};
	const { paths, corners } = slab(camera, 'wall', 'wall', block);
	return { under: paths, layers: [], extent: corners };
}

const DOOR = { width: 0.07, depth: 0.1, height: 2.02 };

function doorway(camera: Camera, { x, halfWidth }: Of<'doorway'>): DrawnProp {
	const { width, depth, height } = DOOR;
	const outer = halfWidth + width;
	const jambs = [
		{ from: [x, 0, -outer], to: [x + depth, height, -halfWidth] },
		{ from: [x, 0, halfWidth], to: [x + depth, height, outer] }
	] as const satisfies readonly Block[];
	const lintel: Block = { from: [x, height, -outer], to: [x + depth, height + width, outer] };
	const layers = [
		...jambs.map((block, index) => box(camera, `jamb-${index}`, 'wood', block)),
		box(camera, 'lintel', 'wood', lintel)
	];
	const corners: readonly Vec[] = [-outer, outer].flatMap((z): Vec[] => [
		[x, 0, z],
		[x, height + width, z]
	]);
	return { under: [], layers, extent: corners.map((corner) => seen(camera, corner)) };
}

const TABLE = { halfX: 0.35, halfZ: 0.45, thickness: 0.03, leg: 0.02 };

function table(camera: Camera, [x, z]: Spot = NOWHERE): DrawnProp {
	const { halfX, halfZ, thickness, leg } = TABLE;
	const under = TABLE_HEIGHT - thickness;
	const top: Block = { from: [x - halfX, under, z - halfZ], to: [x + halfX, TABLE_HEIGHT, z + halfZ] };
	const legs = rectangle(halfX - 0.03, halfZ - 0.03).map(([legX, legZ], index) => {
		const block: Block = {
			from: [x + legX - leg, 0, z + legZ - leg],
			to: [x + legX + leg, under, z + legZ + leg]
		};
		return post(camera, `table-leg-${index}`, 'wood', block);
	});
	const corners = rectangle(halfX, halfZ).flatMap(([cornerX, cornerZ]): Vec[] => [
		[x + cornerX, 0, z + cornerZ],
		[x + cornerX, TABLE_HEIGHT, z + cornerZ]
	]);
	return {
		under: [],
		layers: [box(camera, 'table-top', 'wood', top), ...legs],
		extent: corners.map((corner) => seen(camera, corner))
	};
}

/** Its top is the floor of the pose; feet beside it hang lower. */
function bed(camera: Camera, [x, z]: Spot = NOWHERE): DrawnProp {
	const block: Block = { from: [x - 1.05, -0.45, z - 0.5], to: [x + 1.05, -0.004, z + 0.42] };
	const layer = box(camera, 'bed', 'mat', block);
	const front: readonly Vec[] = [
		block.from,
		[block.from[0], block.from[1], block.to[2]],
		[block.to[0], block.from[1], block.to[2]]
	];
	return { under: [], layers: [layer], extent: front.map((corner) => seen(camera, corner)) };
}

function soft(camera: Camera, key: 'pillow' | 'cushion', spheres: readonly Sphere[]): DrawnProp {
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

/** As thick as the head leaves room for, 20 to 40 mm of radius. */
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

function cushion(skeleton: Skeleton, side: BodySide): Sphere[] {
	const [x, , z] = skeleton[side].shank.origin;
	return rectangle(0.11, 0.1).map(([dx, dz]) => ({ centre: [x - 0.01 + dx, 0.02, z + dz], radius: 0.022 }));
}

/** In metres. */
const TOWEL = { width: 0.025, sole: 0.08, ball: 0.05, half: 0.03 };

/** From hand to hand round the sole, with both ends hanging. */
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
