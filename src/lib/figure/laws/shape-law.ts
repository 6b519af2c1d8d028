import { LENGTHS } from '../body/body.ts';
import { LIMB_SEGMENTS, limbEnd, SIDES, type Skeleton } from '../body/skeleton.ts';
import { distance, type Vec } from '../body/vector.ts';
import type { DistanceFault } from './fault.ts';

/** Tolerances, in metres. */
const MOST_STRETCH = 0.001;
const MOST_MIRROR_ERROR = 0.001;

const ENDS = [
	['thigh', 'shank'],
	['shank', 'foot'],
	['upperArm', 'forearm'],
	['forearm', 'hand']
] as const;

/** Bones that have the wrong length, or do not end at the next joint. */
export function lengthFaults(skeleton: Skeleton, at: number): DistanceFault[] {
	return SIDES.flatMap((side) => {
		const limbs = skeleton[side];
		return ENDS.flatMap(([bone, next]) => {
			const off = Math.max(
				Math.abs(distance(limbs[bone].origin, limbs[next].origin) - LENGTHS[bone]),
				distance(limbEnd(bone, limbs), limbs[next].origin)
			);
			return off > MOST_STRETCH ? [{ law: 'length' as const, what: `${bone}.${side}`, metres: off, at }] : [];
		});
	});
}

/**
 * Joints of `one` that are not mirrored in `other`, the body of the mirrored pose. A side-lying body (`isOnSide`) is
 * mirrored end to end; any other body is mirrored from left to right.
 */
export function mirrorFaults(one: Skeleton, other: Skeleton, isOnSide: boolean, at: number): DistanceFault[] {
	const inMirror = ([x, y, z]: Vec): Vec => (isOnSide ? [-x, y, z] : [x, y, -z]);
	return SIDES.flatMap((side) => {
		const opposite = side === 'left' ? other.right : other.left;
		return LIMB_SEGMENTS.flatMap((name) => {
			const metres = distance(inMirror(one[side][name].origin), opposite[name].origin);
			return metres > MOST_MIRROR_ERROR ? [{ law: 'mirror' as const, what: `${name}.${side}`, metres, at }] : [];
		});
	});
}
