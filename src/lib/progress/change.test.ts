import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../journal/day.ts';
import { MONDAY } from '../journal/sample-records.ts';
import { activityChange, painChange } from './change.ts';
import type { ChartDay } from './chart-days.ts';

function daysWith(values: Readonly<Record<number, number>>): ChartDay[] {
	const last = Math.max(...Object.keys(values).map(Number));
	return Array.from({ length: last + 1 }, (_, n) => ({ day: addDays(MONDAY, n), value: values[n] ?? null, after: 9 }));
}

describe('exercises.md section 4: pain is less from 2 points and 30 %, and more from 2 points', () => {
	test.each([
		[5, 4, 'same'],
		[5, 6, 'same'],
		[2, 0, 'easier'],
		[1, 0, 'same'],
		[6, 4, 'easier'],
		[7, 5, 'same'],
		[10, 8, 'same'],
		[10, 7, 'easier'],
		[0, 1, 'same'],
		[0, 2, 'harder'],
		[8, 10, 'harder']
	] as const)('from %i to %i: %s', (was, is, how) => {
		expect(painChange(daysWith({ 0: was, 14: is }))).toEqual({ since: MONDAY, how });
	});
});

describe('PSFS: a change of one activity counts from 3 points', () => {
	test.each([
		[4, 6, 'same'],
		[4, 2, 'same'],
		[0, 2, 'same'],
		[0, 3, 'easier'],
		[10, 7, 'harder']
	] as const)('from %i to %i: %s', (was, is, how) => {
		expect(activityChange(daysWith({ 0: was, 14: is }))).toEqual({ since: MONDAY, how });
	});
});

test('the first and the last value are compared, and days without an answer change nothing', () => {
	expect(painChange(daysWith({ 3: 8, 5: 0, 20: 3 }))).toEqual({ since: addDays(MONDAY, 3), how: 'easier' });
});

test('values of one week are not compared', () => {
	expect(painChange([])).toBeNull();
	expect(painChange(daysWith({ 0: 8 }))).toBeNull();
	expect(painChange(daysWith({ 0: 8, 6: 0 }))).toBeNull();
	expect(activityChange(daysWith({ 0: 0, 6: 10 }))).toBeNull();
	expect(activityChange(daysWith({ 0: 0, 7: 10 }))?.how).toBe('easier');
});

test('never celebrate a 1-point change', () => {
	const score = fc.integer({ min: 0, max: 10 });
	fc.assert(
		fc.property(score, score, (was, is) => {
			const values = daysWith({ 0: was, 14: is });
			if (Math.abs(was - is) < 2) expect(painChange(values)?.how).toBe('same');
			if (Math.abs(was - is) < 3) expect(activityChange(values)?.how).toBe('same');
		})
	);
});
