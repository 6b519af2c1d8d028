import type { Disc, Seen } from './camera.ts';

/** A point of the picture in units, y down. */
export type Flat = Pick<Seen, 'x' | 'y'>;
/** A circle of the picture. */
export type Round = Pick<Disc, 'x' | 'y' | 'radius'>;

/**
 * Path data, in whole units. Every closed outline here runs clockwise on the screen, so that outlines of one path that
 * overlap fill their union, without holes.
 */
export type PathData = string;

/** Never −0, which would be written as two characters. */
const whole = (value: number): number => Math.round(value) + 0;
const atLeastOne = (value: number): number => Math.max(1, whole(value));
const at = (x: number, y: number): string => `${whole(x)} ${whole(y)}`;

/** `press` is the height of a circle that is seen as an ellipse, where 1 is round. */
export function circle({ x, y, radius }: Round, press = 1): PathData {
	const r = atLeastOne(radius);
	const half = `a${r} ${atLeastOne(radius * press)} 0 1 1`;
	return `M${at(x - r, y * press)}${half} ${2 * r} 0${half} ${-2 * r} 0z`;
}

/**
 * Two circles and what lies between their outer tangents; one circle where the other is inside it. All of it is then pressed
 * towards y = 0.
 */
export function capsule(a: Round, b: Round, press = 1): PathData {
	const apart = Math.hypot(b.x - a.x, b.y - a.y);
	if (apart <= Math.abs(a.radius - b.radius) + 0.5) return circle(a.radius > b.radius ? a : b, press);
	const along = Math.atan2(b.y - a.y, b.x - a.x);
	const lean = Math.acos((a.radius - b.radius) / apart);
	const rim = ({ x, y, radius }: Round, angle: number): string => {
		return at(x + radius * Math.cos(angle), (y + radius * Math.sin(angle)) * press);
	};
	const arc = ({ radius }: Round, isLong: boolean, to: string): string => {
		return `A${atLeastOne(radius)} ${atLeastOne(radius * press)} 0 ${isLong ? 1 : 0} 1 ${to}`;
	};
	const start = `M${rim(a, along + lean)}${arc(a, lean < Math.PI / 2, rim(a, along - lean))}`;
	return `${start}L${rim(b, along - lean)}${arc(b, lean > Math.PI / 2, rim(b, along + lean))}z`;
}

/** Capsules from each circle to the next. */
export function chain(rounds: readonly Round[]): PathData {
	if (rounds.length === 1) return circle(rounds[0]!);
	return rounds
		.slice(1)
		.map((next, index) => capsule(rounds[index]!, next))
		.join('');
}

/** The smallest convex outline around points, clockwise on the screen; no point on a straight edge is kept. */
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

/** Above 0 where the way over `b` turns clockwise on the screen. */
const turn = (a: Flat, b: Flat, c: Flat): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Closed, in the order given. */
export function polygon(points: readonly Flat[]): PathData {
	return points.length > 0 ? `${polyline(points)}z` : '';
}

export function polyline(points: readonly Flat[]): PathData {
	return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(x, y)}`).join('');
}

export const hull = (points: readonly Flat[]): PathData => polygon(hullPoints(points));

const RIM_POINTS = 12;
const RIM: readonly Flat[] = Array.from({ length: RIM_POINTS }, (_, index) => {
	const angle = (index / RIM_POINTS) * 2 * Math.PI;
	return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** The hull of some circles, each as a polygon of 12. */
export function roundHull(rounds: readonly Round[]): PathData {
	return hull(
		rounds.flatMap(({ x, y, radius }) => RIM.map((rim) => ({ x: x + radius * rim.x, y: y + radius * rim.y })))
	);
}

/** Through all points but the inner ones' corners: quadratic curves from middle to middle. */
export function smooth(points: readonly Flat[]): PathData {
	const [first, last] = [points[0]!, points.at(-1)!];
	const curves = points.slice(1, -1).map((corner, index) => {
		const next = points[index + 2]!;
		return `Q${at(corner.x, corner.y)} ${at((corner.x + next.x) / 2, (corner.y + next.y) / 2)}`;
	});
	return `M${at(first.x, first.y)}${curves.join('')}L${at(last.x, last.y)}`;
}
