import { anglesOf, armOf, clavicleOf, footAngles, handAngles, trunkAnglesOf } from '../body/goniometry.ts';
import { SIDES, type BodySide, type Skeleton } from '../body/skeleton.ts';
import type { Degrees } from '../body/vector.ts';
import type { JointFault } from './fault.ts';
import { armRotationRange, behindRange, hipRotationRange, RANGES, type Range } from './joint-ranges.ts';

/** Degrees allowed for rounding. */
const GRACE = 0.5;

/** Joints that are bent or turned beyond their range. */
export function jointFaults(skeleton: Skeleton, at: number): JointFault[] {
	const trunk = trunkAnglesOf(skeleton);
	return [
		...outOfRange('lumbar', RANGES.lumbar, trunk.lumbar, at),
		...outOfRange('thoracic', RANGES.thoracic, trunk.thoracic, at),
		...outOfRange('neck', RANGES.neck, trunk.neck, at),
		...SIDES.flatMap((side) => [...legFaults(skeleton, side, at), ...armFaults(skeleton, side, at)])
	];
}

function legFaults(skeleton: Skeleton, side: BodySide, at: number): JointFault[] {
	const { hip, knee } = anglesOf(skeleton, side);
	return [
		...outOfRange(`hip.${side}`, { ...RANGES.hip, rotation: hipRotationRange(hip.flexion) }, hip, at),
		...outOfRange(`knee.${side}`, RANGES.knee, knee, at),
		...outOfRange(`ankle.${side}`, RANGES.ankle, footAngles(skeleton, side), at)
	];
}

function armFaults(skeleton: Skeleton, side: BodySide, at: number): JointFault[] {
	const { elbow } = anglesOf(skeleton, side);
	const arm = armOf(skeleton, side);
	const { pronation, ...wrist } = handAngles(skeleton, side);
	const [ahead, , outwards] = arm.towards;
	const shoulder = { behind: -angleAbove(ahead), across: -angleAbove(outwards), rotation: arm.rotation };
	const ranges = { ...RANGES.shoulder, behind: behindRange(arm), rotation: armRotationRange(arm) };
	return [
		...outOfRange(`scapula.${side}`, RANGES.scapula, clavicleOf(skeleton, side), at),
		...outOfRange(`shoulder.${side}`, ranges, shoulder, at),
		...outOfRange(`elbow.${side}`, RANGES.elbow, elbow, at),
		...outOfRange(`forearm.${side}`, RANGES.forearm, { pronation }, at),
		...outOfRange(`wrist.${side}`, RANGES.wrist, wrist, at)
	];
}

/** The angle of a unit vector above a plane, from its component along the plane's normal. */
const angleAbove = (share: number): Degrees => (Math.asin(Math.max(-1, Math.min(1, share))) * 180) / Math.PI;

function outOfRange<Name extends string>(
	joint: string,
	ranges: Readonly<Record<Name, Range>>,
	angles: Readonly<Record<Name, Degrees>>,
	at: number
): JointFault[] {
	return (Object.keys(ranges) as Name[]).flatMap((name) => {
		const { least, most } = ranges[name];
		const degrees = angles[name];
		if (degrees >= least - GRACE && degrees <= most + GRACE) return [];
		return [{ law: 'joint' as const, what: `${joint} ${name}`, degrees, least, most, at }];
	});
}
