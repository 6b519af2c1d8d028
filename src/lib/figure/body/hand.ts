import { discsOf, type Camera } from '../drawing/camera.ts';
import { chain, roundHull, type PathData } from '../drawing/outline.ts';
import { OUTWARD, pointOn, type BodySide, type Segment } from './skeleton.ts';
import type { HandSolids, Sphere } from '../drawing/solids.ts';
import { add, scale, turned, type Vec } from './vector.ts';

/** A finger, in metres. The hand hangs down, with its thumb at the front. */
interface Finger {
	readonly ahead: number;
	readonly down: number;
	readonly length: number;
	/** How far the finger's tip is in front of its base, per metre of the finger's length. */
	readonly fan: number;
}

const FINGERS: readonly Finger[] = [
	{ ahead: 0.024, down: 0.082, length: 0.072, fan: 0.16 },
	{ ahead: 0.008, down: 0.088, length: 0.082, fan: 0.03 },
	{ ahead: -0.008, down: 0.086, length: 0.075, fan: -0.1 },
	{ ahead: -0.022, down: 0.078, length: 0.058, fan: -0.24 }
];
const BASE_RADIUS = 0.0105;
const TIP_RADIUS = 0.0085;
/** Bend of a finger at its base and at its middle joint, in degrees: in a loose hand, and in a fist. */
const LOOSE = { base: 6, middle: 8 };
const CLOSED = { base: 62, middle: 78 };

/** The outlines of a hand in the picture. `grip` 0 is open, 1 a fist around something thin. */
export function handOutlines(
	camera: Camera,
	hand: Segment,
	side: BodySide,
	solids: HandSolids,
	grip: number
): { readonly palm: PathData; readonly thumb: PathData; readonly thumbEnd: PathData } {
	const fingers = FINGERS.map((finger) => chain(discsOf(camera, fingerSpheres(hand, side, finger, grip)))).join('');
	const knuckles = FINGERS.map(({ ahead, down }) => ({
		centre: pointOn(hand, [ahead * 0.85, -down, 0]),
		radius: 0.013
	}));
	const thumb = discsOf(camera, solids.thumb);
	return {
		palm: roundHull(discsOf(camera, [solids.palm[0]!, ...knuckles])) + fingers,
		thumb: chain(thumb),
		thumbEnd: chain(thumb.slice(1))
	};
}

/** The spheres of a finger: at its knuckle, its middle joint and its tip. */
function fingerSpheres(hand: Segment, side: BodySide, finger: Finger, grip: number): Sphere[] {
	const base = pointOn(hand, [finger.ahead, -finger.down, 0]);
	const bend = LOOSE.base + grip * (CLOSED.base - LOOSE.base);
	const more = LOOSE.middle + grip * (CLOSED.middle - LOOSE.middle);
	const spread = finger.fan * (1 - grip);
	const middle = add(base, scale(bent(hand, side, bend, spread), finger.length * 0.48));
	const tip = add(middle, scale(bent(hand, side, bend + more, spread), finger.length * 0.52));
	return [
		{ centre: base, radius: BASE_RADIUS },
		{ centre: middle, radius: (BASE_RADIUS + TIP_RADIUS) / 2 },
		{ centre: tip, radius: TIP_RADIUS }
	];
}

/** The direction of a finger bent into the palm by `degrees`. */
function bent(hand: Segment, side: BodySide, degrees: number, spread: number): Vec {
	const angle = (degrees * Math.PI) / 180;
	return turned(hand.turn, [spread, -Math.cos(angle), -OUTWARD[side] * Math.sin(angle)]);
}
