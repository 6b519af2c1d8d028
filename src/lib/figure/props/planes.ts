import { PLANES } from '../../routine/pose-words.ts';
import { SEAT_HEIGHT, TABLE_HEIGHT } from '../body/body.ts';
import type { PlaneName } from '../motion/whole-pose.ts';
import { add, dot, scale, subtract, UP, type Vec } from '../body/vector.ts';

/** A surface that is not part of a body: a point on it, and its outward unit normal. */
export interface Plane {
	readonly point: Vec;
	readonly normal: Vec;
}

export function isPlaneName(name: string): name is PlaneName {
	return (PLANES as readonly string[]).includes(name);
}

/** `wallAt`: metres ahead of the origin; negative is behind the origin. The wall faces the body. */
export function planeOf(name: PlaneName, wallAt: number): Plane {
	switch (name) {
		case 'floor':
			return { point: [0, 0, 0], normal: UP };
		case 'seat':
			return { point: [0, SEAT_HEIGHT, 0], normal: UP };
		case 'table':
			return { point: [0, TABLE_HEIGHT, 0], normal: UP };
		case 'wall':
			return { point: [wallAt, 0, 0], normal: [wallAt > 0 ? -1 : 1, 0, 0] };
	}
}

export function isUpright({ normal }: Plane): boolean {
	return Math.abs(normal[1]) < 0.5;
}

/** The point of the plane nearest to `a`. */
export function ontoPlane(a: Vec, { point, normal }: Plane): Vec {
	return subtract(a, scale(normal, dot(subtract(a, point), normal)));
}

export function above(a: Vec, { normal }: Plane, by: number): Vec {
	return add(a, scale(normal, by));
}
