import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SWOLLEN_LEG } from './signs.ts';
import { loadChecks } from '../journal/checks/checks.ts';
import { addDays } from '../journal/day.ts';
import type { JournalRecord } from '../journal/records.ts';
import { resolve } from '../journal/resolve.ts';
import {
	arbitraryRecords,
	checkInOn,
	flareOn,
	MONDAY,
	noonOf,
	sessionOn,
	settingOn,
	ulidAt
} from '../journal/sample-records.ts';
import { streakOn } from '../journal/streak.ts';
import { daysLeftOn } from './days-left.ts';

await loadChecks();

/** The days left on the Monday plus `day` days. The goal is 3 days. */
const left = (records: readonly JournalRecord[], day: number) => daysLeftOn(resolve(records), addDays(MONDAY, day));
const swollenLeg: JournalRecord = {
	v: 1,
	id: ulidAt(99),
	type: 'screening',
	at: noonOf(1),
	day: addDays(MONDAY, 1),
	result: 'today',
	items: [SWOLLEN_LEG]
};

describe('the days left of the goal', () => {
	it('become fewer with each day that has a session, and are never less than none', () => {
		const sessions = [0, 1, 2, 3].map((day) => sessionOn(day));
		expect([0, 1, 2, 3].map((day) => left(sessions.slice(0, day + 1), day))).toEqual([2, 1, 0, 0]);
		expect(left([sessionOn(0), sessionOn(0, { id: ulidAt(7) })], 0), 'two on one day').toBe(2);
		expect(left([sessionOn(0, { playedMs: 1000 })], 0), 'too short to count').toBe(3);
	});

	it('begin anew on Monday', () => {
		expect(left([sessionOn(0), sessionOn(1), sessionOn(2)], 7)).toBe(3);
	});

	it('are none once the week is too short for them', () => {
		expect([3, 4, 5, 6].map((day) => left([sessionOn(-1)], day))).toEqual([3, 3, 0, 0]);
		const everyDay = settingOn(0, 'weekGoal', 7);
		expect(left([everyDay, sessionOn(0)], 0), 'with today done').toBe(6);
		expect(left([everyDay, sessionOn(0)], 1), 'with today to come').toBe(6);
		expect(left([everyDay, sessionOn(0)], 2)).toBe(0);
	});

	it.each<[string, JournalRecord[]]>([
		['before the first session', []],
		['in a flare', [sessionOn(0), flareOn(1)]],
		['on the day a flare ends', [sessionOn(0), flareOn(1, 1)]],
		['after “Seized up” from a version that stored no flare', [sessionOn(0), checkInOn(1, { feeling: 'seized-up' })]],
		['on a day with a high number', [sessionOn(0), checkInOn(1, { pain: 8 })]],
		['while a danger sign stands', [sessionOn(0), swollenLeg]]
	])('are none %s', (_, records) => {
		expect(left(records, 1)).toBe(0);
	});

	it('come back after a flare, whose days count', () => {
		expect(left([sessionOn(-1), flareOn(0, 1)], 2)).toBe(1);
	});

	it('are the goal less what the streak counts as done, whatever the records', () => {
		fc.assert(
			fc.property(arbitraryRecords, fc.integer({ min: 0, max: 60 }), (records, n) => {
				const today = addDays(MONDAY, n);
				const { week } = streakOn(resolve(records), today);
				expect([0, Math.max(0, week.goal - week.done)]).toContain(daysLeftOn(resolve(records), today));
			})
		);
	});
});
