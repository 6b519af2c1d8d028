import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { positionCatalogue, routines } from '../../../tests/support/arbitraries.ts';
import { compileTimeline } from './compile.ts';
import { parseRoutineValue, positionsFor } from './parse.ts';
import type { Routine } from './schema.ts';
import { totalMsOf } from './total.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

/** The same routine with fractional seconds. */
function broken({ steps, ...routine }: Routine, by: number): Routine {
	const shifted = (seconds: number) => seconds + by;
	return {
		...routine,
		leadInSeconds: routine.leadInSeconds + by,
		steps: steps.map((step) => {
			const entries = Object.entries(step).map(([key, value]) => [
				key,
				key.endsWith('Seconds') ? shifted(value as number) : value
			]);
			return Object.fromEntries(entries) as Routine['steps'][number];
		})
	};
}

it('is the length of the compiled timeline, to the millisecond', () => {
	const factor = fc.double({ min: 0.5, max: 3, noNaN: true });
	const fraction = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(routines, factor, fraction, (routine, transitionFactor, by) => {
			const uneven = broken(routine, by);
			const positionOf = positionsFor(uneven, positionCatalogue);
			const { totalMs } = compileTimeline(uneven, positionOf, { transitionFactor });
			expect(totalMsOf(uneven, positionOf, { transitionFactor })).toBe(totalMs);
		})
	);
});

it('a small file that asks for millions of intervals is refused before one of them is made', () => {
	const step = { exercise: 'supine', sets: 20, reps: 100, repSeconds: 1, sides: 'alternate' };
	const value = { version: 1, id: 'big', name: 'Big', rounds: 10, steps: Array(100).fill(step) };
	// Building an interval rounds its length, so the number of calls of Math.round limits the number of intervals.
	let rounded = 0;
	const { round } = Math;
	vi.stubGlobal('Math', Object.create(Math, { round: { value: (x: number) => (rounded++, round(x)) } }) as typeof Math);
	const result = parseRoutineValue(value, positionCatalogue);
	vi.unstubAllGlobals();
	expect(result).toEqual({
		ok: false,
		error: [{ pointer: '/steps', message: 'must take at most 180 minutes in all' }]
	});
	expect(rounded).toBeGreaterThan(0);
	expect(rounded).toBeLessThan(5000);
});
