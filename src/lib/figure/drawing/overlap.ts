import { UNITS_PER_METRE, type Disc } from './camera.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import type { BodySide } from '../body/skeleton.ts';

/** Something drawn as a whole, before or after others. */
export interface Layer {
	/** `thigh`, `trunk`, `seat` …; the kind tells which layers are neighbours on a body. */
	readonly kind: string;
	/** Set only for parts that come in pairs, left and right. */
	readonly side?: BodySide | undefined;
	/** Discs spread over the whole layer; in a limb's segment, ordered from its upper joint to its lower one. */
	readonly discs: readonly Disc[];
}

/** The most, in units, that the overlap and the depth difference of two discs count for in a vote. */
const MOST_OVERLAP = 0.04 * UNITS_PER_METRE;
const MOST_DEPTH = 0.07 * UNITS_PER_METRE;
/** Added to the vote for drawing the head over the neck: as much as nine full overlaps. */
const CHIN = 9 * MOST_OVERLAP * MOST_DEPTH;

/**
 * Neighbours at the lower end and at the upper end of a limb's segment. Discs at a shared joint get no vote, because
 * they do not show which neighbour is nearer.
 */
const AT_ITS_END: Readonly<Record<string, string>> = {
	thigh: 'shank',
	upperArm: 'forearm',
	shank: 'foot',
	forearm: 'hand'
};
const AT_ITS_START: Readonly<Record<string, readonly string[]>> = { thigh: ['pelvis', 'trunk'], upperArm: ['trunk'] };

/**
 * The indices of layers in drawing order, farthest first. Each pair of layers that overlap on the screen casts a vote
 * based on the depths of their overlapping discs; cycles are broken at the weakest votes.
 */
export function overlapOrder(layers: readonly Layer[]): number[] {
	const boxes = layers.map(({ discs }) => boundsOf(discs));
	const laterThan = layers.map(() => new Map<number, number>());
	for (let i = 0; i < layers.length; i++) {
		for (let j = i + 1; j < layers.length; j++) {
			const vote = voteOf(layers[i]!, layers[j]!, boxes[i]!, boxes[j]!);
			if (vote > 0) laterThan[i]!.set(j, vote);
			if (vote < 0) laterThan[j]!.set(i, -vote);
		}
	}
	return cheapestOrder(
		layers.map(({ discs }) => meanDepth(discs)),
		laterThan
	);
}

const meet = (a: Bounds, b: Bounds): boolean =>
	a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top;

const isIn = (box: Bounds, { x, y, radius }: Disc): boolean => {
	return x + radius > box.left && x - radius < box.right && y + radius > box.top && y - radius < box.bottom;
};

/** Above 0 if `a` is nearer, below 0 if `b` is. */
function voteOf(a: Layer, b: Layer, boxA: Bounds, boxB: Bounds): number {
	if (a.kind === 'pelvis' && b.kind === 'trunk') return -Infinity;
	if (a.kind === 'trunk' && b.kind === 'pelvis') return Infinity;
	let vote = 0;
	if (meet(boxA, boxB)) {
		const isOneBody = a.side === b.side || a.side === undefined || b.side === undefined;
		const as = isOneBody ? withoutJoint(a, b.kind) : a.discs;
		const bs = isOneBody ? withoutJoint(b, a.kind) : b.discs;
		vote = depthVote(
			as.filter((disc) => isIn(boxB, disc)),
			bs.filter((disc) => isIn(boxA, disc))
		);
	}
	// The chin hides the neck, whatever the depths.
	if (a.kind === 'neck' && b.kind === 'head') return vote - CHIN;
	if (a.kind === 'head' && b.kind === 'neck') return vote + CHIN;
	// The collar lies both in front of the neck and behind it, so depth counts half.
	return a.kind === 'trunk' && b.kind === 'neck' ? vote / 2 : vote;
}

/** The discs of a layer, except those at its joint with `neighbour`. */
function withoutJoint({ kind, discs }: Layer, neighbour: string): readonly Disc[] {
	if (AT_ITS_END[kind] === neighbour) return discs.slice(0, Math.ceil(discs.length * 0.75));
	if (AT_ITS_END[neighbour] === kind) return discs.slice(Math.floor(discs.length * 0.25));
	if (AT_ITS_START[kind]?.includes(neighbour)) return discs.slice(3);
	return discs;
}

function depthVote(as: readonly Disc[], bs: readonly Disc[]): number {
	let vote = 0;
	for (const a of as) {
		for (const b of bs) {
			const [dx, dy, reach] = [a.x - b.x, a.y - b.y, a.radius + b.radius];
			if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
			const overlap = reach - Math.sqrt(dx * dx + dy * dy);
			if (overlap <= 0) continue;
			const nearer = Math.max(-MOST_DEPTH, Math.min(MOST_DEPTH, a.depth - b.depth));
			vote += Math.min(overlap, MOST_OVERLAP) * nearer;
		}
	}
	return vote;
}

const meanDepth = (discs: readonly Disc[]): number => {
	return discs.reduce((sum, { depth }) => sum + depth, 0) / Math.max(1, discs.length);
};

/**
 * Repeatedly takes the layer with the lowest cost and, among equal costs, the farthest. `laterThan[i]` maps each layer
 * that `i` should be drawn after to the weight of that vote. The cost of a layer is the sum of its votes for layers
 * that have not been taken yet. Without cycles, the lowest cost is always 0.
 */
function cheapestOrder(depths: readonly number[], laterThan: readonly ReadonlyMap<number, number>[]): number[] {
	const left = new Set(depths.keys());
	const order: number[] = [];
	while (left.size > 0) {
		let best = { index: -1, cost: Infinity, depth: Infinity };
		for (const index of left) {
			let cost = 0;
			for (const [earlier, vote] of laterThan[index]!) if (left.has(earlier)) cost += vote;
			const depth = depths[index]!;
			const isBetter = best.index < 0 || cost < best.cost || (cost === best.cost && depth < best.depth);
			if (isBetter) best = { index, cost, depth };
		}
		left.delete(best.index);
		order.push(best.index);
	}
	return order;
}
