import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, isoWithOffset, parseMoment, type Day } from './day.ts';
import { mergeRecords } from './merge.ts';
import type { CorrectionRecord, DeletionRecord, JournalRecord, SessionRecord } from './records.ts';
import { resolve } from './resolve.ts';
import {
	arbitraryRecords,
	checkInOn,
	flareOn,
	MONDAY,
	noonOf,
	restDayOn,
	sessionOn,
	settingOn,
	ulidAt
} from './sample-records.ts';
import { streakOn, whyOn, type DayReason, type Streak } from './streak.ts';

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

function deletionOf({ id }: Pick<JournalRecord, 'id'>, n: number): DeletionRecord {
	return { v: 1, id: ulidAt(50_000 + n), type: 'deletion', at: noonOf(n), of: id };
}

function correctionOf({ id }: Pick<JournalRecord, 'id'>, set: Record<string, unknown>): CorrectionRecord {
	return { v: 1, id: ulidAt(51_000), type: 'correction', at: noonOf(9), of: id, set };
}

/** A session that began at `startedAt`. Its day follows from the boundary, as in the app. */
function begun(startedAt: string, fields: { boundary?: number; putBackFrom?: string } = {}): SessionRecord {
	const moment = parseMoment(startedAt)!;
	const before = fields.putBackFrom === undefined ? null : parseMoment(fields.putBackFrom);
	const putBack = before === null ? {} : { putBack: { atMs: before.epochMs, fromOffsetMinutes: before.offsetMinutes } };
	const day = dayOf({ ...moment, ...putBack }, fields.boundary);
	return sessionOn(0, { id: ulidAt(2000 + moment.epochMs / 60_000), at: startedAt, startedAt, day });
}

const half = { plannedMs: 60_000, playedMs: 30_000 };
const wholeWeeks = (count: number) => Array.from({ length: count * 7 }, (_, day) => sessionOn(day));
const written = (at: string, name: string, value: unknown) => ({ ...settingOn(0, name, value), at });
const rests = (...days: number[]) => days.map(restDayOn);
/** Sessions on days 0 and 2, with a journey between them. */
const journey = (from: string, to: string) => [sessionOn(0, { startedAt: from }), sessionOn(2, { startedAt: to })];

interface Case {
	readonly records: readonly JournalRecord[];
	/** In days after `MONDAY`, or a day. */
	readonly on: number | Day;
	readonly is?: Partial<Omit<Streak, 'week' | 'rest'>> & { week?: Partial<Streak['week']>; rest?: Streak['rest'] };
	/** Why days count. */
	readonly why?: Readonly<Record<number | Day, DayReason>>;
}

/** CONTRACT.md, "Streaks", clause by clause. Day 0 is a Monday. */
const law: Readonly<Record<string, Case>> = {
	// “A session counts when at least half of it was played, finished or stopped.”
	'a session counts when all of it was played': { records: sessions(0), on: 0, is: { days: 1 }, why: { 0: 'session' } },
	'a stopped session counts when half of it was played': {
		records: [sessionOn(0, { ...half, outcome: 'stopped' })],
		on: 0,
		is: { days: 1 }
	},
	'a finished session counts when half of it was played': { records: [sessionOn(0, half)], on: 0, is: { days: 1 } },
	'a session does not count when a millisecond less than half was played': {
		records: [sessionOn(0, { ...half, playedMs: 29_999 })],
		on: 0,
		is: { days: 0, week: { done: 0 } },
		why: { 0: 'none' }
	},
	'reaching the end by Next alone is no session': { records: [sessionOn(0, { playedMs: 0 })], on: 0, is: { days: 0 } },
	'two halves of a half do not add up': {
		records: [sessionOn(0, { playedMs: 20_000 }), sessionOn(0, { id: ulidAt(1), playedMs: 20_000 })],
		on: 0,
		is: { days: 0 }
	},
	'more time than was planned counts once': { records: [sessionOn(0, { playedMs: 90_000 })], on: 0, is: { days: 1 } },

	// “A day counts with a session that counts, inside a flare, or as a logged rest day … only days with such a session
	// add to the number.”
	'an empty journal has no streak': { records: [], on: 0, is: { days: 0, bestDays: 0, weeks: 0, bestWeeks: 0 } },
	'two sessions on a day are one day': {
		records: [sessionOn(0), sessionOn(0, { id: ulidAt(1) })],
		on: 0,
		is: { days: 1, week: { done: 1 } }
	},
	'a short session takes nothing from a day that counts': {
		records: [sessionOn(0), sessionOn(0, { id: ulidAt(1), playedMs: 0 })],
		on: 0,
		is: { days: 1 }
	},
	'a walk alone does not make a day count': {
		records: [{ v: 1, id: ulidAt(1), type: 'walk', at: noonOf(0), day: MONDAY, minutes: 40 }],
		on: 0,
		is: { days: 0 },
		why: { 0: 'none' }
	},
	'an answer about pain does not make a day count': { records: [checkInOn(0, { pain: 3 })], on: 0, is: { days: 0 } },
	'a rest day keeps the streak and adds nothing': {
		records: [...sessions(0, 1, 3), restDayOn(2)],
		on: 3,
		is: { days: 3 },
		why: { 2: 'rest' }
	},
	'rest days alone are no streak': { records: rests(0), on: 0, is: { days: 0, bestDays: 0 }, why: { 0: 'rest' } },
	'a session that is deleted does not count, and counts again when that is undone': {
		records: [sessionOn(0), sessionOn(1), deletionOf(sessionOn(1), 1), deletionOf(deletionOf(sessionOn(1), 1), 2)],
		on: 1,
		is: { days: 2 }
	},
	'a session that is deleted leaves a gap': {
		records: [...sessions(0, 1, 2), deletionOf(sessionOn(1), 1)],
		on: 2,
		is: { days: 1 },
		why: { 1: 'none' }
	},
	'a session moved by a correction counts on its new day': {
		records: [sessionOn(0), sessionOn(5), correctionOf(sessionOn(5), { day: addDays(MONDAY, 1) })],
		on: 1,
		is: { days: 2 },
		why: { 1: 'session', 5: 'none' }
	},

	// “A streak of days ends today or yesterday (today is not over).”
	'a streak ends today': { records: sessions(0, 1, 2), on: 2, is: { days: 3 } },
	'a streak ends yesterday': { records: sessions(0, 1, 2), on: 3, is: { days: 3 } },
	'a streak that ended two days ago is over, and stays the best': {
		records: sessions(0, 1, 2),
		on: 4,
		is: { days: 0, bestDays: 3 }
	},
	'a streak begins again after a gap': { records: sessions(0, 1, 2, 5), on: 5, is: { days: 1, bestDays: 3 } },
	'a streak goes on across New Year and the end of February': {
		records: ['2027-12-31', '2028-01-01', '2028-02-28', '2028-02-29', '2028-03-01'].map((day) =>
			begun(`${day}T12:00:00+00:00`)
		),
		on: '2028-03-01',
		is: { days: 3, bestDays: 3 }
	},

	// “Days later than today are kept and count when they are reached.”
	'a session of tomorrow does not count yet': {
		records: sessions(0, 1, 2),
		on: 1,
		is: { days: 2, bestDays: 2 },
		why: { 2: 'none' }
	},
	'a session of tomorrow counts when it is reached': { records: sessions(0, 1, 2), on: 2, is: { days: 3 } },
	'a rest day of tomorrow is not paid yet': {
		records: [sessionOn(0), restDayOn(1)],
		on: 0,
		is: { days: 1, rest: { leftThisWeek: 1, banked: 0 } },
		why: { 1: 'none' }
	},
	'a flare of tomorrow has not begun': {
		records: [sessionOn(0), flareOn(1, 5)],
		on: 0,
		is: { days: 1, isInFlare: false },
		why: { 1: 'none' }
	},

	// Flares.
	'a flare bridges the streak and adds nothing': {
		records: [...sessions(0, 1, 7), flareOn(2, 6)],
		on: 7,
		is: { days: 3 },
		why: { 2: 'flare', 6: 'flare' }
	},
	'a flare counts on its first and its last day': {
		records: [flareOn(2, 4)],
		on: 8,
		why: { 1: 'none', 2: 'flare', 4: 'flare', 5: 'none' }
	},
	'a flare with no end lasts until today': {
		records: [...sessions(0, 1), flareOn(2)],
		on: 30,
		is: { days: 2, isInFlare: true },
		why: { 30: 'flare' }
	},
	'a flare that has ended keeps the streak one day longer': {
		records: [...sessions(0, 1), flareOn(2, 4)],
		on: 5,
		is: { days: 2, isInFlare: false }
	},
	'a flare that has ended breaks nothing before it': {
		records: [...sessions(0, 1), flareOn(2, 4)],
		on: 6,
		is: { days: 0, bestDays: 2 }
	},
	'a session in a flare adds to the streak': {
		records: [...sessions(0, 2), flareOn(1)],
		on: 3,
		is: { days: 2 },
		why: { 1: 'flare', 2: 'session', 3: 'flare' }
	},
	'flares that overlap are one': {
		records: [...sessions(0), flareOn(1, 4), flareOn(3, 6)],
		on: 6,
		is: { days: 1, week: { done: 7 } }
	},
	'a flare of one day bridges that day': { records: [...sessions(0, 2), flareOn(1, 1)], on: 2, is: { days: 2 } },
	'a flare that is deleted counts no more': {
		records: [...sessions(0, 2), flareOn(1, 1), deletionOf(flareOn(1, 1), 1)],
		on: 2,
		is: { days: 1 },
		why: { 1: 'none' }
	},
	'a rest day in a flare spends nothing from the days after it': {
		records: [...sessions(0, 4), flareOn(1, 2), restDayOn(3)],
		on: 4,
		is: { days: 2 },
		why: { 1: 'flare', 3: 'rest' }
	},

	// “Rest days: each Monday–Sunday week gives `restDaysPerWeek` (1); unused ones are banked, at most 3; records are
	// paid in order of day, own week first; an unpaid one does not count, and a day with a session spends none.”
	'a week has one rest day': { records: sessions(0), on: 0, is: { rest: { leftThisWeek: 1, banked: 0 } } },
	'a second rest day of the week, with none saved, does not count': {
		records: [...sessions(0, 3), ...rests(1, 2)],
		on: 3,
		is: { days: 1 },
		why: { 1: 'rest', 2: 'unpaid-rest' }
	},
	'a new week has its own rest day': {
		records: [...sessions(5), ...rests(6, 7)],
		on: 8,
		is: { days: 1 },
		why: { 6: 'rest', 7: 'rest' }
	},
	'an unused rest day is saved': { records: sessions(0), on: 7, is: { rest: { leftThisWeek: 1, banked: 1 } } },
	'at most three rest days are saved': { records: wholeWeeks(5), on: 35, is: { rest: { leftThisWeek: 1, banked: 3 } } },
	'four days of rest in a row are paid by one week and three saved days': {
		records: [...wholeWeeks(5), ...rests(35, 36, 37, 38)],
		on: 39,
		is: { days: 35, rest: { leftThisWeek: 0, banked: 0 } }
	},
	'a fifth day of rest breaks the streak': {
		records: [...wholeWeeks(5), ...rests(35, 36, 37, 38, 39)],
		on: 40,
		is: { days: 0, bestDays: 35 },
		why: { 38: 'rest', 39: 'unpaid-rest' }
	},
	'the own week pays before a saved day': {
		records: [...sessions(0), ...rests(7)],
		on: 8,
		is: { rest: { leftThisWeek: 0, banked: 1 } }
	},
	'the earlier rest day is paid first, whichever was logged first': {
		records: [sessionOn(0), { ...restDayOn(2), at: noonOf(2) }, { ...restDayOn(1), at: noonOf(9) }],
		on: 3,
		why: { 1: 'rest', 2: 'unpaid-rest' }
	},
	'a session on a rest day spends none': {
		records: [sessionOn(0), sessionOn(1), ...rests(1, 2)],
		on: 3,
		why: { 1: 'session', 2: 'rest' }
	},
	'a short session on a rest day leaves it a rest day': {
		records: [sessionOn(0), sessionOn(1, { playedMs: 0 }), ...rests(1)],
		on: 1,
		is: { days: 1 },
		why: { 1: 'rest' }
	},
	'a rest day logged twice is paid once': {
		records: [sessionOn(0), restDayOn(1), { ...restDayOn(1), id: ulidAt(1) }, restDayOn(8)],
		on: 8,
		is: { rest: { leftThisWeek: 0, banked: 0 } }
	},
	'nothing is saved for weeks before the journal begins': {
		records: sessions(700),
		on: 700,
		is: { rest: { leftThisWeek: 1, banked: 0 } }
	},
	'a rest day that is taken back is free again': {
		records: [sessionOn(0), restDayOn(1), deletionOf(restDayOn(1), 1), restDayOn(2)],
		on: 2,
		why: { 1: 'none', 2: 'rest' }
	},
	'a rest day before the first use counts': {
		records: [sessionOn(9), ...rests(8)],
		on: 9,
		is: { days: 1 },
		why: { 8: 'rest' }
	},

	// “A change of boundary, goal or allowance never changes the meaning of a past day or week.”
	'an allowance of two holds from the week in which it is set': {
		records: [...sessions(0, 3), ...rests(1, 2), settingOn(0, 'restDaysPerWeek', 2)],
		on: 3,
		is: { days: 2 }
	},
	'an allowance that is lowered later leaves paid rest days paid': {
		records: [
			...sessions(0, 3),
			...rests(1, 2),
			settingOn(0, 'restDaysPerWeek', 2),
			settingOn(8, 'restDaysPerWeek', 0)
		],
		on: 9,
		is: { bestDays: 2 },
		why: { 1: 'rest', 2: 'rest' }
	},
	'an allowance that is raised later pays no rest day of a past week': {
		records: [...sessions(0, 3), ...rests(1, 2), settingOn(7, 'restDaysPerWeek', 7)],
		on: 7,
		why: { 2: 'unpaid-rest' }
	},
	'an allowance of none pays nothing': {
		records: [...sessions(0, 2), ...rests(1), settingOn(0, 'restDaysPerWeek', 0)],
		on: 2,
		is: { days: 1, rest: { leftThisWeek: 0, banked: 0 } }
	},
	'an allowance set before the boundary on Monday is of the week that is ending': {
		records: [...sessions(0, 3), ...rests(1, 2), written('2026-03-09T01:00:00.000+00:00', 'restDaysPerWeek', 2)],
		on: 14,
		why: { 1: 'rest', 2: 'rest' }
	},
	'and stays so when the boundary is changed later': {
		records: [
			...sessions(0, 3),
			...rests(1, 2),
			written('2026-03-09T01:00:00.000+00:00', 'restDaysPerWeek', 2),
			settingOn(10, 'dayBoundaryMinutes', 0)
		],
		on: 14,
		why: { 1: 'rest', 2: 'rest' }
	},
	'a new boundary moves no session that is stored': {
		records: [begun('2026-03-03T02:59:00+00:00'), sessionOn(1), settingOn(2, 'dayBoundaryMinutes', 0)],
		on: 2,
		is: { days: 2 },
		why: { 0: 'session', 1: 'session' }
	},

	// “A week counts when its distinct days with a session that counts or in a flare reach the goal in force on its
	// Sunday (3); a streak of weeks ends this or last week.”
	'a week is Monday to Sunday': { records: sessions(0, 3, 6), on: 6, is: { weeks: 1, week: { done: 3, goal: 3 } } },
	'a Monday is of the next week': { records: sessions(5, 6, 7), on: 7, is: { weeks: 0, week: { done: 1, goal: 3 } } },
	'three sessions on one day are one day of the week': {
		records: [0, 1, 2].map((n) => sessionOn(0, { id: ulidAt(n) })),
		on: 0,
		is: { weeks: 0, week: { done: 1 } }
	},
	'days in a flare count for the week': {
		records: [sessionOn(0), flareOn(1, 2)],
		on: 6,
		is: { weeks: 1, week: { done: 3 } }
	},
	'a session in a flare is one day of the week': {
		records: [sessionOn(1), flareOn(1, 2)],
		on: 6,
		is: { weeks: 0, week: { done: 2 } }
	},
	'rest days do not count for the week': {
		records: [...sessions(0, 1), ...rests(2)],
		on: 6,
		is: { weeks: 0, week: { done: 2 } }
	},
	'a streak of weeks ends last week': { records: sessions(0, 1, 2, 7, 8, 9), on: 20, is: { weeks: 2 } },
	'a streak of weeks that ended two weeks ago is over': {
		records: sessions(0, 1, 2, 7, 8, 9),
		on: 21,
		is: { weeks: 0, bestWeeks: 2 }
	},
	'a goal that is raised holds for this week, not for the past one': {
		records: [...sessions(0, 1, 2, 7, 8, 9), settingOn(7, 'weekGoal', 4)],
		on: 13,
		is: { weeks: 1, week: { done: 3, goal: 4 } }
	},
	'a goal that is lowered on Sunday holds for the week that ends': {
		records: [...sessions(0, 1), settingOn(6, 'weekGoal', 2)],
		on: 6,
		is: { weeks: 1, week: { done: 2, goal: 2 } }
	},
	'a goal that is lowered on Monday does not lift last week': {
		records: [...sessions(0, 1), settingOn(7, 'weekGoal', 2)],
		on: 7,
		is: { weeks: 0, bestWeeks: 0 }
	},
	'a goal set after midnight on Sunday is of the week that the person is still in': {
		records: [...sessions(0, 1), written('2026-03-09T01:00:00.000+00:00', 'weekGoal', 2)],
		on: 6,
		is: { weeks: 1, week: { done: 2, goal: 2 } }
	},
	'the week of New Year is one week': {
		records: ['2026-12-30', '2027-01-01', '2027-01-03'].map((day) => begun(`${day}T12:00:00+00:00`)),
		on: '2027-01-03',
		is: { weeks: 1, week: { done: 3 } }
	},

	// The day boundary, 03:00 by the wall clock.
	'02:59 is of the day before': {
		records: [begun('2026-03-03T02:59:00+01:00')],
		on: 1,
		why: { 0: 'session', 1: 'none' }
	},
	'03:00 is of the new day': { records: [begun('2026-03-03T03:00:00+01:00')], on: 1, why: { 0: 'none', 1: 'session' } },
	'02:59 and 03:01 are two days of a streak': {
		records: [begun('2026-03-03T02:59:00+01:00'), begun('2026-03-03T03:01:00+01:00')],
		on: 1,
		is: { days: 2 }
	},
	'a session across midnight is of the day on which it began': {
		records: [begun('2026-03-02T23:55:00+01:00')],
		on: 1,
		why: { 0: 'session', 1: 'none' }
	},
	'a session across the boundary is of the day on which it began': {
		records: [begun('2026-03-03T02:55:00+01:00')],
		on: 1,
		why: { 0: 'session', 1: 'none' }
	},
	'with the boundary at midnight, 00:00 is of the new day': {
		records: [begun('2026-03-02T23:59:00+01:00', { boundary: 0 }), begun('2026-03-03T00:00:00+01:00', { boundary: 0 })],
		on: 1,
		is: { days: 2 }
	},
	'with the boundary at 06:00, 05:59 is of the day before': {
		records: [begun('2026-03-03T05:59:00+01:00', { boundary: 360 })],
		on: 1,
		why: { 0: 'session', 1: 'none' }
	},

	// Nights of a clock change. `putBackFrom`: the moment of the change, written with the offset before it.
	'Berlin, 02:00 becomes 03:00: before and after are two days': {
		records: [begun('2026-03-29T01:59:00+01:00'), begun('2026-03-29T03:00:00+02:00')],
		on: '2026-03-29',
		is: { days: 2 },
		why: { '2026-03-28': 'session', '2026-03-29': 'session' }
	},
	'Berlin, 03:00 becomes 02:00: the second 02:30 is of the day before, too': {
		records: [begun('2026-10-25T02:30:00+01:00', { putBackFrom: '2026-10-25T03:00:00+02:00' })],
		on: '2026-10-25',
		why: { '2026-10-24': 'session', '2026-10-25': 'none' }
	},
	'Berlin, with the boundary at 02:30: a day that has begun does not end again': {
		records: [
			begun('2026-10-25T02:45:00+02:00', { boundary: 150 }),
			begun('2026-10-25T02:15:00+01:00', { boundary: 150, putBackFrom: '2026-10-25T03:00:00+02:00' })
		],
		on: '2026-10-25',
		is: { days: 1 },
		why: { '2026-10-24': 'none', '2026-10-25': 'session' }
	},
	'New York, 02:00 becomes 03:00: before and after are two days': {
		records: [begun('2026-03-08T01:59:00-05:00'), begun('2026-03-08T03:00:00-04:00')],
		on: '2026-03-08',
		is: { days: 2 }
	},
	'New York, with the boundary at 01:30: a day that has begun does not end again': {
		records: [
			begun('2026-11-01T01:45:00-04:00', { boundary: 90 }),
			begun('2026-11-01T01:15:00-05:00', { boundary: 90, putBackFrom: '2026-11-01T02:00:00-04:00' })
		],
		on: '2026-11-01',
		is: { days: 1 },
		why: { '2026-10-31': 'none', '2026-11-01': 'session' }
	},
	'Lord Howe, 02:00 becomes 02:30: before and after are of the day before': {
		records: [begun('2026-10-04T01:59:00+10:30'), begun('2026-10-04T02:30:00+11:00')],
		on: '2026-10-04',
		is: { days: 1 },
		why: { '2026-10-03': 'session', '2026-10-04': 'none' }
	},
	'Lord Howe, 02:00 becomes 01:30, with the boundary at 01:45: a day that has begun does not end again': {
		records: [
			begun('2026-04-05T01:50:00+11:00', { boundary: 105 }),
			begun('2026-04-05T01:40:00+10:30', { boundary: 105, putBackFrom: '2026-04-05T02:00:00+11:00' })
		],
		on: '2026-04-05',
		is: { days: 1 },
		why: { '2026-04-04': 'none', '2026-04-05': 'session' }
	},

	// “A day that a journey across the date line (or Samoa in 2011) took away is no gap.”
	'Samoa had no 30 December 2011': {
		records: [begun('2011-12-29T18:00:00-10:00'), begun('2011-12-31T08:00:00+14:00')],
		on: '2011-12-31',
		is: { days: 2 },
		why: { '2011-12-30': 'none' }
	},
	'a journey west across the date line takes a day away': {
		records: journey('2026-03-02T20:00:00.000-10:00', '2026-03-04T08:00:00.000+14:00'),
		on: 2,
		is: { days: 2 },
		why: { 1: 'none' }
	},
	'a session on the way does not turn such a journey into a gap': {
		records: [
			begun('2026-03-02T03:00:00.000-11:00'),
			begun('2026-03-02T15:00:00.000+00:00'),
			begun('2026-03-04T03:00:00.000+01:00')
		],
		on: 2,
		is: { days: 2 }
	},
	'offsets that differ by 12 hours are such a journey': {
		records: journey('2026-03-02T20:00:00.000-02:00', '2026-03-04T08:00:00.000+10:00'),
		on: 2,
		is: { days: 2 }
	},
	'offsets that differ by less are none': {
		records: journey('2026-03-02T20:00:00.000-02:00', '2026-03-04T08:00:00.000+09:59'),
		on: 2,
		is: { days: 1 }
	},
	'48 hours between the sessions are too many': {
		records: journey('2026-03-02T08:00:00.000-10:00', '2026-03-05T08:00:00.000+14:00'),
		on: 2,
		is: { days: 1 }
	},
	'a session that does not count does not make a journey': {
		records: [
			sessionOn(0, { startedAt: '2026-03-02T20:00:00.000-10:00', playedMs: 0 }),
			sessionOn(2, { startedAt: '2026-03-04T08:00:00.000+14:00' })
		],
		on: 2,
		is: { days: 1 }
	},
	'a journey east gives a day twice, and it counts once': {
		records: [
			begun('2026-03-03T08:00:00+14:00'),
			begun('2026-03-03T08:00:00-10:00'),
			begun('2026-03-04T08:00:00-10:00')
		],
		on: 2,
		is: { days: 2 }
	},

	// A clock that was set to 2099, and back.
	'a session of 2099 waits, and takes nothing away': {
		records: [...sessions(0, 1), begun('2099-01-01T12:00:00+00:00')],
		on: 1,
		is: { days: 2, bestDays: 2, rest: { leftThisWeek: 1, banked: 0 } }
	},
	'a goal chosen after a goal of 2099 wins this week': {
		records: [
			written('2099-01-01T12:00:00.000+00:00', 'weekGoal', 7),
			{ ...written('2099-01-01T12:00:00.001+00:00', 'weekGoal', 2), id: ulidAt(1) },
			...sessions(0, 1)
		],
		on: 1,
		is: { weeks: 1, week: { done: 2, goal: 2 } }
	},
	'an allowance chosen after one of 2099 pays this week': {
		records: [
			written('2099-01-01T12:00:00.000+00:00', 'restDaysPerWeek', 0),
			{ ...written('2099-01-01T12:00:00.001+00:00', 'restDaysPerWeek', 2), id: ulidAt(1) },
			...sessions(0),
			...rests(1, 2)
		],
		on: 3,
		why: { 1: 'rest', 2: 'rest' }
	},
	'a flare that began in 2099 is none today': {
		records: [{ ...flareOn(0), from: '2099-01-01' }],
		on: 5,
		is: { isInFlare: false }
	}
};

const dayAt = (on: number | Day) => (typeof on === 'number' ? addDays(MONDAY, on) : on);
const keyDay = (key: string) => (key.includes('-') ? key : addDays(MONDAY, Number(key)));

test('the law has at least sixty cases', () => {
	expect(Object.keys(law).length).toBeGreaterThanOrEqual(60);
});

test.each(Object.entries(law))('%s', (_, { records, on, is = {}, why = {} }) => {
	for (const order of [records, [...records].reverse()]) {
		const journal = resolve(order);
		expect(streakOn(journal, dayAt(on))).toMatchObject(is);
		const reasons = Object.keys(why).map((key) => [key, whyOn(journal, keyDay(key), dayAt(on))]);
		expect(Object.fromEntries(reasons)).toEqual(why);
	}
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

test('the order of records does not matter', () => {
	const shuffled = arbitraryRecords.chain((all) =>
		fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
	);
	fc.assert(
		fc.property(shuffled, today, ([records, others], now) => {
			expect(streak(others, now)).toEqual(streak(records, now));
		})
	);
});

const whole = (records: readonly JournalRecord[]) => [...mergeRecords(records)].sort((a, b) => (a.id < b.id ? -1 : 1));

test('a merge is commutative, associative and idempotent', () => {
	fc.assert(
		fc.property(arbitraryRecords, arbitraryRecords, arbitraryRecords, today, (one, two, three, now) => {
			const left = mergeRecords([...mergeRecords([...one, ...two]), ...three]);
			const right = mergeRecords([...one, ...mergeRecords([...two, ...three])]);
			expect(whole(left)).toEqual(whole(right));
			expect(whole([...two, ...one])).toEqual(whole([...one, ...two]));
			expect(mergeRecords([...left, ...left])).toEqual(left);
			expect(streak([...three, ...two, ...one], now)).toEqual(streak(left, now));
		})
	);
});

/** Zones from the east of the date line to the west, in minutes. */
const zone = fc.constantFrom(-660, -600, -300, 0, 60, 330, 630, 840);

test('travelling never changes a past day', () => {
	const hoursApart = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), zone), { minLength: 2, maxLength: 30 });
	fc.assert(
		fc.property(hoursApart, zone, (steps, here) => {
			let epochMs = Date.parse('2026-03-02T12:00:00Z');
			const all = steps.map(([hours, offsetMinutes]) => {
				epochMs += hours * 3_600_000;
				return begun(isoWithOffset({ epochMs, offsetMinutes }));
			});
			const past = all.slice(0, -1);
			const days = [...new Set(past.map(({ day }) => day))];
			const last = days.reduce((a, b) => (a > b ? a : b));
			for (const now of [addDays(last, 2), dayOf({ epochMs: epochMs + 172_800_000, offsetMinutes: here })]) {
				for (const day of days.filter((one) => one <= now)) {
					expect(whyOn(resolve(past), day, now)).toBe('session');
					expect(whyOn(resolve(all), day, now)).toBe('session');
				}
			}
		})
	);
});

test('a session added on a journey never shortens a streak', () => {
	const moments = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), zone), { minLength: 2, maxLength: 12 });
	fc.assert(
		fc.property(moments, fc.nat(), (steps, pick) => {
			let epochMs = Date.parse('2026-03-02T12:00:00Z');
			const all = steps.map(([hours, offsetMinutes]) => {
				epochMs += hours * 3_600_000;
				return begun(isoWithOffset({ epochMs, offsetMinutes }));
			});
			const left = all.filter((_, index) => index !== pick % all.length);
			const now = all
				.map(({ day }) => day)
				.sort()
				.at(-1)!;
			const [before, after] = [streakOn(resolve(left), now), streakOn(resolve(all), now)];
			expect(after.days).toBeGreaterThanOrEqual(before.days);
			expect(after.bestDays).toBeGreaterThanOrEqual(before.bestDays);
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
