import { expect, it } from 'vitest';
import { capsule, chain, circle } from '../../lib/figure/drawing/outline.ts';
import { fewHulls, flattened, printHull } from './still-outline.ts';

const round = (x: number, y: number, radius: number) => ({ x, y, radius });

it('follows arcs, also the long way round and pressed flat', () => {
	const [points = []] = flattened(circle(round(100, 50, 40)));
	for (const { x, y } of points) expect(Math.hypot(x - 100, y - 50)).toBeCloseTo(40);
	const [flat = []] = flattened(circle(round(100, 50, 40), 0.5));
	for (const { x, y } of flat) expect(Math.hypot(x - 100, (y - 25) * 2)).toBeCloseTo(40);
	const [pill = []] = flattened(capsule(round(0, 0, 30), round(100, 0, 10)));
	expect(Math.abs(Math.min(...pill.map(({ x }) => x)) + 30)).toBeLessThanOrEqual(2);
	expect(Math.abs(Math.max(...pill.map(({ x }) => x)) - 110)).toBeLessThanOrEqual(2);
});

it('makes one hull of a straight limb, and two of a bent one', () => {
	const straight = [round(0, 0, 20), round(50, 1, 19), round(100, 0, 18)];
	expect(fewHulls(flattened(chain(straight)), 3)).toHaveLength(1);
	const bent = [round(0, 0, 20), round(100, 0, 20), round(100, 100, 20)];
	expect(fewHulls(flattened(chain(bent)), 3)).toHaveLength(2);
});

it('prints a circle as arcs that stay within the tolerance, and a square as three lines', () => {
	const [disc = []] = fewHulls(flattened(circle(round(0, 0, 40))), 1);
	const printed = printHull(disc, 0.5);
	expect(printed).toMatch(/^M[^M]*a[^l]*z$/);
	const [again = []] = flattened(absolute(printed));
	for (const { x, y } of again) expect(Math.abs(Math.hypot(x, y) - 40)).toBeLessThan(1.5);
	const square = [
		{ x: 0, y: 0 },
		{ x: 10, y: 0 },
		{ x: 10, y: 10 },
		{ x: 0, y: 10 }
	];
	expect(printHull(square, 0.5)).toBe('M0 0l10 0 0 10-10 0z');
});

/** Repeats the letter `a` for each arc, as `flattened` expects. */
function absolute(d: string): string {
	return d.replace(/a([^a-z]*)/g, (_, text: string) => {
		const numbers = text.match(/-?\d+/g)!;
		return Array.from({ length: numbers.length / 7 }, (_, arc) => `a${numbers.slice(7 * arc, 7 * arc + 7).join(' ')}`).join('');
	});
}
