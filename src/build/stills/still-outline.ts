import { hullPoints, type Flat, type PathData } from '../../lib/figure/drawing/outline.ts';

/** Number of chords that approximate half a turn of an arc, or one curve. */
const CHORDS = 10;

/** Simplifies the areas of the figure's drawings: a still in a list row is only about a hundred pixels wide. */

/** The outline points of each piece of a path. Reads only the commands that figures use: `M L Q A z`, relative `a`. */
export function flattened(d: PathData): Flat[][] {
	const pieces: Flat[][] = [];
	let at: Flat = { x: 0, y: 0 };
	for (const [, letter = '', text = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		if (letter === 'z') continue;
		const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
		const [x = 0, y = 0] = numbers.slice(-2);
		const to = letter === 'a' ? { x: at.x + x, y: at.y + y } : { x, y };
		if (letter === 'M') pieces.push([to]);
		else pieces.at(-1)?.push(...between(letter, at, numbers, to), to);
		at = to;
	}
	return pieces;
}

/** Points along one segment of a path, excluding its two ends. */
function between(letter: string, from: Flat, numbers: readonly number[], to: Flat): Flat[] {
	if (letter === 'L') return [];
	if (letter === 'Q') return curvePoints(from, { x: numbers[0]!, y: numbers[1]! }, to);
	if (letter === 'A' || letter === 'a') return arcPoints(from, numbers, to);
	throw new Error(`stills know no "${letter}" in a path`);
}

const inner = (chords: number): number[] => Array.from({ length: chords - 1 }, (_, index) => (index + 1) / chords);

function curvePoints(a: Flat, b: Flat, c: Flat): Flat[] {
	const mix = (from: number, over: number, to: number, share: number) => {
		return (1 - share) ** 2 * from + 2 * share * (1 - share) * over + share ** 2 * to;
	};
	return inner(CHORDS).map((share) => ({ x: mix(a.x, b.x, c.x, share), y: mix(a.y, b.y, c.y, share) }));
}

/** Points along an arc, clockwise on the screen, of an ellipse whose axes are not rotated. */
function arcPoints(from: Flat, [rx = 1, ry = 1, , isLong = 0]: readonly number[], to: Flat): Flat[] {
	// Stretches y so that the ellipse becomes a circle of radius `rx`. The points found on the circle are squeezed back
	// below.
	const press = ry / rx;
	const [a, b] = [from, to].map(({ x, y }) => ({ x, y: y / press })) as [Flat, Flat];
	const half = Math.hypot(b.x - a.x, b.y - a.y) / 2;
	if (half === 0) return [];
	const radius = Math.max(rx, half);
	const away = Math.sqrt(radius ** 2 - half ** 2) * (isLong ? 1 : -1);
	const [across, down] = [(b.x - a.x) / (2 * half), (b.y - a.y) / (2 * half)];
	const centre = { x: (a.x + b.x) / 2 + down * away, y: (a.y + b.y) / 2 - across * away };
	const start = Math.atan2(a.y - centre.y, a.x - centre.x);
	const end = Math.atan2(b.y - centre.y, b.x - centre.x);
	const turn = (end - start + 2 * Math.PI) % (2 * Math.PI);
	return inner(Math.max(2, Math.ceil((turn / Math.PI) * CHORDS))).map((share) => ({
		x: centre.x + radius * Math.cos(start + turn * share),
		y: (centre.y + radius * Math.sin(start + turn * share)) * press
	}));
}

/**
 * Merges consecutive convex pieces into a few hulls. A hull takes in the next piece if the gap between the hull and its
 * pieces stays within `tolerance`. A limb becomes one hull, and a bent trunk becomes a few.
 */
export function fewHulls(pieces: readonly (readonly Flat[])[], tolerance: number): Flat[][] {
	const hulls: Flat[][] = [];
	let taken: (readonly Flat[])[] = [];
	for (const piece of pieces) {
		const more = [...taken, piece];
		const hull = hullPoints(more.flat());
		const isClose = taken.length === 0 || gapOf(hull, more) <= tolerance;
		taken = isClose ? more : [piece];
		if (isClose && hulls.length > 0) hulls.pop();
		hulls.push(isClose ? hull : hullPoints(piece));
	}
	return hulls;
}

/**
 * The largest distance from a hull's edge to the nearest piece inside it, sampled at three points per edge. Only edges
 * from one piece to another leave a gap.
 */
function gapOf(hull: readonly Flat[], pieces: readonly (readonly Flat[])[]): number {
	const pieceOf = new Map(pieces.flatMap((piece) => piece.map((point) => [point, piece] as const)));
	let most = 0;
	hull.forEach((from, index) => {
		const to = hull[(index + 1) % hull.length]!;
		if (pieceOf.get(from) === pieceOf.get(to)) return;
		for (const share of [0.25, 0.5, 0.75]) {
			const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
			most = Math.max(most, Math.min(...pieces.map((piece) => distanceTo(piece, point))));
		}
	});
	return most;
}

/** Distance from a point to a closed outline; 0 inside it. The outline is convex and clockwise on the screen. */
function distanceTo(outline: readonly Flat[], point: Flat): number {
	let isInside = true;
	let least = Infinity;
	outline.forEach((from, index) => {
		const to = outline[(index + 1) % outline.length]!;
		if ((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) < 0) isInside = false;
		least = Math.min(least, distanceToLine(from, to, point));
	});
	return isInside ? 0 : least;
}

function distanceToLine(from: Flat, to: Flat, { x, y }: Flat): number {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const length = across ** 2 + down ** 2;
	const share = length === 0 ? 0 : ((x - from.x) * across + (y - from.y) * down) / length;
	const along = Math.max(0, Math.min(share, 1));
	return Math.hypot(x - from.x - across * along, y - from.y - down * along);
}

/**
 * Approximates a convex outline to within `tolerance` by lines and circular arcs, as relative path data in whole units.
 */
export function printHull(hull: readonly Flat[], tolerance: number): PathData {
	const around = [...hull, hull[0]!];
	let from = 0;
	let at = whole(around[0]!);
	let printed = `M${at.x} ${at.y}`;
	let last = 'M';
	while (from < hull.length) {
		const { end, radius } = longestPiece(around, from, tolerance);
		from = end;
		const to = whole(around[end]!);
		const step = `${to.x - at.x} ${to.y - at.y}`;
		if (step === '0 0') continue;
		at = to;
		// `z` draws the line back to the start.
		if (radius === null && end === hull.length) continue;
		const letter = radius === null ? 'l' : 'a';
		const numbers = radius === null ? step : `${radius} ${radius} 0 0 1 ${step}`;
		printed += last === letter ? `${numbers.startsWith('-') ? '' : ' '}${numbers}` : `${letter}${numbers}`;
		last = letter;
	}
	return `${printed.replaceAll(' -', '-')}z`;
}

const whole = ({ x, y }: Flat): Flat => ({ x: Math.round(x) + 0, y: Math.round(y) + 0 });

/**
 * The longest stretch from corner `from` that one line, or one arc of less than half a turn, can replace. `radius` is
 * in whole units; null for a line.
 */
function longestPiece(points: readonly Flat[], from: number, tolerance: number): { end: number; radius: number | null } {
	let found: { end: number; radius: number | null } = { end: from + 1, radius: null };
	for (let end = from + 2; end < points.length; end++) {
		const piece = points.slice(from, end + 1);
		if (piece.every((point) => distanceToLine(piece[0]!, piece.at(-1)!, point) <= tolerance)) {
			found = { end, radius: null };
			continue;
		}
		const radius = radiusThrough(piece, tolerance);
		if (radius === null) break;
		found = { end, radius };
	}
	return found;
}

/**
 * Radius in whole units of the circle through the first, middle and last points. Null if any of the polyline is more
 * than `tolerance` from that circle, if the three points are in line, or if they span more than half a turn.
 */
function radiusThrough(points: readonly Flat[], tolerance: number): number | null {
	const [a, b, c] = [points[0]!, points[points.length >> 1]!, points.at(-1)!];
	const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
	const twice = 2 * (bx * cy - by * cx);
	if (Math.abs(twice) < 1e-6) return null;
	const [bb, cc] = [bx ** 2 + by ** 2, cx ** 2 + cy ** 2];
	const [x, y] = [(cy * bb - by * cc) / twice, (bx * cc - cx * bb) / twice];
	// More than half a turn. `printHull` would draw the short arc between the ends, on the other side of the circle.
	if (cx * y - cy * x < 0) return null;
	const radius = Math.hypot(x, y);
	const isNear = ({ x: px, y: py }: Flat) => Math.abs(Math.hypot(px - a.x - x, py - a.y - y) - radius) <= tolerance;
	const middles = points.slice(1).map((to, index) => {
		return { x: (to.x + points[index]!.x) / 2, y: (to.y + points[index]!.y) / 2 };
	});
	return points.every(isNear) && middles.every(isNear) ? Math.max(1, Math.round(radius)) : null;
}
