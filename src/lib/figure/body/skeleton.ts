import { BODY_SIDES } from '../../routine/pose-words.ts';
import { LENGTHS } from './body.ts';
import { add, turned, type Mat, type Vec } from './vector.ts';

export const SIDES = BODY_SIDES;
export type BodySide = (typeof SIDES)[number];
/** The sign of the outward direction along z. */
export const OUTWARD: Readonly<Record<BodySide, 1 | -1>> = { left: -1, right: 1 };

/**
 * A bone, or several bones that move as one. `origin`: the proximal joint. `turn`: the rotation from the anatomical
 * position.
 */
export interface Segment {
	readonly origin: Vec;
	readonly turn: Mat;
}

export const LIMB_SEGMENTS = ['upperArm', 'forearm', 'hand', 'thigh', 'shank', 'foot'] as const;
export type LimbSegment = (typeof LIMB_SEGMENTS)[number];
/** The segments of one side. The origins of the segments are shoulder, elbow, wrist, hip, knee and ankle. */
export type Limbs = Readonly<Record<LimbSegment, Segment>>;

/** A body in space; the floor is at y = 0. */
export interface Skeleton {
	/** Its origin is halfway between the hips. */
	readonly pelvis: Segment;
	/** Three lumbar segments, then four thoracic ones, from the bottom up. */
	readonly spine: readonly Segment[];
	/** Two segments, from the bottom up. */
	readonly neck: readonly Segment[];
	/** Its origin is the centre of the skull. */
	readonly head: Segment;
	readonly left: Limbs;
	readonly right: Limbs;
}

/** A point of a segment; `offset` is in metres from the segment's origin, along the segment's axes. */
export function pointOn({ origin, turn }: Segment, offset: Vec): Vec {
	return add(origin, turned(turn, offset));
}

/** The lower end of a limb's bone, where the next bone begins. */
export function limbEnd(name: keyof typeof LENGTHS & LimbSegment, limbs: Limbs): Vec {
	return pointOn(limbs[name], [0, -LENGTHS[name], 0]);
}

export function moved(skeleton: Skeleton, by: Vec): Skeleton {
	const move = ({ origin, turn }: Segment): Segment => ({ origin: add(origin, by), turn });
	return {
		pelvis: move(skeleton.pelvis),
		spine: skeleton.spine.map(move),
		neck: skeleton.neck.map(move),
		head: move(skeleton.head),
		left: movedLimbs(skeleton.left, move),
		right: movedLimbs(skeleton.right, move)
	};
}

function movedLimbs(limbs: Limbs, move: (segment: Segment) => Segment): Limbs {
	const { upperArm, forearm, hand, thigh, shank, foot } = limbs;
	return {
		upperArm: move(upperArm),
		forearm: move(forearm),
		hand: move(hand),
		thigh: move(thigh),
		shank: move(shank),
		foot: move(foot)
	};
}
