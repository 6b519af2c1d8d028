import { UNITS_PER_METRE } from './camera.ts';
import type { FigurePath } from './figure-path.ts';
import { polygon, smooth, type Flat } from './outline.ts';

/** In metres at size 1: the shortest arrow, the sides of its head, the widths of stem and halo. */
const SHORTEST = 0.17;
const HEAD = 0.06;
const STEM = 0.019;
const HALO = 0.035;
/** Minimum length, in metres, of a path that gets an arrow. */
const LEAST = 0.03;
/**
 * A path is bowed if it is long (more than `LONG` metres) and nearly straight (the distance between its ends is more
 * than `STRAIGHT` of its length). The height of the bow is `BOW` times that distance.
 */
const LONG = 0.45;
const STRAIGHT = 0.97;
const BOW = 0.13;
/** Half the angle of the head, in radians. */
const BARB = 0.55;

/**
 * An arrow along `way`, the path of a point in the picture, in units. The tip is at the end of the path. A long
 * straight path is bowed upwards; a short path is stretched. `size` is 1 for a whole body, less for a close view. For
 * fewer than three points or a path shorter than 3 cm, all `d` are empty, but the keys are the same.
 */
export function arrowPaths(key: string, way: readonly Flat[], size = 1): FigurePath[] {
	const scale = size * UNITS_PER_METRE;
	const length = wayLength(way);
	const isShown = way.length > 2 && length >= LEAST * UNITS_PER_METRE;
	const points = isShown ? drawnOut(bowed(way, length), SHORTEST * scale) : [];
	const stem = isShown ? smooth(points.slice(0, -1)) : '';
	const head = isShown ? polygon(headPoints(points, HEAD * scale)) : '';
	return [
		{ key: `${key}-halo`, d: stem + head, paint: 'arrow-halo', stroke: HALO * scale },
		{ key: `${key}-stem`, d: stem, paint: 'arrow', stroke: STEM * scale },
		{ key: `${key}-head`, d: head, paint: 'arrow' }
	];
}

function wayLength(way: readonly Flat[]): number {
	return way.slice(1).reduce((sum, point, index) => sum + gap(way[index]!, point), 0);
}

const gap = (a: Flat, b: Flat): number => Math.hypot(a.x - b.x, a.y - b.y);

function bowed(way: readonly Flat[], length: number): readonly Flat[] {
	const [first, last] = [way[0]!, way.at(-1)!];
	const isStraight = gap(first, last) / length > STRAIGHT && length > LONG * UNITS_PER_METRE;
	if (!isStraight) return way;
	const [acrossX, acrossY] = [(last.y - first.y) * BOW, (first.x - last.x) * BOW];
	const upwards = acrossY > 0 ? -1 : 1;
	return way.map(({ x, y }, index) => {
		const by = Math.sin((index / (way.length - 1)) * Math.PI) * upwards;
		return { x: x + acrossX * by, y: y + acrossY * by };
	});
}

function drawnOut(way: readonly Flat[], shortest: number): readonly Flat[] {
	const by = Math.max(1, shortest / wayLength(way));
	const { x: fromX, y: fromY } = way[0]!;
	return way.map(({ x, y }) => ({ x: fromX + (x - fromX) * by, y: fromY + (y - fromY) * by }));
}

/** The tip and two barbs, aligned with the last 30 % of the path. */
function headPoints(way: readonly Flat[], length: number): Flat[] {
	const tip = way.at(-1)!;
	const before = way[Math.floor((way.length - 1) * 0.7)]!;
	const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
	const barb = (turn: number): Flat => {
		return { x: tip.x - length * Math.cos(angle + turn), y: tip.y - length * Math.sin(angle + turn) };
	};
	return [tip, barb(-BARB), barb(BARB)];
}
