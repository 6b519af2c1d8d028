import { expect, test } from 'vitest';
import { addDays } from '../journal/day.ts';
import type { JournalRecord } from '../journal/records.ts';
import { resolve } from '../journal/resolve.ts';
import { flareOn, MONDAY, noonOf, restDayOn, sessionOn, settingOn, ulidAt } from '../journal/sample-records.ts';
import { doneOn, factsByDay, verdictOn, type Verdict } from './day-facts.ts';

const walkOn = (n: number, minutes: number) =>
	({ v: 1, id: ulidAt(30_000 + minutes), type: 'walk', at: noonOf(n), day: addDays(MONDAY, n), minutes }) as const;
const short = { playedMs: 29_999 };
const name = 'Desk break';

const cases: readonly [what: string, records: readonly JournalRecord[], day: number, today: number, Verdict][] = [
	['a finished session', [sessionOn(3)], 3, 5, { why: 'session', name }],
	['half a session, stopped', [sessionOn(3, { playedMs: 30_000, outcome: 'stopped' })], 3, 5, { why: 'session', name }],
	[
		'the session that counts is named, not the other',
		[sessionOn(3, { id: ulidAt(1), routineName: 'Other', ...short }), sessionOn(3)],
		3,
		5,
		{ why: 'session', name }
	],
	['less than half', [sessionOn(3, short)], 3, 5, { why: 'none', isToday: false, short: name }],
	['nothing', [], 3, 5, { why: 'none', isToday: false }],
	['nothing yet today', [], 5, 5, { why: 'none', isToday: true }],
	['a flare', [flareOn(2, 4)], 3, 5, { why: 'flare' }],
	['a session in a flare', [flareOn(2, 4), sessionOn(3)], 3, 5, { why: 'session', name }],
	['the first rest day of a week', [restDayOn(3)], 3, 5, { why: 'rest', from: 'week' }],
	['the second, with none saved', [restDayOn(2), restDayOn(3)], 3, 5, { why: 'unpaid-rest' }],
	['the second, with one saved', [sessionOn(0), restDayOn(8), restDayOn(9)], 9, 10, { why: 'rest', from: 'saved' }],
	['the first, with one saved', [sessionOn(0), restDayOn(8), restDayOn(9)], 8, 10, { why: 'rest', from: 'week' }],
	[
		'a later rest day of the week does not change who paid',
		[sessionOn(0), restDayOn(8), restDayOn(9), restDayOn(10)],
		8,
		10,
		{ why: 'rest', from: 'week' }
	],
	['an allowance of none', [restDayOn(3), settingOn(0, 'restDaysPerWeek', 0)], 3, 5, { why: 'unpaid-rest' }],
	[
		'an allowance of two that is lowered a week later',
		[sessionOn(0), restDayOn(2), restDayOn(3), settingOn(0, 'restDaysPerWeek', 2), settingOn(9, 'restDaysPerWeek', 0)],
		3,
		12,
		{ why: 'rest', from: 'week' }
	],
	[
		'a day lost across the date line',
		[
			sessionOn(0, { startedAt: '2026-03-02T20:00:00.000-10:00' }),
			sessionOn(2, { startedAt: '2026-03-04T08:00:00.000+14:00' })
		],
		1,
		2,
		{ why: 'skipped' }
	],
	['a day left out at home', [sessionOn(0), sessionOn(2)], 1, 2, { why: 'none', isToday: false }],
	['a gap before a longer streak', [sessionOn(0), sessionOn(2), sessionOn(3)], 1, 3, { why: 'none', isToday: false }]
];

test.each(cases)('why: %s', (_, records, day, today, verdict) => {
	expect(verdictOn(resolve(records), addDays(MONDAY, day), addDays(MONDAY, today))).toEqual(verdict);
});

test('the facts of a day add up its sessions and walks', () => {
	const records = [sessionOn(3), sessionOn(3, { id: ulidAt(1), ...short }), walkOn(3, 10), walkOn(3, 15), walkOn(4, 5)];
	const facts = factsByDay(resolve(records), addDays(MONDAY, 5));
	expect(facts(addDays(MONDAY, 3))).toEqual({ why: 'session', playedMs: 89_999, walked: 25 });
	expect(facts(addDays(MONDAY, 4))).toEqual({ why: 'none', playedMs: 0, walked: 5 });
	expect(facts(addDays(MONDAY, 1))).toEqual({ why: 'none', playedMs: 0, walked: 0 });
});

test('what was done on a day is that and nothing else', () => {
	const records = [sessionOn(2), sessionOn(3), walkOn(3, 10), restDayOn(3)];
	const ids = doneOn(resolve(records), addDays(MONDAY, 3)).map(({ type }) => type);
	expect(ids).toEqual(['session', 'walk']);
	expect(doneOn(resolve(records), addDays(MONDAY, 4))).toEqual([]);
});
