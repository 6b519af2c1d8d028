import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capsule, chain, circle, hullPoints, polygon, roundHull, type Flat, type Round } from './outline.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const point: fc.Arbitrary<Flat> = fc.record({ x: coordinate, y: coordinate });
const round: fc.Arbitrary<Round> = fc.record({
	x: fc.double({ min: -500, max: 500, noNaN: true }),
	y: fc.double({ min: -500, max: 500, noNaN: true }),
	radius: fc.double({ min: 5, max: 90, noNaN: true })
});

/** Above 0: clockwise on the screen. */
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
