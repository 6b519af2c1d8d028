import type { Hoop, Solids } from '../drawing/solids.ts';
import { along, chainDepth, trunkDepth, type Chain } from './depth.ts';
import type { DistanceFault } from './fault.ts';
import { partsOf, type Part } from './parts.ts';

/** Metres by which parts of a body may penetrate each other, because skin yields. */
const MOST = 0.04;
/**
 * The limit for soft pairs (thigh and belly, calf and thigh, both thighs, upper arm and trunk) and for the two hands,
 * which may hold each other.
 */
const MOST_SOFT = 0.09;

/** Indices of the trunk's hoops, from the bottom up: where the belly begins, and where the chest begins. */
const BELLY_FROM = 5;
const CHEST_FROM = 9;
/**
 * Number of spheres that thigh and shank each have in the knee. These spheres are left out when the two are checked
 * against each other.
 */
const KNEE_SHARE = 2;

/** Limbs that go through the trunk, the head or each other. */
export function crossingFaults(solids: Solids, at: number): DistanceFault[] {
	const parts = partsOf(solids);
	const found: DistanceFault[] = [];
	const check = (depth: number, most: number, what: string) => {
		if (depth > most) found.push({ law: 'crossing', what, metres: depth, at });
	};
	for (const [index, one] of parts.entries()) {
		for (const other of parts.slice(index + 1)) {
			if (isNeighbour(one, other)) continue;
			const isSoft = isLegOf(one, other) || (one.kind === other.kind && isSoftWithItsLike(one));
			const [a, b] = isLegOf(one, other) ? beyondKnee(one.chain, other.chain) : [one.chain, other.chain];
			check(chainDepth(a, b), isSoft ? MOST_SOFT : MOST, `${one.name} and ${other.name}`);
		}
		const hoops = hoopsFor(one, solids.trunk);
		const isSoft = one.kind === 'thigh' || one.kind === 'upperArm';
		check(deepest(hoops, one.chain), isSoft ? MOST_SOFT : MOST, `${one.name} and trunk`);
	}
	return found;
}

const NEIGHBOURS: ReadonlySet<string> = new Set(['head neck', 'upperArm forearm', 'forearm hand', 'shank foot']);

/** Pairs that are not checked: neighbours on one limb, head and neck, and the neck and the upper arms beside it. */
function isNeighbour(one: Part, other: Part): boolean {
	if (one.kind === 'neck' && other.kind === 'upperArm') return true;
	return one.side === other.side && NEIGHBOURS.has(`${one.kind} ${other.kind}`);
}

const isLegOf = (one: Part, other: Part): boolean => {
	return one.kind === 'thigh' && other.kind === 'shank' && one.side === other.side;
};

const isSoftWithItsLike = ({ kind }: Part): boolean => kind === 'thigh' || kind === 'hand';

function beyondKnee(thigh: Chain, shank: Chain): readonly [Chain, Chain] {
	return [thigh.slice(0, -KNEE_SHARE), shank.slice(KNEE_SHARE)];
}

/**
 * The hoops of the trunk that a part is checked against. The hoops that a part is attached to are left out: the pelvis
 * for a thigh, the chest for an upper arm, all hoops for a neck. A head is checked against none, because a chin may lie
 * on the chest.
 */
function hoopsFor({ kind }: Part, trunk: readonly Hoop[]): readonly Hoop[] {
	if (kind === 'neck' || kind === 'head') return [];
	if (kind === 'thigh') return trunk.slice(BELLY_FROM);
	return kind === 'upperArm' ? trunk.slice(0, CHEST_FROM) : trunk;
}

function deepest(hoops: readonly Hoop[], chain: Chain): number {
	return Math.max(...along(chain).map(({ centre, radius }) => trunkDepth(hoops, centre) + radius));
}
