import type { Disc, Seen } from './camera.ts';

/** A point of the picture in units, y down. */
export type Flat = Pick<Seen, 'x' | 'y'>;
/** A circle of the picture. */
export type Round = Pick<Disc, 'x' | 'y' | 'radius'>;

/**
 * Path data, in whole units. Every closed outline here runs clockwise on the screen, so that overlapping outlines in
 * one path fill their union, without holes.
 */
export type PathData = string;

/** Rounds; never returns −0. */
const whole = (value: number): number => Math.round(value) + 0;
const atLeastOne = (value: number): number => Math.max(1, whole(value));
const at = (x: number, y: number): string => `${whole(x)} ${whole(y)}`;

/** `press` scales y: below 1, the circle becomes a flat ellipse. */
export function circle({ x, y, radius }: Round, press = 1): PathData {
	const r = atLeastOne(radius);
	const half = `a${r} ${atLeastOne(radius * press)} 0 1 1`;
	return `M${at(x - r, y * press)}${half} ${2 * r} 0${half} ${-2 * r} 0z`;
}

/**
 * The convex hull of two circles. If one is inside the other, the hull is the larger circle. `press` scales y, as in
 * `circle`.
 */
export function capsule(a: Round, b: Round, press = 1): PathData {
	const apart = Math.hypot(b.x - a.x, b.y - a.y);
	if (apart <= Math.abs(a.radius - b.radius) + 0.5) return circle(a.radius > b.radius ? a : b, press);
	// The direction from a to b. Then the cosine and sine of the angle between that direction and the radii to the
	// tangent points.
	const [alongX, alongY] = [(b.x - a.x) / apart, (b.y - a.y) / apart];
	const c = (a.radius - b.radius) / apart;
	const s = Math.sqrt(1 - c * c);
	const rim = ({ x, y, radius }: Round, side: 1 | -1): string => {
		return at(x + radius * (alongX * c - alongY * s * side), (y + radius * (alongY * c + alongX * s * side)) * press);
	};
	const arc = ({ radius }: Round, isLong: boolean, to: string): string => {
		return `A${atLeastOne(radius)} ${atLeastOne(radius * press)} 0 ${isLong ? 1 : 0} 1 ${to}`;
	};
	return `M${rim(a, 1)}${arc(a, c > 0, rim(a, -1))}L${rim(b, -1)}${arc(b, c < 0, rim(b, 1))}z`;
}

/** A capsule from each circle to the next. */
export function chain(rounds: readonly Round[]): PathData {
	if (rounds.length === 1) return circle(rounds[0]!);
	return rounds
		.slice(1)
		.map((next, index) => capsule(rounds[index]!, next))
		.join('');
}

/** The convex hull of points, clockwise on the screen; points on a straight edge are dropped. */
export function hullPoints<Point extends Flat>(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const there = half(sorted);
	return [...there, ...half(sorted.reverse())];
}

function half<Point extends Flat>(sorted: readonly Point[]): Point[] {
	const kept: Point[] = [];
	let count = 0;
	for (const point of sorted) {
		while (count > 1 && turn(kept[count - 2]!, kept[count - 1]!, point) <= 0) count--;
		kept[count++] = point;
	}
	return kept.slice(0, count - 1);
}

/** Above 0 if the path from `a` over `b` to `c` turns clockwise on the screen. */
const turn = (a: Flat, b: Flat, c: Flat): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** A closed polygon through the points in the given order. */
export function polygon(points: readonly Flat[]): PathData {
	return points.length > 0 ? `${polyline(points)}z` : '';
}

export function polyline(points: readonly Flat[]): PathData {
	return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(x, y)}`).join('');
}

export const hull = (points: readonly Flat[]): PathData => polygon(hullPoints(points));

/** A centre and two conjugate semi-diameters, which need not be perpendicular: a circle seen from any direction. */
export interface Ellipse extends Flat {
	readonly a: Flat;
	readonly b: Flat;
}

const WAYS: readonly Flat[] = Array.from({ length: 24 }, (_, index) => {
	const angle = (index / 24) * 2 * Math.PI;
	return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** The convex hull of ellipses, approximated by their farthest point in each of 24 directions. */
export function ellipseHull(ellipses: readonly Ellipse[]): PathData {
	return polygon(WAYS.map((way) => farthest(ellipses, way)));
}

function farthest(ellipses: readonly Ellipse[], way: Flat): Flat {
	let [most, x, y] = [-Infinity, 0, 0];
	for (const ellipse of ellipses) {
		const { a, b } = ellipse;
		const [alongA, alongB] = [a.x * way.x + a.y * way.y, b.x * way.x + b.y * way.y];
		const reach = Math.sqrt(alongA * alongA + alongB * alongB) || 1;
		const out = ellipse.x * way.x + ellipse.y * way.y + reach;
		if (out <= most) continue;
		most = out;
		x = ellipse.x + (a.x * alongA + b.x * alongB) / reach;
		y = ellipse.y + (a.y * alongA + b.y * alongB) / reach;
	}
	return { x, y };
}

export function roundHull(rounds: readonly Round[]): PathData {
	return ellipseHull(rounds.map(({ x, y, radius }) => ({ x, y, a: { x: radius, y: 0 }, b: { x: 0, y: radius } })));
}

/**
 * Rounds off the corners of a polyline with quadratic curves between the midpoints of its edges. The ends stay in
 * place.
 */
export function smooth(points: readonly Flat[]): PathData {
	const [first, last] = [points[0]!, points.at(-1)!];
	const curves = points.slice(1, -1).map((corner, index) => {
		const next = points[index + 2]!;
		return `Q${at(corner.x, corner.y)} ${at((corner.x + next.x) / 2, (corner.y + next.y) / 2)}`;
	});
	return `M${at(first.x, first.y)}${curves.join('')}L${at(last.x, last.y)}`;
}
