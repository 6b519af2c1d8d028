import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, weekOf } from '../journal/day.ts';
import { MONDAY } from '../journal/sample-records.ts';
import { chartDays, numberedDays, type ChartDay } from './chart-days.ts';

const someDay = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays(MONDAY, n));
const dayOf = (n: number) => addDays(MONDAY, n);

function daysWith(values: readonly (number | null)[]): ChartDay[] {
	return values.map((value, n) => ({ day: dayOf(n), value, after: null }));
}

it('shows each day of eight weeks once, from a Monday to today', () => {
	fc.assert(
		fc.property(someDay, (today) => {
			const days = chartDays(today);
			expect(days.at(-1)).toBe(today);
			expect(weekOf(days[0] ?? '')).toBe(days[0]);
			expect(Math.floor(daysBetween(days[0] ?? '', today) / 7)).toBe(7);
			expect(days.every((day, index) => index === 0 || daysBetween(days[index - 1] ?? '', day) === 1)).toBe(true);
		})
	);
});

describe('The days whose number is written on the chart', () => {
	test.each<readonly [string, readonly (number | null)[], number, readonly number[]]>([
		['none without an answer', [null, null], 1, []],
		['the newest', [3, 4, 5, null], Infinity, [2]],
		['a newest 0', [3, 0], Infinity, [1]],
		['the first 0 of each run', [0, 0, null, 0, 2, 0, 0], Infinity, [0, 3, 5, 6]],
		['every bar that is far enough from the newer ones', [1, 2, 3, 4, 5, 6, 7], 3, [0, 3, 6]],
		['no bar beside the number of a 0', [5, 0, null, null, 7], 2, [1, 4]]
	])('are %s', (_, values, apart, numbered) => {
		expect([...numberedDays(daysWith(values), apart)].sort()).toEqual(numbered.map(dayOf));
	});
});
