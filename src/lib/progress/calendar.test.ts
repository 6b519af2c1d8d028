import { expect, test } from 'vitest';
import { resolve } from '../journal/resolve.ts';
import type { JournalRecord } from '../journal/records.ts';
import { flareOn, noonOf, restDayOn, sessionOn, ulidAt } from '../journal/sample-records.ts';
import { calendarOf, daysMoved, sumOf, weeksOf } from './calendar-days.ts';
import { factsByDay } from './day-facts.ts';

/** Day 0 is Monday 2 March 2026. */
const records: JournalRecord[] = [
	sessionOn(0, { playedMs: 12 * 60_000, plannedMs: 12 * 60_000 }),
	sessionOn(1, { playedMs: 29_999 }),
	restDayOn(2),
	restDayOn(3),
	flareOn(5, 6),
	sessionOn(6),
	{ v: 1, id: ulidAt(1), type: 'walk', at: noonOf(6), day: '2026-03-08', minutes: 15 },
	{ v: 1, id: ulidAt(2), type: 'walk', at: noonOf(7), day: '2026-03-09', minutes: 10 },
	sessionOn(30)
];
const today = '2026-03-10';
const factsOf = factsByDay(resolve(records), today);
const march = calendarOf('2026-03', factsOf, today);
const on = (day: string) => march.find((one) => one.day === day)!;

test.each([
	['2026-03-02', 'done', 'Monday 2 March: 12 minutes'],
	['2026-03-03', 'short', 'Tuesday 3 March: 1 minute, not counted'],
	['2026-03-04', 'rest', 'Wednesday 4 March: rest day'],
	['2026-03-05', 'unpaid-rest', 'Thursday 5 March: rest day, not counted'],
	['2026-03-06', 'none', 'Friday 6 March: no session'],
	['2026-03-07', 'flare', 'Saturday 7 March: in a flare'],
	['2026-03-08', 'done', 'Sunday 8 March: 1 minute, walked 15 minutes'],
	['2026-03-09', 'none', 'Monday 9 March: no session, walked 10 minutes'],
	['2026-03-10', 'none', 'Tuesday 10 March, today: nothing yet']
])('%s shows %s, in words “%s”', (day, mark, words) => {
	expect(on(day)).toMatchObject({ mark, words, isOpen: true });
});

test('days with a walk are marked, with a session or without', () => {
	expect(march.filter(({ hasWalk }) => hasWalk).map(({ day }) => day)).toEqual(['2026-03-08', '2026-03-09']);
});

test.each([
	['of another month', '2026-02-28', '2026-03', today],
	['after today', '2026-03-11', '2026-03', today],
	['of a later month', '2026-04-01', '2026-04', today]
])('a day %s cannot be opened, and shows nothing', (_, day, month, now) => {
	const shown = calendarOf(month, factsOf, now).find((one) => one.day === day);
	expect(shown).toMatchObject({ isOpen: false, mark: 'none', level: 0, words: '' });
});

test('exactly the days up to today can be opened, and one of them is today', () => {
	expect(march.filter(({ isOpen }) => isOpen)).toHaveLength(10);
	expect(march.filter(({ isToday }) => isToday).map(({ day }) => day)).toEqual([today]);
});

test('the sum is of the days that count in this month, and of all playing time', () => {
	expect(sumOf(march, factsOf)).toEqual({ days: 2, playedMs: 12 * 60_000 + 29_999 + 60_000 });
});

test.each([
	['ArrowLeft', 3, -1],
	['ArrowRight', 3, 1],
	['ArrowUp', 3, -7],
	['ArrowDown', 3, 7],
	['Home', 3, -3],
	['End', 3, 3],
	['Enter', 3, null]
])('%s on weekday %i moves the focus by %j days', (key, weekday, days) => {
	expect(daysMoved(key, weekday)).toBe(days);
});

test.each([
	['2026-12', [49, 50, 51, 52, 53, null]],
	['2027-01', [53, 1, 2, 3, 4, null]],
	['2026-01', [1, 2, 3, 4, 5, null]],
	['2026-02', [5, 6, 7, 8, 9, null]]
] as const)(
	'the rows of %s have the week numbers of ISO 8601, and only those with a day of the month',
	(month, numbers) => {
		const weeks = weeksOf(month, calendarOf(month, factsOf, today));
		expect(weeks.map(({ days }) => days.length)).toEqual([7, 7, 7, 7, 7, 7]);
		const shown = weeks.map(({ week, isInMonth }) => (isInMonth ? week : null));
		expect(shown.slice(0, numbers.length)).toEqual(numbers);
	}
);
