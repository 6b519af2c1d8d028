import { LENGTHS, PALM, SOLE } from '../body/body.ts';
import type { Landmark } from '../body/landmarks.ts';
import { above, isUpright, type Plane } from '../props/planes.ts';
import type { Contact, LimbAngles } from './whole-pose.ts';
import { OUTWARD, type Limbs, type Segment } from '../body/skeleton.ts';
import { hingeTurns, reach } from '../body/two-bone.ts';
import {
	aboutX,
	aboutY,
	aboutZ,
	add,
	axisX,
	axisY,
	between,
	cross,
	distance,
	dot,
	inverse,
	lengthOf,
	ofAxes,
	rotationBetween,
	scale,
	shortestTurn,
	subtract,
	turned,
	turns,
	unit,
	UP,
	without,
	type Degrees,
	type Mat,
	type Vec
} from '../body/vector.ts';

/** A limb after it has been moved to its contact. */
export interface Placed {
	readonly limbs: Limbs;
	/** Metres that remain between the limb and its contact. */
	readonly missed: number;
}

/**
 * The least weight of a contact at which its hand lies flat. The weight is below 1 only while the contact is made or
 * released.
 */
const FLAT_FROM_WEIGHT = 0.6;
/** From the ankle to the skin of the heel, for a foot that rests on the body. */
export const HEEL = 0.03;
/** From the wrist to the middle of the palm. */
const PALM_MIDDLE = 0.07;
/** From the middle of the palm to the skin it holds. */
export const GRIP = 0.022;
/** How far a hand wraps around a limb. Then how far its wrist may bend back, and forward, to lie on the limb. */
const WRAP: Degrees = 18;
const MOST_BENT_BACK: Degrees = 75;
const MOST_BENT: Degrees = 60;
/**
 * How far the thumb is raised while the forearm lies on a surface, because a forearm does not pronate by a full 90°.
 */
const THUMB_UP: Degrees = 8;
/**
 * Iterations to place a palm. The palm's rotation depends on the forearm's direction, which depends on the palm's
 * rotation.
 */
const TRIES = 3;
/** From the middle of the elbow to its skin. */
export const ELBOW = 0.036;

/** Puts a sole flat on a plane, at `point`. */
export function footOnPlane(limbs: Limbs, contact: Contact, plane: Plane, point: Vec, angles: LimbAngles): Placed {
	const placed = legTo(limbs, between(limbs.foot.origin, above(point, plane, SOLE), contact.weight ?? 1), angles);
	const { foot } = placed.limbs;
	const toes = unit(without(isUpright(plane) ? UP : axisX(limbs.foot.turn), plane.normal));
	const flat = ofAxes(toes, plane.normal, cross(toes, plane.normal));
	const turn = rotationBetween(foot.turn, flat, (contact.weight ?? 1) ** 2);
	return { ...placed, limbs: { ...placed.limbs, foot: { ...foot, turn } } };
}

/** Rests an ankle on the body. */
export function footOnBody(limbs: Limbs, contact: Contact, { point, normal }: Landmark, angles: LimbAngles): Placed {
	return legTo(limbs, between(limbs.foot.origin, add(point, scale(normal, HEEL)), contact.weight ?? 1), angles);
}

/** Moves a foot to `goal`. The knee keeps the direction that the angles give, rotated with the hip–foot line. */
function legTo(limbs: Limbs, goal: Vec, { ankle }: LimbAngles): Placed {
	const { thigh, foot } = limbs;
	const hip = thigh.origin;
	const way = shortestTurn(unit(subtract(foot.origin, hip)), unit(subtract(goal, hip)));
	const { middle, end, missed } = reach(hip, goal, LENGTHS.thigh, LENGTHS.shank, turned(way, axisX(thigh.turn)));
	const [upper, lower] = hingeTurns(hip, middle, end, -1, turns(way, thigh.turn));
	return {
		limbs: {
			...limbs,
			thigh: { origin: hip, turn: upper },
			shank: { origin: middle, turn: lower },
			foot: { ...foot, origin: end, turn: turns(lower, aboutZ(ankle.dorsiflexion)) }
		},
		missed
	};
}

/** Where an elbow rests on a level plane at `height`. The arm goes from `shoulder` towards `there`. */
export function elbowPoint(shoulder: Vec, there: Vec, height: number): Vec {
	const drop = shoulder[1] - height - ELBOW;
	const aside = Math.sqrt(Math.max(0, LENGTHS.upperArm ** 2 - drop ** 2));
	const flat: Vec = [there[0] - shoulder[0], 0, there[2] - shoulder[2]];
	// If `there` is straight below the shoulder, it gives no direction: use ahead.
	const level = lengthOf(flat) > 1e-6 ? unit(flat) : ([1, 0, 0] as const);
	return [shoulder[0] + level[0] * aside, height, shoulder[2] + level[2] * aside];
}

/** Puts an elbow and its forearm on the floor or a table. */
export function elbowOnFloor(limbs: Limbs, contact: Contact, point: Vec): Placed {
	const { upperArm, forearm } = limbs;
	const shoulder = upperArm.origin;
	const out = OUTWARD[contact.side];
	const goal = add(point, [0, ELBOW, 0]);
	const elbow = add(shoulder, scale(unit(subtract(goal, shoulder)), LENGTHS.upperArm));
	const pointing = contact.fingers ?? [-axisY(forearm.turn)[0], -axisY(forearm.turn)[2] * out];
	const fingers = unit([pointing[0], 0, pointing[1] * out]);
	// The forearm slopes down a little, because the wrist is thinner than the elbow.
	const wrist = add(elbow, scale(unit([fingers[0], -0.03, fingers[2]]), LENGTHS.forearm));
	const [upper, lower] = hingeTurns(shoulder, elbow, wrist, 1, upperArm.turn);
	return {
		limbs: {
			...limbs,
			upperArm: { origin: shoulder, turn: upper },
			forearm: { origin: elbow, turn: lower },
			hand: { origin: wrist, turn: turns(palmOn(UP, fingers, out), aboutY(-out * THUMB_UP)) }
		},
		missed: distance(elbow, goal)
	};
}

/** Puts a flat hand on a plane, with its wrist at `point`. */
export function handOnPlane(limbs: Limbs, contact: Contact, plane: Plane, point: Vec): Placed {
	const out = OUTWARD[contact.side];
	const goal = between(limbs.hand.origin, above(point, plane, PALM), contact.weight ?? 1);
	const { bones, end, missed } = armTo(limbs, contact, goal);
	const pointing = contact.fingers ?? [1, 0];
	const fingers: Vec = isUpright(plane) ? [0, pointing[0], pointing[1] * out] : [pointing[0], 0, pointing[1] * out];
	const flat = palmOn(plane.normal, unit(fingers), out);
	return { limbs: { ...limbs, ...bones, hand: { origin: end, turn: taken(limbs, bones, flat, contact) } }, missed };
}

/** Rests a palm on the body. The hand is in line with its forearm, but the wrist bends until the palm lies flat. */
export function handOnBody(limbs: Limbs, contact: Contact, { point, normal }: Landmark): Placed {
	const out = OUTWARD[contact.side];
	const free = limbs.hand;
	const goal = between(palmMiddle(free), add(point, scale(normal, GRIP)), contact.weight ?? 1);
	let hand = free;
	let bones: ArmBones = limbs;
	for (let trial = 0; trial < TRIES; trial++) {
		const arm = armTo(limbs, contact, subtract(goal, subtract(palmMiddle(hand), hand.origin)));
		bones = arm.bones;
		hand = { origin: arm.end, turn: taken(limbs, bones, palmAlong(bones.forearm.turn, normal, out), contact) };
	}
	return { limbs: { ...limbs, ...bones, hand }, missed: distance(palmMiddle(hand), goal) };
}

export function palmMiddle({ origin, turn }: Segment): Vec {
	return add(origin, scale(axisY(turn), -PALM_MIDDLE));
}

/** The rotation of a palm laid on a surface with this normal, or as close to it as the wrist can bend. */
function palmAlong(forearm: Mat, normal: Vec, out: number): Mat {
	const up = axisY(forearm);
	const inward = scale(unit(without(normal, up)), out);
	const steepness = Math.asin(Math.max(-1, Math.min(1, dot(up, normal)))) * (180 / Math.PI);
	const bend = Math.max(-MOST_BENT_BACK, Math.min(WRAP - steepness, MOST_BENT));
	return turns(ofAxes(cross(up, inward), up, inward), aboutX(out * bend));
}

/** Rotation of a hand while its contact is made or released: between its free rotation on the forearm and `turn`. */
function taken(limbs: Limbs, { forearm }: ArmBones, turn: Mat, contact: Contact): Mat {
	const own = turns(forearm.turn, inverse(limbs.forearm.turn), limbs.hand.turn);
	return rotationBetween(own, turn, flatness(contact));
}

/**
 * How flat a hand lies, 0 to 1. A hand stays flat until it is well clear of the surface. Otherwise, its fingers would
 * enter the surface.
 */
const flatness = ({ weight = 1 }: Contact): number => Math.min(1, weight / FLAT_FROM_WEIGHT);

type ArmBones = Pick<Limbs, 'upperArm' | 'forearm'>;

function armTo(limbs: Limbs, contact: Contact, goal: Vec): { bones: ArmBones; end: Vec; missed: number } {
	const { upperArm } = limbs;
	const shoulder = upperArm.origin;
	const { elbow } = contact;
	// By default, an elbow points to the back of the upper arm. The pose's `elbow` direction is blended in by weight.
	const own = scale(axisX(upperArm.turn), -1);
	const said: Vec = elbow ? unit([elbow[0], elbow[1], elbow[2] * OUTWARD[contact.side]]) : own;
	const pole = between(own, said, contact.elbowWeight ?? contact.weight ?? 1);
	const { middle, end, missed } = reach(shoulder, goal, LENGTHS.upperArm, LENGTHS.forearm, pole);
	const [upper, lower] = hingeTurns(shoulder, middle, end, 1, upperArm.turn);
	return {
		bones: { upperArm: { origin: shoulder, turn: upper }, forearm: { origin: middle, turn: lower } },
		end,
		missed
	};
}

/** The rotation of a hand whose palm lies on a surface with this normal. */
function palmOn(normal: Vec, fingers: Vec, out: number): Mat {
	const flat = without(fingers, normal);
	const up = scale(lengthOf(flat) > 0 ? unit(flat) : fingers, -1);
	const inward = scale(normal, out);
	return ofAxes(cross(up, inward), up, inward);
}
