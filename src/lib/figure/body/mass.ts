import { MASSES, TRUNK_MASSES } from './body.ts';
import { limbEnd, LIMB_SEGMENTS, pointOn, SIDES, type Limbs, type LimbSegment, type Skeleton } from './skeleton.ts';
import { add, between, ORIGIN, scale, type Vec } from './vector.ts';

export function centreOfMass({ head, spine, pelvis, left, right }: Skeleton): Vec {
	const limbs = { left, right };
	const parts: (readonly [Vec, number])[] = [
		[head.origin, TRUNK_MASSES.head],
		[spine[5]!.origin, TRUNK_MASSES.thorax],
		[spine[1]!.origin, TRUNK_MASSES.abdomen],
		[pelvis.origin, TRUNK_MASSES.pelvis],
		...SIDES.flatMap((side) => LIMB_SEGMENTS.map((name) => [centreOf(name, limbs[side]), MASSES[name].share] as const))
	];
	const total = parts.reduce((sum, [, share]) => sum + share, 0);
	return parts.reduce((sum: Vec, [centre, share]) => add(sum, scale(centre, share / total)), ORIGIN);
}

function centreOf(name: LimbSegment, limbs: Limbs): Vec {
	if (name === 'hand') return pointOn(limbs.hand, [0, -0.07, 0]);
	if (name === 'foot') return pointOn(limbs.foot, [0.05, -0.04, 0]);
	return between(limbs[name].origin, limbEnd(name, limbs), MASSES[name].centre);
}
