import { describe, expect, it } from 'vitest';
import { breathsBetween } from '../sound/breaths.ts';
import { breathAt } from './figure-breath.ts';

const told = breathsBetween({ inMs: 4000, outMs: 6000 }, 10_000, 60_000);
const firstMs = told[0]?.atMs ?? NaN;

describe('the breath of the figure', () => {
	it('is empty where breathing in is told, and full where breathing out is', () => {
		expect(told.length).toBeGreaterThan(4);
		const depths = told.map(({ atMs }) => breathAt(told, atMs));
		const deepest = Math.max(...depths);
		expect(deepest).toBeGreaterThan(0.02);
		expect(depths).toEqual(told.map(({ way }) => (way === 'in' ? 0 : deepest)));
	});

	it('rises all through breathing in, and falls all through breathing out', () => {
		const steps = (fromMs: number, toMs: number) => {
			const depths = Array.from({ length: 21 }, (_, step) =>
				breathAt(told, fromMs + ((toMs - fromMs) * step) / 20.001)
			);
			return depths.slice(1).map((depth, index) => Math.sign(depth - depths[index]!));
		};
		expect(new Set(steps(firstMs, firstMs + 4000))).toEqual(new Set([1]));
		expect(new Set(steps(firstMs + 4000, firstMs + 10_000))).toEqual(new Set([-1]));
	});

	it('is quiet and goes on where nothing is told', () => {
		const depths = Array.from({ length: 100 }, (_, index) => breathAt([], index * 100));
		expect(Math.max(...depths)).toBeGreaterThan(0.008);
		expect(Math.max(...depths)).toBeLessThan(0.02);
		expect(Math.min(...depths)).toBe(0);
		expect(breathAt([], 1234)).toBeCloseTo(breathAt([], 6234), 9);
	});
});
