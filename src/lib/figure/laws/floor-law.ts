import { SIDES } from '../body/skeleton.ts';
import { footSpheres, handSpheres, lowestOfHoop, type Solids, type Sphere } from '../drawing/solids.ts';
import type { DistanceFault } from './fault.ts';

/** Metres by which a part may be under the floor. */
const MOST = 0.01;
/** The limit for a hand or forearm under the back. */
const MOST_UNDER_BACK = 0.025;

/** `isOnBack`: whether the body lies on its back. Its hands may then be under the back. */
export function floorFaults(solids: Solids, isOnBack: boolean, at: number): DistanceFault[] {
	const arms = SIDES.flatMap((side) => {
		const { upperArm, forearm, hand } = solids[side];
		return [...upperArm.slice(-1), ...forearm, ...handSpheres(hand)];
	});
	const others = SIDES.flatMap((side) => {
		const { upperArm, thigh, shank, foot } = solids[side];
		return [...upperArm.slice(0, -1), ...thigh, ...shank, ...footSpheres(foot)];
	});
	const edge = solids.trunk.map((hoop) => -lowestOfHoop(hoop));
	return [
		...sunk('forearm', arms.map(depthOf), isOnBack ? MOST_UNDER_BACK : MOST, at),
		...sunk('body', [...[...solids.head, ...others].map(depthOf), ...edge], MOST, at)
	];
}

function sunk(what: string, depths: readonly number[], most: number, at: number): DistanceFault[] {
	const depth = Math.max(...depths);
	return depth > most ? [{ law: 'floor', what, metres: depth, at }] : [];
}

const depthOf = ({ centre, radius }: Sphere): number => radius - centre[1];
