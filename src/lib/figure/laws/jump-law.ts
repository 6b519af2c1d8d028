import { LIMB_SEGMENTS, SIDES, type Skeleton } from '../body/skeleton.ts';
import { distance, type Vec } from '../body/vector.ts';
import type { DistanceFault } from './fault.ts';

/** Metres that a joint may go in a hundredth of the way between two moments: a hand that opens like a book goes 25 mm. */
const MOST = 0.04;

/** Joints that jump from one moment to the next, a hundredth later. */
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
