import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../journal/day.ts';
import { resolve } from '../../journal/resolve.ts';
import { arbitraryRecords, checkInOn, flareOn, MONDAY, sessionOn, ulidAt } from '../../journal/sample-records.ts';
import { countPairs, medianOf, painPairs, weekPain } from './pain-points.ts';
import { averagePain, lastFlareStart } from './recovery.ts';
import { areaIn, sideTimes, timeByArea, timeByGoal } from './shares.ts';
import { lastMondays, weekMinutes } from './weeks.ts';

const MINUTE = 60_000;
const minutesOf = (n: number, minutes: number, more = {}) => sessionOn(n, { playedMs: minutes * MINUTE, ...more });
const arbitraryDay = fc.integer({ min: 0, max: 90 }).map((n) => addDays(MONDAY, n));

describe('minutes a week', () => {
	it.each([
		['a Monday', '2026-03-02', '2026-03-02'],
		['a Sunday', '2026-03-08', '2026-03-02'],
		['31 December in week 53 of 2026', '2026-12-31', '2026-12-28'],
		['1 January in the same week', '2027-01-01', '2026-12-28'],
		['the leap day', '2028-02-29', '2028-02-28']
	])('has a current week that begins on a Monday: %s', (_, today, monday) => {
		expect(lastMondays(today, 12).at(-1)).toBe(monday);
	});

	it('counts the days on both sides of New Year in one week', () => {
		const sessions = [
			minutesOf(0, 10, { day: '2026-12-31' }),
			minutesOf(1, 5, { day: '2027-01-01' }),
			minutesOf(2, 3, { day: '2027-01-04' })
		];
		const weeks = weekMinutes({ sessions, flares: [] }, '2027-01-05', 3);
		expect(weeks.map(({ monday, minutes }) => [monday, minutes])).toEqual([
			['2026-12-21', 0],
			['2026-12-28', 15],
			['2027-01-04', 3]
		]);
	});

	it('leaves out days after today and before the first week, and rounds sums, not sessions', () => {
		const sessions = [
			sessionOn(0, { playedMs: 20_000 }),
			sessionOn(1, { playedMs: 20_000 }),
			minutesOf(2, 9, { day: addDays(MONDAY, 3) }),
			minutesOf(3, 9, { day: addDays(MONDAY, -8) })
		];
		const [before, current] = weekMinutes({ sessions, flares: [] }, addDays(MONDAY, 2), 2);
		expect([before?.minutes, current?.minutes]).toEqual([0, 1]);
	});

	it.each([
		['ends on the Monday', flareOn(-20, 0), [true, false, false]],
		['begins on the Sunday', flareOn(13, 30), [false, true, true]],
		['lasts', flareOn(9), [false, true, true]],
		['ended the day before', flareOn(-9, -1), [false, false, false]],
		['begins after today', flareOn(18), [false, false, false]]
	])('marks the weeks of a flare that %s', (_, flare, marked) => {
		const weeks = weekMinutes({ sessions: [], flares: [flare] }, addDays(MONDAY, 16), 3);
		expect(weeks.map(({ hasFlare }) => hasFlare)).toEqual(marked);
	});

	it('adds up to the time that was played in these weeks', () => {
		fc.assert(
			fc.property(arbitraryRecords, arbitraryDay, (records, today) => {
				const journal = resolve(records);
				const weeks = weekMinutes(journal, today, 30);
				const from = weeks[0]!.monday;
				const ofSpan = journal.sessions.filter(({ day }) => day >= from && day <= today);
				const sum = weeks.reduce((all, { minutes }) => all + minutes, 0);
				// The sample sessions take whole minutes.
				expect(sum * MINUTE).toBe(ofSpan.reduce((all, { playedMs }) => all + playedMs, 0));
			})
		);
	});
});

describe('shares', () => {
	const step = (exercise: string, playedMs: number, side?: 'left' | 'right' | 'both') =>
		({ exercise, playedMs, outcome: 'done', ...(side && { side }) }) as const;

	it('puts a routine that is not known under Other', () => {
		const sessions = [minutesOf(0, 1), minutesOf(1, 5, { routine: 'mine' }), minutesOf(2, 1)];
		expect(timeByGoal(sessions, (id) => (id === 'desk-1' ? 'desk' : undefined))).toEqual([
			{ key: 'other', playedMs: 5 * MINUTE },
			{ key: 'desk', playedMs: 2 * MINUTE }
		]);
	});

	it.each([
		[['gentle', 'lowback', 'morning'], 'lowback'],
		[['upper', 'desk', 'posture'], 'upper'],
		[['desk', 'breathe'], 'other'],
		[[], 'other']
	])('says which part of the body an exercise is for: %j', (contexts, area) => {
		expect(areaIn(contexts)).toBe(area);
	});

	it('takes time by part of the body from steps, and a session without steps whole', () => {
		const sessions = [
			minutesOf(0, 9, { steps: [step('cat-cow', 60_000), step('strange', 30_000), step('cat-cow', 0)] }),
			minutesOf(1, 2)
		];
		expect(timeByArea(sessions, (id) => (id === 'cat-cow' ? 'lowback' : undefined))).toEqual([
			{ key: 'other', playedMs: 150_000 },
			{ key: 'lowback', playedMs: 60_000 }
		]);
	});

	it('weighs left against right, and leaves out what works both', () => {
		const steps = [step('a', 40_000, 'left'), step('a', 30_000, 'right'), step('b', 99_000, 'both'), step('c', 99_000)];
		expect(sideTimes([sessionOn(0, { steps }), sessionOn(1)])).toEqual({ leftMs: 40_000, rightMs: 30_000 });
		expect(sideTimes([sessionOn(0, { steps: steps.slice(2) })])).toBeNull();
	});
});

describe('pain', () => {
	it('pairs only sessions with both answers, and 0 is one', () => {
		const sessions = [
			sessionOn(3, { painBefore: 0, painAfter: 0 }),
			sessionOn(2, { painBefore: 4, painAfter: 0 }),
			sessionOn(1, { painBefore: 4 }),
			sessionOn(0, { painAfter: 5 })
		];
		const pairs = painPairs(sessions);
		expect(pairs.map(({ before, after }) => [before, after])).toEqual([
			[0, 0],
			[4, 0]
		]);
		expect(countPairs(pairs)).toEqual({ lower: 1, same: 1, higher: 0 });
	});

	it.each([
		[[], null],
		[[0], 0],
		[[3, 0], 1.5],
		[[10, 2, 9], 9],
		[[5, 1, 2, 4], 3]
	])('has a median of %j: %j', (numbers, median) => {
		expect(medianOf(numbers)).toBe(median);
	});

	it('takes the newest check-in of a day, every number after a session, and tells 0 from no answer', () => {
		const checkIns = [
			checkInOn(8, { pain: 0 }),
			{ ...checkInOn(0, { pain: 2 }), id: ulidAt(17_500) },
			checkInOn(0, { pain: 9 })
		];
		const sessions = [sessionOn(1, { painAfter: 4 }), sessionOn(2, { painAfter: 6 }), sessionOn(3)];
		expect(weekPain({ checkIns, sessions }, addDays(MONDAY, 15), 3)).toEqual([
			{ monday: MONDAY, median: 4, count: 3 },
			{ monday: addDays(MONDAY, 7), median: 0, count: 1 },
			{ monday: addDays(MONDAY, 14), median: null, count: 0 }
		]);
	});

	it('stays between the least and the greatest answer', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (numbers) => {
				const median = medianOf(numbers)!;
				expect(median).toBeGreaterThanOrEqual(Math.min(...numbers));
				expect(median).toBeLessThanOrEqual(Math.max(...numbers));
				expect(median * 2).toBe(Math.round(median * 2));
			})
		);
	});
});

describe('natural recovery (exercises.md section 4, MC12)', () => {
	it.each([
		['on its first day', 0, 5.2],
		['after 6 weeks', 42, 2.3],
		['after 26 weeks', 182, 1.2],
		['after 52 weeks', 364, 0.6]
	])('has the number of the study %s', (_, days, pain) => {
		expect(averagePain(days)).toBeCloseTo(pain, 10);
	});

	it('falls between them, and says nothing before or beyond', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 364 }), (days) => {
				expect(averagePain(days)!).toBeLessThan(averagePain(days - 1)!);
			})
		);
		expect([averagePain(-1), averagePain(365)]).toEqual([null, null]);
	});

	it('is only for a flare, the latest that began within a year', () => {
		const today = addDays(MONDAY, 400);
		expect(lastFlareStart([], today)).toBeNull();
		expect(lastFlareStart([flareOn(0, 9)], today)).toBeNull();
		expect(lastFlareStart([flareOn(50, 60), flareOn(300, 310), flareOn(401)], today)).toBe(addDays(MONDAY, 300));
		expect(daysBetween(addDays(MONDAY, 36), today)).toBe(364);
		expect(lastFlareStart([flareOn(36)], today)).toBe(addDays(MONDAY, 36));
	});
});
