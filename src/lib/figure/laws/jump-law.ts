import { LIMB_SEGMENTS, SIDES, type Skeleton } from '../body/skeleton.ts';
import { distance, type Vec } from '../body/vector.ts';
import type { DistanceFault } from './fault.ts';

/**
 * Metres that a joint may move in a hundredth of an interval between keyframes. For comparison: in that time, a hand
 * moves 25 mm in the exercise `open-book`.
 */
const MOST = 0.04;

/** Joints that jump between two samples, a hundredth of an interval apart. */
export function jumpFaults(before: Skeleton, after: Skeleton, at: number): DistanceFault[] {
	const joints = jointsOf(after);
	return jointsOf(before).flatMap(([what, from], index) => {
		const metres = distance(from, joints[index]![1]);
		return metres > MOST ? [{ law: 'jump' as const, what, metres, at }] : [];
	});
}

function jointsOf({ pelvis, head, ...limbs }: Skeleton): (readonly [string, Vec])[] {
	return [
		['pelvis', pelvis.origin],
		['head', head.origin],
		...SIDES.flatMap((side) => LIMB_SEGMENTS.map((name) => [`${name}.${side}`, limbs[side][name].origin] as const))
	];
}
