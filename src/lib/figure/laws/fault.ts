import type { Degrees } from '../body/vector.ts';

/** How a pose breaks a law. */
export type PoseFault = DistanceFault | JointFault;

export interface DistanceFault {
	readonly law: 'length' | 'mirror' | 'contact' | 'floor' | 'obstacle' | 'crossing' | 'jump' | 'balance';
	/**
	 * The part of the body, or the contact. If two things are too near each other, both are named: `hand.left and
	 * wall`.
	 */
	readonly what: string;
	/** The size of the whole error, not only the part beyond the tolerance. */
	readonly metres: number;
	/** The moment: 0 is the first keyframe; a fraction is between two keyframes. */
	readonly at: number;
}

export interface JointFault {
	readonly law: 'joint';
	/** The joint and its angle: `hip.left flexion`. */
	readonly what: string;
	readonly degrees: Degrees;
	readonly least: Degrees;
	readonly most: Degrees;
	readonly at: number;
}

/** The severity of a fault, to compare faults of one law: degrees beyond the range, or metres. */
export function sizeOf(fault: PoseFault): number {
	return fault.law === 'joint' ? Math.max(fault.degrees - fault.most, fault.least - fault.degrees) : fault.metres;
}
