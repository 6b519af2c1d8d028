import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import type { JournalRecord } from './records.ts';
import { resolve } from './resolve.ts';
import { arbitraryRecords, flareOn, MONDAY, restDayOn, sessionOn, settingOn, ulidAt } from './sample-records.ts';
import { streakOn, whyOn } from './streak.ts';

/** Day 0 is a Monday. */
function streak(records: readonly JournalRecord[], today: number) {
	return streakOn(resolve(records), addDays(MONDAY, today));
}

function why(records: readonly JournalRecord[], day: number, today: number) {
	return whyOn(resolve(records), addDays(MONDAY, day), addDays(MONDAY, today));
}

function sessions(...days: number[]) {
	return days.map((day) => sessionOn(day));
}

function weekdaysOf(week: number, ...weekdays: number[]) {
	return sessions(...weekdays.map((weekday) => week * 7 + weekday));
}

describe('a streak of days', () => {
	test('ends today or yesterday, because today is not over', () => {
		expect(streak(sessions(0, 1, 2), 2).days).toBe(3);
		expect(streak(sessions(0, 1, 2), 3).days).toBe(3);
		expect(streak(sessions(0, 1, 2), 4)).toMatchObject({ days: 0, bestDays: 3 });
		expect(streak([], 0)).toMatchObject({ days: 0, bestDays: 0, weeks: 0, bestWeeks: 0 });
	});

	test('counts a day once, and only with a session of which half was played', () => {
		expect(streak([sessionOn(0), sessionOn(0, { id: ulidAt(1) })], 0).days).toBe(1);
		const half = { plannedMs: 60_000, playedMs: 30_000 };
		expect(streak([sessionOn(0), sessionOn(1, { ...half, outcome: 'stopped' })], 2).days).toBe(2);
		expect(streak([sessionOn(0), sessionOn(1, { ...half, playedMs: 29_999 })], 2).days).toBe(0);
	});

	test('is not broken by a day that a journey across the date line took away', () => {
		const before = sessionOn(0, { startedAt: '2026-03-02T20:00:00.000-10:00' });
		const after = sessionOn(2, { startedAt: '2026-03-04T08:00:00.000+14:00' });
		expect(streak([before, after], 2).days).toBe(2);
		expect(why([before, after], 1, 2)).toBe('none');
		const east = sessionOn(2, { startedAt: '2026-03-04T08:00:00.000+01:00' });
		expect(streak([before, east], 2).days).toBe(1);
		const later = sessionOn(2, { startedAt: '2026-03-05T21:00:00.000+14:00' });
		expect(streak([before, later], 2).days).toBe(1);
	});

	test('is bridged by a flare without growing', () => {
		expect(streak([...sessions(0, 1, 7), flareOn(2, 6)], 7).days).toBe(3);
		expect(streak([...sessions(0, 1), flareOn(2)], 30)).toMatchObject({ days: 2, isInFlare: true });
		expect(streak([...sessions(0, 1), flareOn(2, 4)], 6)).toMatchObject({ days: 0, isInFlare: false });
	});

	test('grows by a session in a flare', () => {
		expect(streak([...sessions(0, 2), flareOn(1)], 3).days).toBe(2);
	});

	test('is bridged by one rest day a week', () => {
		expect(streak([...sessions(0, 1, 3), restDayOn(2)], 3).days).toBe(3);
		expect(streak([...sessions(0, 3), restDayOn(1), restDayOn(2)], 3).days).toBe(1);
	});

	test('leaves later days for later', () => {
		expect(streak(sessions(0, 1, 2), 1)).toMatchObject({ days: 2, bestDays: 2 });
		expect(streak([...sessions(0), restDayOn(1), flareOn(2, 5)], 1)).toMatchObject({ days: 1, isInFlare: false });
		expect(why(sessions(5), 5, 4)).toBe('none');
		expect(why(sessions(5), 5, 5)).toBe('session');
	});
});

describe('rest days', () => {
	test('left over are banked, at most three', () => {
		const weeks = [0, 1, 2, 3, 4].flatMap((week) => weekdaysOf(week, 0, 1, 2, 3, 4, 5, 6));
		expect(streak(weeks, 35).rest).toEqual({ leftThisWeek: 1, banked: 3 });
		const rests = [35, 36, 37, 38].map(restDayOn);
		expect(streak([...weeks, ...rests], 39)).toMatchObject({ days: 35, rest: { leftThisWeek: 0, banked: 0 } });
		expect(streak([...weeks, ...rests, restDayOn(39)], 40).days).toBe(0);
		expect(why([...weeks, ...rests, restDayOn(39)], 39, 40)).toBe('unpaid-rest');
	});

	test('are paid from their own week first', () => {
		expect(streak([...sessions(0), restDayOn(7)], 8).rest).toEqual({ leftThisWeek: 0, banked: 1 });
	});

	test('are paid in order of day, and a session on the day spends none', () => {
		const records = [sessionOn(0), restDayOn(1), restDayOn(2)];
		expect([why(records, 1, 3), why(records, 2, 3)]).toEqual(['rest', 'unpaid-rest']);
		const trained = [...records, sessionOn(1)];
		expect([why(trained, 1, 3), why(trained, 2, 3)]).toEqual(['session', 'rest']);
	});

	test('are not saved up for weeks before the journal begins', () => {
		expect(streak(sessions(700), 700).rest).toEqual({ leftThisWeek: 1, banked: 0 });
	});

	test('stay as they were paid when the day boundary is changed later', () => {
		const at = '2026-03-09T01:00:00.000+00:00';
		const raised = { ...settingOn(7, 'restDaysPerWeek', 2), at };
		const rests = [...sessions(0, 3), restDayOn(1), restDayOn(2), raised];
		const paid = [1, 2].map((day) => why(rests, day, 14));
		expect(paid).toEqual(['rest', 'rest']);
		const boundary = settingOn(10, 'dayBoundaryMinutes', 0);
		expect([1, 2].map((day) => why([...rests, boundary], day, 14))).toEqual(paid);
	});

	test('follow the allowance of their week, whatever it is changed to later', () => {
		const records = [...sessions(0, 3), restDayOn(1), restDayOn(2), settingOn(0, 'restDaysPerWeek', 2)];
		expect(streak(records, 3).days).toBe(2);
		expect(streak([...records, settingOn(8, 'restDaysPerWeek', 0)], 3).days).toBe(2);
		expect(streak([...sessions(0, 2), restDayOn(1), settingOn(0, 'restDaysPerWeek', 0)], 2).days).toBe(1);
	});
});

describe('a streak of weeks', () => {
	test('counts Monday to Sunday, by distinct days', () => {
		expect(streak(weekdaysOf(0, 0, 3, 6), 6)).toMatchObject({ weeks: 1, week: { done: 3, goal: 3 } });
		expect(streak(sessions(5, 6, 7), 7)).toMatchObject({ weeks: 0, week: { done: 1, goal: 3 } });
		const sameDay = [0, 1, 2].map((n) => sessionOn(0, { id: ulidAt(n) }));
		expect(streak(sameDay, 0).week.done).toBe(1);
	});

	test('ends this week or last', () => {
		const two = [...weekdaysOf(0, 0, 1, 2), ...weekdaysOf(1, 0, 1, 2)];
		expect(streak(two, 13).weeks).toBe(2);
		expect(streak(two, 20).weeks).toBe(2);
		expect(streak(two, 21)).toMatchObject({ weeks: 0, bestWeeks: 2 });
	});

	test('takes days in a flare, not rest days', () => {
		expect(streak([sessionOn(0), flareOn(1, 2)], 6)).toMatchObject({ weeks: 1, week: { done: 3, goal: 3 } });
		expect(streak([...sessions(0, 1), restDayOn(2)], 6).week.done).toBe(2);
	});

	test('takes the goal in force on its Sunday', () => {
		const records = [...weekdaysOf(0, 0, 1, 2), ...weekdaysOf(1, 0, 1, 2), settingOn(7, 'weekGoal', 4)];
		expect(streak(records, 13)).toMatchObject({ weeks: 1, week: { done: 3, goal: 4 } });
		expect(streak([...records, settingOn(13, 'weekGoal', 2)], 13)).toMatchObject({ weeks: 2, week: { goal: 2 } });
		expect(streak([...records, settingOn(6, 'weekGoal', 5)], 20)).toMatchObject({ weeks: 0, bestWeeks: 0 });
	});

	test('takes a goal set after midnight for the week that the person is still in', () => {
		const lateOnSunday = { ...settingOn(0, 'weekGoal', 2), at: '2026-03-09T01:00:00.000+00:00' };
		expect(streak([...weekdaysOf(0, 0, 1), lateOnSunday], 6)).toMatchObject({ weeks: 1, week: { done: 2, goal: 2 } });
	});
});

const today = fc.integer({ min: 0, max: 70 });

test('another finished session never shortens a streak', () => {
	fc.assert(
		fc.property(arbitraryRecords, today, fc.integer({ min: 0, max: 70 }), (records, now, day) => {
			const before = streak(records, now);
			const after = streak([...records, sessionOn(day, { id: ulidAt(999) })], now);
			for (const number of ['days', 'bestDays', 'weeks', 'bestWeeks'] as const) {
				expect(after[number]).toBeGreaterThanOrEqual(before[number]);
			}
		})
	);
});

test('the order of records is of no account', () => {
	const shuffled = arbitraryRecords.chain((all) =>
		fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
	);
	fc.assert(
		fc.property(shuffled, today, ([records, others], now) => {
			expect(streak(others, now)).toEqual(streak(records, now));
		})
	);
});

test('the streak is what counting back day by day gives', () => {
	fc.assert(
		fc.property(arbitraryRecords, today, (records, now) => {
			const isCounting = (day: number) => !['none', 'unpaid-rest'].includes(why(records, day, now));
			let day = isCounting(now) ? now : now - 1;
			let days = 0;
			for (; isCounting(day); day--) if (why(records, day, now) === 'session') days++;
			expect(streak(records, now).days).toBe(days);
		}),
		{ numRuns: 30 }
	);
});

test('ten years of days, each with a flare that has not ended, are counted', () => {
	const records: JournalRecord[] = [];
	for (let n = 0; n < 3650; n++) {
		records.push(sessionOn(n, { id: ulidAt(n) }), { ...restDayOn(n), id: ulidAt(10_000 + n) });
		records.push({ ...flareOn(n), id: ulidAt(20_000 + n) });
	}
	expect(streak(records, 3649)).toMatchObject({ days: 3650, weeks: 522 });
});

test('a flare since the year 0 counts for fifty years', () => {
	const forged = { ...flareOn(0), from: '0000-01-01' };
	const { bestWeeks, isInFlare } = streak([forged, sessionOn(3)], 3);
	expect(isInFlare).toBe(true);
	expect(bestWeeks).toBeLessThanOrEqual((50 * 366) / 7 + 1);
});
