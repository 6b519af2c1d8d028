import { expect, it } from 'vitest';
import { arrowPaths } from './arrow.ts';
import { UNITS_PER_METRE } from './camera.ts';

const straight = (metres: number) => {
	return Array.from({ length: 11 }, (_, index) => ({ x: (index / 10) * metres * UNITS_PER_METRE, y: 0 }));
};
const headOf = (metres: number, size = 1) =>
	arrowPaths('a', straight(metres), size).find(({ key }) => key === 'a-head')!;

it('has its tip where the way ends', () => {
	expect(headOf(0.4).d).toMatch(new RegExp(`^M${0.4 * UNITS_PER_METRE} 0L`));
});

it('shows nothing where nothing moves, with the same keys', () => {
	const still = arrowPaths('a', straight(0.01));
	expect(still.map(({ d }) => d)).toEqual(['', '', '']);
	expect(still.map(({ key }) => key)).toEqual(arrowPaths('a', straight(0.4)).map(({ key }) => key));
});

it('draws a short way out, so that it can be seen', () => {
	const [tip] = headOf(0.05).d.slice(1).split(' ');
	expect(Number(tip)).toBeCloseTo(0.17 * UNITS_PER_METRE, 0);
});

it('bows a long straight way upwards', () => {
	const stem = arrowPaths('a', straight(0.8)).find(({ key }) => key === 'a-stem')!;
	const heights = [...stem.d.matchAll(/-?\d+ (-?\d+)/g)].map(([, y]) => Number(y));
	expect(Math.min(...heights)).toBeLessThan(-0.05 * UNITS_PER_METRE);
	expect(Math.max(...heights)).toBe(0);
});
