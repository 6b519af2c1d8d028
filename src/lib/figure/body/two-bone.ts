import {
	add,
	axisZ,
	cross,
	distance,
	lengthOf,
	ofAxes,
	scale,
	subtract,
	unit,
	without,
	type Mat,
	type Vec
} from './vector.ts';

export interface Reach {
	/** The joint between the two bones. */
	readonly middle: Vec;
	readonly end: Vec;
	/** Metres by which the goal was too far away, or too near. */
	readonly missed: number;
}

/**
 * Margins, in metres, that keep two bones from being fully straight or fully folded. Such bones would define no plane
 * to bend in.
 */
const LEAST_SLACK = 0.0005;
const LEAST_FOLD = 0.002;

/**
 * Two-bone inverse kinematics from `from` to `goal`. The middle joint bends towards `pole`, which need not be
 * perpendicular to the line between them.
 */
export function reach(from: Vec, goal: Vec, upper: number, lower: number, pole: Vec): Reach {
	const way = unit(subtract(goal, from));
	const wanted = distance(from, goal);
	const far = Math.min(Math.max(wanted, Math.abs(upper - lower) + LEAST_FOLD), upper + lower - LEAST_SLACK);
	// By the law of cosines.
	const share = (upper * upper + far * far - lower * lower) / (2 * upper * far);
	const bend = unit(without(pole, way));
	const aside = upper * Math.sqrt(Math.max(0, 1 - share * share));
	return {
		middle: add(from, add(scale(way, upper * share), scale(bend, aside))),
		end: add(from, scale(way, far)),
		missed: Math.abs(wanted - far)
	};
}

/** Sine of the bend between two bones. Below this, the bones count as straight and define no plane. */
const LEAST_BEND = 0.03;

/**
 * The rotations of two bones with a hinge between them, from the positions of their three joints. `bends`: 1 if the
 * lower bone bends to the front, like a forearm; -1 if it bends to the back, like a shank. `before`: the previous
 * rotation of the upper bone, which gives the hinge's axis while the bones are straight.
 */
export function hingeTurns(top: Vec, middle: Vec, end: Vec, bends: 1 | -1, before: Mat): readonly [Mat, Mat] {
	const [upper, lower] = [unit(subtract(middle, top)), unit(subtract(end, middle))];
	const normal = cross(upper, lower);
	const isStraight = lengthOf(normal) < LEAST_BEND;
	const axis = isStraight ? unit(without(axisZ(before), upper)) : scale(unit(normal), bends);
	const turnOf = (bone: Vec): Mat => {
		const up = scale(bone, -1);
		return ofAxes(unit(cross(up, axis)), up, axis);
	};
	return [turnOf(upper), turnOf(lower)];
}
