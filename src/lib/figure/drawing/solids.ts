import { GIRTHS, RINGS, type Girth } from '../body/body.ts';
import { limbEnd, OUTWARD, pointOn, type BodySide, type Limbs, type Segment, type Skeleton } from '../body/skeleton.ts';
import { add, axisX, axisY, axisZ, between, turned, type Vec } from '../body/vector.ts';

export interface Sphere {
	readonly centre: Vec;
	readonly radius: number;
}

/** A cross-section of the trunk in space. */
export interface Hoop {
	readonly centre: Vec;
	/** Unit vectors: to the front, up along the trunk, to the right of the body. */
	readonly forward: Vec;
	readonly up: Vec;
	readonly right: Vec;
	readonly halfDepth: number;
	readonly halfWidth: number;
}

export interface HandSolids {
	readonly palm: readonly Sphere[];
	readonly fingers: readonly Sphere[];
	readonly thumb: readonly Sphere[];
}

export interface FootSolids {
	readonly heel: readonly Sphere[];
	readonly ball: readonly Sphere[];
}

/** Spheres along each bone; the hull of two neighbours fills the space between them. */
export interface LimbSolids {
	readonly upperArm: readonly Sphere[];
	readonly forearm: readonly Sphere[];
	readonly hand: HandSolids;
	readonly thigh: readonly Sphere[];
	readonly shank: readonly Sphere[];
	readonly foot: FootSolids;
}

/** The volume of a body, as rings and spheres. */
export interface Solids {
	/** From the bottom up. */
	readonly trunk: readonly Hoop[];
	readonly neck: readonly Sphere[];
	/** Skull, then jaw. */
	readonly head: readonly Sphere[];
	readonly left: LimbSolids;
	readonly right: LimbSolids;
}

/**
 * How far each ring rises with a breath, as a share of the breath's depth, from the bottom ring up. The belly rises
 * most, then the chest.
 */
const BREATH_SHARES: readonly number[] = [0, 0, 0, 0.1, 0.45, 0.85, 1, 1, 0.9, 0.75, 0.5, 0.2];

/** If the y of a ring's forward axis is below this, the body faces the floor. A breath then raises its back. */
const FACE_DOWN = -0.7;

/** `breath`: metres by which the belly stands out, or the back if the body faces the floor. 0 when breathed out. */
export function solidsOf(skeleton: Skeleton, breath = 0): Solids {
	const { neck, head } = skeleton;
	const [lower, upper] = [neck[0]!, neck[1]!];
	return {
		trunk: RINGS.map((_, index) => hoopAt(skeleton, index, breath * (BREATH_SHARES[index] ?? 0))),
		neck: [
			{ centre: pointOn(lower, [0, -0.004, 0]), radius: 0.05 },
			{ centre: upper.origin, radius: 0.049 },
			{ centre: pointOn(upper, [0, 0.045, 0]), radius: 0.05 }
		],
		head: [
			{ centre: head.origin, radius: 0.092 },
			{ centre: pointOn(head, [0.036, -0.066, 0]), radius: 0.054 }
		],
		left: limbSolids(skeleton.left, 'left'),
		right: limbSolids(skeleton.right, 'right')
	};
}

export function limbSpheres({ upperArm, forearm, hand, thigh, shank, foot }: LimbSolids): Sphere[] {
	return [...upperArm, ...forearm, ...handSpheres(hand), ...thigh, ...shank, ...footSpheres(foot)];
}

export const handSpheres = ({ palm, fingers, thumb }: HandSolids): Sphere[] => [...palm, ...fingers, ...thumb];
export const footSpheres = ({ heel, ball }: FootSolids): Sphere[] => [...heel, ...ball];

/** The height of the lowest point. */
export function lowestOf(spheres: readonly Sphere[]): number {
	return Math.min(...spheres.map(({ centre, radius }) => centre[1] - radius));
}

/** The height of the lowest point of a ring's edge. */
export function lowestOfHoop({ centre, forward, right, halfDepth, halfWidth }: Hoop): number {
	return centre[1] - Math.hypot(forward[1] * halfDepth, right[1] * halfWidth);
}

function hoopAt(skeleton: Skeleton, index: number, rise: number): Hoop {
	const { on, height, halfWidth, halfDepth: depth, forward: ahead } = RINGS[index]!;
	const segment = on === 'pelvis' ? skeleton.pelvis : skeleton.spine[on]!;
	const [forward, up, right] = [axisX(segment.turn), axisY(segment.turn), axisZ(segment.turn)];
	const halfDepth = depth + rise / 2;
	const risen = forward[1] < FACE_DOWN ? -rise / 2 : rise / 2;
	const centre = pointOn(segment, [ahead + risen, height, 0]);
	return { centre, forward, up, right, halfDepth, halfWidth };
}

function limbSolids(limbs: Limbs, side: BodySide): LimbSolids {
	const along = (name: keyof typeof GIRTHS) => limbGirths(limbs[name], limbEnd(name, limbs), GIRTHS[name], side);
	return {
		upperArm: along('upperArm'),
		forearm: along('forearm'),
		hand: handSolids(limbs.hand, side),
		thigh: along('thigh'),
		shank: along('shank'),
		foot: footSolids(limbs.foot, side)
	};
}

function limbGirths({ origin, turn }: Segment, end: Vec, girths: readonly Girth[], side: BodySide): Sphere[] {
	return girths.map(({ share, radius, forward, outward }) => ({
		centre: add(between(origin, end, share), turned(turn, [forward, 0, OUTWARD[side] * outward])),
		radius
	}));
}

/**
 * `[forward, down, inward, radius]` in metres, from the wrist of a hanging hand. Forward is the thumb's side, down is
 * towards the fingertips, inward is the way the palm faces.
 */
type HandPoint = readonly [number, number, number, number];

function handSolids(hand: Segment, side: BodySide): HandSolids {
	const inward = -OUTWARD[side];
	const sphere = ([ahead, down, inside, radius]: HandPoint): Sphere => {
		return { centre: pointOn(hand, [ahead, -down, inward * inside]), radius };
	};
	const palm: readonly HandPoint[] = [
		[0, 0, 0, 0.024],
		[0.016, 0.085, 0, 0.02],
		[-0.02, 0.08, 0, 0.019]
	];
	const fingers: readonly HandPoint[] = [
		[0.014, 0.09, 0, 0.018],
		[-0.018, 0.088, 0, 0.017],
		[0.008, 0.165, 0.012, 0.012],
		[-0.012, 0.15, 0.012, 0.012]
	];
	const thumb: readonly HandPoint[] = [
		[0.015, 0.025, 0, 0.018],
		[0.046, 0.075, 0.008, 0.0125],
		[0.05, 0.105, 0.012, 0.011]
	];
	return { palm: palm.map(sphere), fingers: fingers.map(sphere), thumb: thumb.map(sphere) };
}

/** `[to the toes, up, outwards, radius]`, from the ankle. */
type FootPoint = readonly [number, number, number, number];

function footSolids(foot: Segment, side: BodySide): FootSolids {
	const sphere = ([ahead, up, outside, radius]: FootPoint): Sphere => {
		return { centre: pointOn(foot, [ahead, up, OUTWARD[side] * outside]), radius };
	};
	const heel: readonly FootPoint[] = [
		[0, 0, 0, 0.034],
		[-0.045, -0.043, 0, 0.034],
		[0.1, -0.052, -0.024, 0.025]
	];
	const ball: readonly FootPoint[] = [
		[-0.04, -0.045, 0, 0.032],
		[0.02, -0.02, 0, 0.036],
		[0.115, -0.053, -0.026, 0.024],
		[0.095, -0.055, 0.032, 0.022],
		[0.17, -0.059, -0.02, 0.018],
		[0.14, -0.06, 0.03, 0.017]
	];
	return { heel: heel.map(sphere), ball: ball.map(sphere) };
}
