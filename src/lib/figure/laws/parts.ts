import { SIDES, type BodySide } from '../body/skeleton.ts';
import type { FootSolids, HandSolids, Hoop, Solids } from '../drawing/solids.ts';
import { add, scale, type Vec } from '../body/vector.ts';
import { mean, type Chain } from './depth.ts';

/** A part of a body that could be inside another, or inside a prop. */
export interface Part {
	/** `thigh`, `head` … */
	readonly kind: string;
	readonly side: BodySide | null;
	/** `thigh.left`, `head` … */
	readonly name: string;
	readonly chain: Chain;
}

/** All parts of a body except its trunk, which is not a chain. */
export function partsOf({ head, neck, ...limbs }: Solids): Part[] {
	return [
		{ kind: 'head', side: null, name: 'head', chain: head },
		{ kind: 'neck', side: null, name: 'neck', chain: neck },
		...SIDES.flatMap((side) => {
			const { upperArm, forearm, hand, thigh, shank, foot } = limbs[side];
			const chains = { upperArm, forearm, hand: handChain(hand), thigh, shank, foot: footChain(foot) };
			return Object.entries(chains).map(([kind, chain]) => ({ kind, side, name: `${kind}.${side}`, chain }));
		})
	];
}

/** From the wrist over the knuckles to the fingertips. The thumb is left out, because it can move out of the way. */
function handChain({ palm, fingers }: HandSolids): Chain {
	return [palm[0]!, mean(palm.slice(1)), mean(fingers.slice(2))];
}

/** From the heel over the ball to the toes. */
function footChain({ ball }: FootSolids): Chain {
	return [ball[0]!, mean(ball.slice(2, 4)), mean(ball.slice(4))];
}

const EDGE_POINTS = 20;

/** Points on the edge of each ring of the trunk, in even steps of angle, from the front round by the right. */
export function trunkEdge({ trunk }: Solids): Vec[] {
	return trunk.flatMap(ringEdge);
}

function ringEdge({ centre, forward, right, halfDepth, halfWidth }: Hoop): Vec[] {
	return Array.from({ length: EDGE_POINTS }, (_, point) => {
		const angle = (point / EDGE_POINTS) * 2 * Math.PI;
		const across = add(scale(forward, Math.cos(angle) * halfDepth), scale(right, Math.sin(angle) * halfWidth));
		return add(centre, across);
	});
}
