import type { Degrees } from '../body/vector.ts';

/** How a pose breaks a law. */
export type PoseFault = DistanceFault | JointFault;

export interface DistanceFault {
	readonly law: 'length' | 'mirror' | 'contact' | 'floor' | 'obstacle' | 'crossing' | 'jump' | 'balance';
	/** The part of the body or the contact; with what, where two are too near. */
	readonly what: string;
	/** By how much. */
	readonly metres: number;
	/** The moment, from 0; fractions are in between. */
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

/** How far it is beyond what is allowed, for telling the worst of a kind. */
export function sizeOf(fault: PoseFault): number {
	return fault.law === 'joint' ? Math.max(fault.degrees - fault.most, fault.least - fault.degrees) : fault.metres;
}
