import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayFromNumber } from '../journal/day.ts';
import { addMonths, daysShownIn, firstDayOf, isoWeekOf, lastDayOf, monthOf } from './month.ts';

test.each([
	['2026-01-01', 2026, 1],
	['2025-12-29', 2026, 1],
	['2026-12-27', 2026, 52],
	['2026-12-28', 2026, 53],
	['2026-12-31', 2026, 53],
	['2027-01-01', 2026, 53],
	['2027-01-03', 2026, 53],
	['2027-01-04', 2027, 1],
	['2024-12-30', 2025, 1],
	['2021-01-03', 2020, 53],
	['2023-01-01', 2022, 52],
	['2000-02-29', 2000, 9],
	['1970-01-01', 1970, 1]
])('%s is in week %i-W%i', (day, year, week) => {
	expect(isoWeekOf(day)).toEqual({ year, week });
});

const day = fc.integer({ min: -20_000, max: 60_000 }).map(dayFromNumber);

test('weeks follow each other, across New Year too', () => {
	fc.assert(
		fc.property(day, (one) => {
			const [here, next] = [isoWeekOf(one), isoWeekOf(addDays(one, 7))];
			const isNewYear = next.week === 1 && here.week >= 52 && next.year === here.year + 1;
			expect(isNewYear || (next.week === here.week + 1 && next.year === here.year)).toBe(true);
		})
	);
});

test('a month is shown from Monday on, whole, in 42 days one after the other', () => {
	fc.assert(
		fc.property(day, (one) => {
			const month = monthOf(one);
			const shown = daysShownIn(month);
			expect(new Date(shown[0]!).getUTCDay()).toBe(1);
			expect(shown).toHaveLength(42);
			expect(shown.every((each, index) => each === addDays(shown[0]!, index))).toBe(true);
			expect(shown.slice(0, 7)).toContain(firstDayOf(month));
			expect(shown).toContain(lastDayOf(month));
			expect(monthOf(addDays(lastDayOf(month), 1))).toBe(addMonths(month, 1));
		})
	);
});

test.each([
	['2026-11', 1, '2026-12'],
	['2026-12', 1, '2027-01'],
	['2026-01', -1, '2025-12'],
	['2026-03', -15, '2024-12'],
	['0000-01', 0, '0000-01']
])('%s and %i months is %s', (month, months, expected) => {
	expect(addMonths(month, months)).toBe(expected);
});

test('there is no month before the year 0000 or after 9999', () => {
	expect(() => addMonths('0000-01', -1)).toThrow(RangeError);
	expect(() => addMonths('9999-12', 1)).toThrow(RangeError);
});
