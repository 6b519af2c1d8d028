import { expect, test } from 'vitest';
import { addDays } from '../journal/day.ts';
import { resolve } from '../journal/resolve.ts';
import { flareOn, restDayOn, sessionOn } from '../journal/sample-records.ts';
import { factsByDay } from './day-facts.ts';
import { isoWeekOf } from './month.ts';
import { mondaysOf, partsOf } from './year.ts';

/** Years with a week 53, from 2000 to 2040 (ISO 8601). */
const LONG = [2004, 2009, 2015, 2020, 2026, 2032, 2037];

test('2026 has 53 weeks, from 29 December 2025 to 3 January 2027', () => {
	const mondays = mondaysOf(2026);
	expect(mondays).toHaveLength(53);
	expect([mondays[0], addDays(mondays[52]!, 6)]).toEqual(['2025-12-29', '2027-01-03']);
});

test('the years from 2000 to 2040 follow each other week by week, and the right ones have a week 53', () => {
	const years = Array.from({ length: 41 }, (_, index) => 2000 + index);
	expect(years.filter((year) => mondaysOf(year).length === 53)).toEqual(LONG);
	const all = years.flatMap(mondaysOf);
	expect(all.every((monday, index) => monday === addDays(all[0]!, index * 7))).toBe(true);
	for (const year of years) {
		mondaysOf(year).forEach((monday, index) => expect(isoWeekOf(monday)).toEqual({ year, week: index + 1 }));
	}
});

test('the parts of a year hold each of its days once, and show what stands in the calendar', () => {
	const records = [sessionOn(0), sessionOn(1, { playedMs: 1 }), restDayOn(2), flareOn(3, 4), sessionOn(300)];
	const today = '2026-03-10';
	const parts = partsOf(2026, factsByDay(resolve(records), today), today);
	expect(parts.map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek])).toEqual([
		[1, 13],
		[14, 26],
		[27, 39],
		[40, 53]
	]);
	const days = parts.flatMap(({ weeks }) => weeks.flat());
	expect(days.map(({ day }) => day)).toEqual(
		mondaysOf(2026).flatMap((monday) => [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)))
	);
	const week10 = parts[0]!.weeks[9]!.map(({ mark }) => mark);
	expect(week10).toEqual(['done', 'short', 'rest', 'flare', 'flare', 'none', 'none']);
	expect(days.filter(({ mark }) => mark === 'ahead')[0]?.day).toBe('2026-03-11');
	expect(parts.map(({ done }) => done)).toEqual([1, 0, 0, 0]);
});
