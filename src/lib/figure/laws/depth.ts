import type { Block } from '../props/block.ts';
import type { Hoop, Sphere } from '../drawing/solids.ts';
import { add, between, distance, dot, scale, subtract, type Vec } from '../body/vector.ts';

/**
 * Penetration depths, in metres. Positive: how deep two things are inside each other. Negative: how far apart they are.
 */

/** A solid: the union of the convex hulls of each pair of neighbouring spheres. */
export type Chain = readonly Sphere[];

/** The greatest penetration depth of two chains. */
export function chainDepth(one: Chain, other: Chain): number {
	let deepest = -Infinity;
	for (let i = 0; i < one.length - 1; i++) {
		for (let j = 0; j < other.length - 1; j++) {
			deepest = Math.max(deepest, linkDepth(one[i]!, one[i + 1]!, other[j]!, other[j + 1]!));
		}
	}
	return deepest;
}

/**
 * The penetration depth of two links, from `a` to `b` and from `c` to `d`, at the closest points of their axes
 * (Ericson, Real-Time Collision Detection, 5.1.9).
 */
function linkDepth(a: Sphere, b: Sphere, c: Sphere, d: Sphere): number {
	const [one, other, apart] = [
		subtract(b.centre, a.centre),
		subtract(d.centre, c.centre),
		subtract(a.centre, c.centre)
	];
	const [oneOne, otherOther] = [dot(one, one) || 1e-12, dot(other, other) || 1e-12];
	const [oneOther, oneApart, otherApart] = [dot(one, other), dot(one, apart), dot(other, apart)];
	const spread = oneOne * otherOther - oneOther * oneOther;
	const free = spread > 1e-12 ? share((oneOther * otherApart - oneApart * otherOther) / spread) : 0;
	const onOther = share((oneOther * free + otherApart) / otherOther);
	const onOne = share((oneOther * onOther - oneApart) / oneOne);
	const gap = distance(between(a.centre, b.centre, onOne), between(c.centre, d.centre, onOther));
	const radius = (from: Sphere, to: Sphere, at: number) => from.radius + (to.radius - from.radius) * at;
	return radius(a, b, onOne) + radius(c, d, onOther) - gap;
}

const share = (value: number): number => Math.max(0, Math.min(1, value));

/** Spheres along a chain, at most `spacing` metres apart. */
export function along(chain: Chain, spacing = 0.025): Sphere[] {
	return chain.flatMap((sphere, index) => {
		const next = chain[index + 1];
		if (!next) return [sphere];
		const count = Math.ceil(distance(sphere.centre, next.centre) / spacing) || 1;
		return Array.from({ length: count }, (_, step) => ({
			centre: between(sphere.centre, next.centre, step / count),
			radius: sphere.radius + ((next.radius - sphere.radius) * step) / count
		}));
	});
}

/**
 * How deep a point is inside a trunk: its distance to the skin along the ray from the trunk's middle through the point.
 * At most half the trunk's thickness; −Infinity above and below the trunk.
 */
export function trunkDepth(hoops: readonly Hoop[], point: Vec): number {
	let deepest = -Infinity;
	for (let i = 0; i < hoops.length - 1; i++) {
		const [below, above] = [hoops[i]!, hoops[i + 1]!];
		const over = dot(subtract(point, below.centre), below.up);
		const under = dot(subtract(above.centre, point), above.up);
		if (over < 0 || under < 0 || over + under === 0) continue;
		deepest = Math.max(deepest, hoopDepth(below, above, over / (over + under), point));
	}
	return deepest;
}

function hoopDepth(below: Hoop, above: Hoop, at: number, point: Vec): number {
	const mix = (from: number, to: number) => from + (to - from) * at;
	const [halfDepth, halfWidth] = [mix(below.halfDepth, above.halfDepth), mix(below.halfWidth, above.halfWidth)];
	const off = subtract(point, between(below.centre, above.centre, at));
	const [ahead, aside] = [dot(off, below.forward), dot(off, below.right)];
	const reach = Math.hypot(ahead / halfDepth, aside / halfWidth);
	const thickness = Math.min(halfDepth, halfWidth);
	return reach < 1e-6 ? thickness : Math.min(thickness, Math.hypot(ahead, aside) * (1 / reach - 1));
}

/** How deep a point is inside a block: its distance to the nearest face. Outside, minus its distance to the block. */
export function blockDepth({ from, to }: Block, point: Vec): number {
	const beyond = [0, 1, 2].map((axis) => Math.max(from[axis]! - point[axis]!, point[axis]! - to[axis]!));
	const outside = Math.hypot(...beyond.map((by) => Math.max(0, by)));
	return outside > 0 ? -outside : -Math.max(...beyond);
}

/** Points all over the faces of a block, at most `spacing` metres apart. */
export function pointsOf({ from, to }: Block, spacing = 0.04): Vec[] {
	const counts = [0, 1, 2].map((axis) => Math.ceil((to[axis]! - from[axis]!) / spacing) || 1);
	const points: Vec[] = [];
	for (let x = 0; x <= counts[0]!; x++) {
		for (let y = 0; y <= counts[1]!; y++) {
			for (let z = 0; z <= counts[2]!; z++) {
				const steps = [x, y, z];
				if (steps.every((step, axis) => step > 0 && step < counts[axis]!)) continue;
				const shares = steps.map((step, axis) => step / counts[axis]!) as unknown as Vec;
				const size = subtract(to, from);
				points.push(add(from, [size[0] * shares[0], size[1] * shares[1], size[2] * shares[2]]));
			}
		}
	}
	return points;
}

export function mean(spheres: readonly Sphere[]): Sphere {
	const count = spheres.length;
	return {
		centre: scale(
			spheres.reduce((sum: Vec, { centre }) => add(sum, centre), [0, 0, 0]),
			1 / count
		),
		radius: spheres.reduce((sum, { radius }) => sum + radius, 0) / count
	};
}
