import { expect, it } from 'vitest';
import { closingTurn } from './closing.ts';

it('does not turn what is closed', () => {
	expect(closingTurn(() => 0.003)).toBe(0);
});

it.each([7.3, -7.3, 0.4, -20])('finds where a chain closes, %d° away', (at) => {
	const turn = closingTurn((tried) => Math.abs(tried - at) * 0.02);
	expect(Math.abs(turn - at) * 0.02).toBeLessThanOrEqual(0.004);
});

it('comes as near as can be where it never closes', () => {
	expect(closingTurn((tried) => 0.05 + Math.abs(tried - 3.2) * 0.01)).toBeCloseTo(3.2, 1);
	expect(Math.abs(closingTurn((tried) => 1 - tried * 0.001))).toBeLessThanOrEqual(24);
});
