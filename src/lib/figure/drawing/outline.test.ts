import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capsule, chain, circle, ellipseHull, hullPoints, polygon, roundHull } from './outline.ts';
import type { Ellipse, Flat, Round } from './outline.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const point: fc.Arbitrary<Flat> = fc.record({ x: coordinate, y: coordinate });
const round: fc.Arbitrary<Round> = fc.record({
	x: fc.double({ min: -500, max: 500, noNaN: true }),
	y: fc.double({ min: -500, max: 500, noNaN: true }),
	radius: fc.double({ min: 5, max: 90, noNaN: true })
});

const axis: fc.Arbitrary<Flat> = fc.record({
	x: fc.integer({ min: -90, max: 90 }),
	y: fc.integer({ min: -90, max: 90 })
});
const ellipse: fc.Arbitrary<Ellipse> = fc.record({ x: coordinate, y: coordinate, a: axis, b: axis });

/** Signed: above 0 if the points go clockwise on the screen. */
const areaOf = (points: readonly Flat[]): number => {
	return points.reduce((sum, { x, y }, index) => {
		const next = points[(index + 1) % points.length]!;
		return sum + (x * next.y - next.x * y) / 2;
	}, 0);
};
const turn = (a: Flat, b: Flat, c: Flat): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
const numbers = (d: string): number[] => (d.match(/-?[\d.]+/g) ?? []).map(Number);

describe('hullPoints', () => {
	it('contains every point', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
				const around = hullPoints(points);
				for (const [index, a] of around.entries()) {
					const b = around[(index + 1) % around.length]!;
					for (const inside of points) expect(turn(a, b, inside)).toBeGreaterThanOrEqual(0);
				}
			})
		);
	});

	it('goes clockwise, and has only points it was given', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
				const around = hullPoints(points);
				expect(areaOf(around)).toBeGreaterThanOrEqual(0);
				for (const corner of around) expect(points).toContain(corner);
			})
		);
	});
});

describe('ellipseHull', () => {
	const cornersOf = (d: string): Flat[] => {
		const values = numbers(d);
		return Array.from({ length: values.length / 2 }, (_, index) => ({
			x: values[2 * index]!,
			y: values[2 * index + 1]!
		}));
	};
	const rimOf = ({ x, y, a, b }: Ellipse): Flat[] => {
		return Array.from({ length: 720 }, (_, index) => {
			const [c, s] = [Math.cos((index * Math.PI) / 360), Math.sin((index * Math.PI) / 360)];
			return { x: x + a.x * c + b.x * s, y: y + a.y * c + b.y * s };
		});
	};
	const farthest = (points: readonly Flat[], degrees: number): number => {
		const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
		return Math.max(...points.map(({ x, y }) => x * c + y * s));
	};

	it('reaches as far as the ellipses in each of its own directions, and no farther in any other', () => {
		fc.assert(
			fc.property(
				fc.array(ellipse, { minLength: 1, maxLength: 4 }),
				fc.integer({ min: 0, max: 359 }),
				(some, degrees) => {
					const corners = cornersOf(ellipseHull(some));
					const rims = some.flatMap(rimOf);
					const own = Math.round(degrees / 15) * 15;
					expect(Math.abs(farthest(corners, own) - farthest(rims, own))).toBeLessThan(1);
					expect(farthest(corners, degrees)).toBeLessThan(farthest(rims, degrees) + 1);
				}
			)
		);
	});

	it('goes clockwise', () => {
		fc.assert(
			fc.property(fc.array(ellipse, { minLength: 1, maxLength: 4 }), (some) => {
				const corners = cornersOf(ellipseHull(some));
				const around = corners.reduce((sum, { x, y }, index) => {
					const next = corners[(index + 1) % corners.length]!;
					return sum + Math.hypot(next.x - x, next.y - y);
				}, 0);
				// Rounding corners to whole units may turn a flat outline inside out. Its area is then negative, and at
				// most as large as its perimeter.
				expect(areaOf(corners)).toBeGreaterThanOrEqual(-around);
				if (some.some(({ a, b }) => Math.abs(a.x * b.y - a.y * b.x) > 2000)) expect(areaOf(corners)).toBeGreaterThan(0);
			})
		);
	});
});

describe('capsule', () => {
	it('ends on the rims of its two circles', () => {
		fc.assert(
			fc.property(round, round, (a, b) => {
				fc.pre(Math.hypot(b.x - a.x, b.y - a.y) > Math.abs(a.radius - b.radius) + 1);
				const [x1, y1, , , , , , x2, y2, x3, y3, , , , , , x4, y4] = numbers(capsule(a, b)) as number[];
				const off = (x: number, y: number, of: Round) => Math.abs(Math.hypot(x - of.x, y - of.y) - of.radius);
				expect(off(x1!, y1!, a)).toBeLessThan(1);
				expect(off(x2!, y2!, a)).toBeLessThan(1);
				expect(off(x3!, y3!, b)).toBeLessThan(1);
				expect(off(x4!, y4!, b)).toBeLessThan(1);
			})
		);
	});

	it('goes clockwise, as hulls do, so that no overlap is a hole', () => {
		fc.assert(
			fc.property(round, round, (a, b) => {
				fc.pre(Math.hypot(b.x - a.x, b.y - a.y) > a.radius + b.radius);
				const [x1, y1, , , , , , x2, y2, x3, y3, , , , , , x4, y4] = numbers(capsule(a, b)) as number[];
				const corners = [
					{ x: x1!, y: y1! },
					{ x: x2!, y: y2! },
					{ x: x3!, y: y3! },
					{ x: x4!, y: y4! }
				];
				expect(areaOf(corners)).toBeGreaterThan(0);
			})
		);
	});

	it('is one circle where the other lies inside it', () => {
		const large = { x: 10, y: 20, radius: 30 };
		expect(capsule({ x: 12, y: 20, radius: 5 }, large)).toBe(circle(large));
	});

	it('is pressed flat for the floor', () => {
		expect(circle({ x: 0, y: 40, radius: 20 }, 0.5)).toBe('M-20 20a20 10 0 1 1 40 0a20 10 0 1 1 -40 0z');
	});
});

it('writes whole numbers only, and no minus zero', () => {
	fc.assert(
		fc.property(fc.array(round, { minLength: 1, maxLength: 6 }), (rounds) => {
			const written = chain(rounds) + roundHull(rounds) + polygon(rounds);
			expect(written).not.toMatch(/\.|NaN|-0(?!\d)/);
		})
	);
});
