import { LENGTHS, PALM, SOLE } from './body.ts';
import type { Landmark } from './landmarks.ts';
import { above, isUpright, type Plane } from './planes.ts';
import type { Contact, LimbAngles } from './pose.ts';
import { OUTWARD, type Limbs, type Segment } from './skeleton.ts';
import { hingeTurns, poleOf, reach } from './two-bone.ts';
import {
	aboutX,
	aboutZ,
	add,
	axisX,
	axisY,
	between,
	cross,
	lengthOf,
	ofAxes,
	scale,
	subtract,
	turns,
	unit,
	UP,
	without,
	type Degrees,
	type Mat,
	type Vec
} from './vector.ts';

/** A limb that has been taken to what it rests on. */
export interface Placed {
	readonly limbs: Limbs;
	/** Metres between where it should be and where it can be. */
	readonly missed: number;
}

/** A contact that comes or goes takes the foot's or hand's own turn from here on. */
const FLAT_FROM_WEIGHT = 0.6;
/** From the ankle to the skin of the heel, where a foot rests on the body. */
const HEEL = 0.03;
/** The palm's middle, from the wrist. */
const PALM_MIDDLE = 0.07;
/** From the middle of the palm to the skin it holds. */
const GRIP = 0.022;
/** How far a hand wraps what it holds. */
const WRAP: Degrees = 18;
/** From the elbow's middle to its skin. */
const ELBOW = 0.036;

/** A sole flat on a plane, at `point`. */
export function footOnPlane(limbs: Limbs, contact: Contact, plane: Plane, point: Vec, angles: LimbAngles): Placed {
	const goal = between(limbs.foot.origin, above(point, plane, SOLE), contact.weight ?? 1);
	const placed = legTo(limbs, goal, angles);
	if ((contact.weight ?? 1) <= FLAT_FROM_WEIGHT) return placed;
	const toes = unit(without(isUpright(plane) ? UP : axisX(limbs.foot.turn), plane.normal));
	const turn = ofAxes(toes, plane.normal, cross(toes, plane.normal));
	return { ...placed, limbs: { ...placed.limbs, foot: { ...placed.limbs.foot, turn } } };
}

/** An ankle on the body. */
export function footOnBody(limbs: Limbs, contact: Contact, { point, normal }: Landmark, angles: LimbAngles): Placed {
	return legTo(limbs, between(limbs.foot.origin, add(point, scale(normal, HEEL)), contact.weight ?? 1), angles);
}

function legTo(limbs: Limbs, goal: Vec, { ankle }: LimbAngles): Placed {
	const { thigh, shank, foot } = limbs;
	const hip = thigh.origin;
	const pole = poleOf(subtract(shank.origin, hip), subtract(goal, hip), axisX(thigh.turn));
	const { middle, end, missed } = reach(hip, goal, LENGTHS.thigh, LENGTHS.shank, pole);
	const [upper, lower] = hingeTurns(hip, middle, end, -1, thigh.turn);
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

/** An elbow and its forearm on the floor. */
export function elbowOnFloor(limbs: Limbs, contact: Contact, point: Vec): Placed {
	const { upperArm, forearm } = limbs;
	const shoulder = upperArm.origin;
	const out = OUTWARD[contact.side];
	const drop = shoulder[1] - point[1] - ELBOW;
	const towards = subtract(contact.at || contact.point ? point : forearm.origin, shoulder);
	const aside = Math.sqrt(Math.max(0, LENGTHS.upperArm ** 2 - drop ** 2));
	const flat: Vec = [towards[0], 0, towards[2]];
	// Straight below the shoulder no way is better than another.
	const level = lengthOf(flat) > 1e-6 ? unit(flat) : ([1, 0, 0] as const);
	const elbow = add(shoulder, add([0, -Math.min(drop, LENGTHS.upperArm), 0], scale(level, aside)));
	const pointing = contact.fingers ?? [-axisY(forearm.turn)[0], -axisY(forearm.turn)[2] * out];
	const fingers = unit([pointing[0], 0, pointing[1] * out]);
	// A little down: the wrist is thinner than the elbow.
	const wrist = add(elbow, scale(unit([fingers[0], -0.03, fingers[2]]), LENGTHS.forearm));
	const [upper, lower] = hingeTurns(shoulder, elbow, wrist, 1, upperArm.turn);
	return {
		limbs: {
			...limbs,
			upperArm: { origin: shoulder, turn: upper },
			forearm: { origin: elbow, turn: lower },
			hand: { origin: wrist, turn: palmOn(UP, fingers, out) }
		},
		missed: Math.max(0, drop - LENGTHS.upperArm)
	};
}

/** A flat hand on a plane, its wrist at `point`. */
export function handOnPlane(limbs: Limbs, contact: Contact, plane: Plane, point: Vec): Placed {
	const out = OUTWARD[contact.side];
	const goal = between(limbs.hand.origin, above(point, plane, PALM), contact.weight ?? 1);
	const { arm, missed } = armTo(limbs, contact, goal, LENGTHS.forearm);
	const hand = { origin: arm.end, turn: limbs.hand.turn };
	if ((contact.weight ?? 1) <= FLAT_FROM_WEIGHT) return { limbs: { ...limbs, ...arm.bones, hand }, missed };
	const pointing = contact.fingers ?? [1, 0];
	const fingers: Vec = isUpright(plane) ? [0, pointing[0], pointing[1] * out] : [pointing[0], 0, pointing[1] * out];
	const turn = palmOn(plane.normal, unit(fingers), out);
	return { limbs: { ...limbs, ...arm.bones, hand: { ...hand, turn } }, missed };
}

/** A palm on the body, in line with its forearm. */
export function handOnBody(limbs: Limbs, contact: Contact, { point, normal }: Landmark): Placed {
	const { forearm, hand } = limbs;
	const out = OUTWARD[contact.side];
	const palm = add(hand.origin, scale(axisY(forearm.turn), -PALM_MIDDLE));
	const goal = between(palm, add(point, scale(normal, GRIP)), contact.weight ?? 1);
	const length = LENGTHS.forearm + PALM_MIDDLE;
	const { arm, missed } = armTo(limbs, contact, goal, length);
	const up = axisY(arm.bones.forearm.turn);
	const inward = scale(unit(without(normal, up)), out);
	const wrist = between(arm.bones.forearm.origin, arm.end, LENGTHS.forearm / length);
	const turn = turns(ofAxes(cross(up, inward), up, inward), aboutX(out * WRAP));
	return { limbs: { ...limbs, ...arm.bones, hand: { origin: wrist, turn } }, missed };
}

interface Arm {
	readonly bones: { readonly upperArm: Segment; readonly forearm: Segment };
	readonly end: Vec;
}

function armTo(limbs: Limbs, contact: Contact, goal: Vec, lower: number): { arm: Arm; missed: number } {
	const { upperArm, forearm } = limbs;
	const shoulder = upperArm.origin;
	const { elbow } = contact;
	// An elbow bends backwards by itself; how much what was said of it counts, grows and fades with the contact.
	const own = scale(axisX(upperArm.turn), -1);
	const said: Vec = elbow ? unit([elbow[0], elbow[1], elbow[2] * OUTWARD[contact.side]]) : own;
	const pole = between(own, said, contact.elbowWeight ?? contact.weight ?? 1);
	const { middle, end, missed } = reach(shoulder, goal, LENGTHS.upperArm, lower, pole);
	const [upperTurn, lowerTurn] = hingeTurns(shoulder, middle, end, 1, upperArm.turn);
	return {
		arm: {
			bones: {
				upperArm: { origin: shoulder, turn: upperTurn },
				forearm: { ...forearm, origin: middle, turn: lowerTurn }
			},
			end
		},
		missed
	};
}

/** A hand whose palm lies on what this is the normal of. */
function palmOn(normal: Vec, fingers: Vec, out: number): Mat {
	const flat = without(fingers, normal);
	const up = scale(lengthOf(flat) > 0 ? unit(flat) : fingers, -1);
	const inward = scale(normal, out);
	return ofAxes(cross(up, inward), up, inward);
}
