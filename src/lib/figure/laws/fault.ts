import type { Degrees } from '../body/vector.ts';

/** How a pose breaks a law. */
export type PoseFault = DistanceFault | JointFault;

export interface DistanceFault {
	readonly law: 'length' | 'mirror' | 'contact' | 'floor' | 'obstacle' | 'crossing' | 'jump' | 'balance';
	/** The part of the body, or the contact; if two things are too near each other, both: `hand.left and wall`. */
	readonly what: string;
	/** The size of the error, without subtracting the tolerance. */
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

/** How bad a fault is, to find the worst of a kind: degrees beyond the range, or metres off. */
export function sizeOf(fault: PoseFault): number {
	return fault.law === 'joint' ? Math.max(fault.degrees - fault.most, fault.least - fault.degrees) : fault.metres;
}
