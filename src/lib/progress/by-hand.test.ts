import { beforeEach, expect, test } from 'vitest';
import { addDays, dayOf } from '../journal/day.ts';
import type { JournalRecord } from '../journal/records.ts';
import { resolve } from '../journal/resolve.ts';
import { MONDAY, noonOf, sessionOn, ulidAt } from '../journal/sample-records.ts';
import { streakOn, whyOn } from '../journal/streak.ts';
import { removeRecord } from '../journal/remove-record.ts';
import { addSession, addWalk, minutesIn, toggleRestDay, type ByHand } from './by-hand.ts';

const TODAY = addDays(MONDAY, 8);
const NOON = { epochMs: Date.parse('2026-03-09T12:00:00+01:00'), offsetMinutes: 60 };
const desk = { id: 'desk-5', name: 'Desk break 5 min', totalMs: 304_000 };

class Pages {
	records: JournalRecord[] = [];
	today = TODAY;
	#count = 0;
	get resolved() {
		return resolve(this.records);
	}
	stamp() {
		return { v: 1 as const, id: ulidAt(40_000 + ++this.#count), at: noonOf(8) };
	}
	async save(record: JournalRecord) {
		this.records = [...this.records, record];
	}
}

let journal = new Pages();
beforeEach(() => {
	journal = new Pages();
});

const byHand = (fields: Partial<ByHand> = {}): ByHand => ({
	day: addDays(MONDAY, 7),
	noon: NOON,
	routine: desk,
	minutes: 5,
	...fields
});

test('a rest day is logged by one tap, also afterwards, and taken back by one more', () => {
	for (const day of [TODAY, addDays(TODAY, -40)]) {
		toggleRestDay(journal, day);
		expect(whyOn(journal.resolved, day, TODAY)).toBe('rest');
		toggleRestDay(journal, day);
		expect(whyOn(journal.resolved, day, TODAY)).toBe('none');
		expect(journal.resolved.restDays).toEqual([]);
	}
});

test('one tap takes back a rest day that two devices logged', () => {
	for (const n of [1, 2]) journal.records.push({ v: 1, id: ulidAt(n), type: 'rest-day', at: noonOf(0), day: TODAY });
	toggleRestDay(journal, TODAY);
	expect(journal.resolved.restDays).toEqual([]);
});

test('nothing is added to a day after today', () => {
	const day = addDays(TODAY, 1);
	toggleRestDay(journal, day);
	addSession(journal, byHand({ day }));
	addWalk(journal, day, 10);
	expect(journal.records).toEqual([]);
});

test('a session by hand is on its day, at noon by the clock of the place, finished and without steps', () => {
	addSession(journal, byHand());
	const [session] = journal.resolved.sessions;
	expect(session).toMatchObject({ day: '2026-03-09', startedAt: '2026-03-09T12:00:00.000+01:00', outcome: 'finished' });
	expect(session).toMatchObject({ routine: 'desk-5', routineName: 'Desk break 5 min' });
	expect(session).toMatchObject({ plannedMs: 304_000, playedMs: 304_000 });
	expect(session).not.toHaveProperty('steps');
	expect(dayOf(NOON)).toBe('2026-03-09');
});

test.each([
	[2, 120_000, 'none'],
	[3, 180_000, 'session'],
	[9, 540_000, 'session']
])('%i minutes of a routine of five are kept as typed, and count by the half', (minutes, playedMs, why) => {
	addSession(journal, byHand({ minutes }));
	expect(journal.resolved.sessions[0]).toMatchObject({ playedMs, plannedMs: 304_000 });
	expect(whyOn(journal.resolved, addDays(MONDAY, 7), TODAY)).toBe(why);
});

test('a session of today does not begin in the future', () => {
	addSession(journal, byHand({ day: TODAY, noon: { ...NOON, epochMs: NOON.epochMs + 86_400_000 } }));
	expect(journal.resolved.sessions[0]?.startedAt).toBe(noonOf(8));
});

test('a day before the first use is added and taken away again, and an undo brings it back', () => {
	journal.records.push(sessionOn(8));
	const before = streakOn(journal.resolved, TODAY);
	addSession(journal, byHand({ day: addDays(MONDAY, 7) }));
	expect(streakOn(journal.resolved, TODAY).days).toBe(2);
	const added = journal.resolved.sessions.find(({ day }) => day === addDays(MONDAY, 7))!;
	const deletion = removeRecord(journal, added.id);
	expect(streakOn(journal.resolved, TODAY)).toEqual(before);
	removeRecord(journal, deletion);
	expect(streakOn(journal.resolved, TODAY).days).toBe(2);
});

test('a walk is kept in minutes', () => {
	addWalk(journal, TODAY, 15);
	expect(journal.resolved.walks).toMatchObject([{ day: TODAY, minutes: 15 }]);
});

test.each([
	['12', 12],
	[1, 1],
	[600, 600],
	[601, null],
	['0', null],
	['-3', null],
	['2.5', null],
	['', null],
	[' ', null],
	['ten', null],
	[null, null],
	[undefined, null]
])('%j typed is %j minutes', (typed, minutes) => {
	expect(minutesIn(typed)).toBe(minutes);
});

test('the longest that can be typed may be less', () => {
	expect([minutesIn('300', 300), minutesIn('301', 300)]).toEqual([300, null]);
});
