import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../journal/day.ts';
import type { RecordOf, SessionRecord } from '../journal/records.ts';
import { EASE } from './ease.ts';
import { lastRelief, RELIEF } from './relief.ts';
import { isScreeningDue, pagesDue, resultOf } from './screening.ts';
import { NOW_SIGNS, TODAY_SIGNS } from './signs.ts';
import { isClosed, openScreenings, openSign, openUrgency } from './standing.ts';

const TODAY = '2026-11-28';

function screening(daysAgo: number, items: number[] = [], cleared?: string): RecordOf<'screening'> {
	const day = addDays(TODAY, -daysAgo);
	const common = { v: 1, id: `01J${daysAgo}`, at: `${day}T12:00:00+00:00`, type: 'screening', day } as const;
	return {
		...common,
		items,
		result: resultOf(items),
		...(cleared === undefined ? {} : { clearedByClinicianOn: cleared })
	};
}

function seizedUp(daysAgo: number): RecordOf<'check-in'> {
	const day = addDays(TODAY, -daysAgo);
	return { v: 1, id: `01K${daysAgo}`, at: `${day}T11:00:00+00:00`, type: 'check-in', day, feeling: 'seized-up' };
}

const later = (of: RecordOf<'check-in'>) => ({ ...of, at: `${of.day}T13:00:00+00:00` });

describe('what a screening comes to', () => {
	it('is as urgent as the most urgent sign', () => {
		expect(resultOf([])).toBe('clear');
		for (const sign of NOW_SIGNS) expect(resultOf([...TODAY_SIGNS, sign])).toBe('now');
		for (const sign of TODAY_SIGNS) expect(resultOf([sign])).toBe('today');
	});

	it('stands until a clinician has checked it, whatever is answered later', () => {
		const sign = screening(3, [1]);
		expect(openUrgency({ screenings: [screening(0), sign] })).toBe('now');
		expect(openUrgency({ screenings: [screening(1, [7]), sign] })).toBe('now');
		expect(openSign({ screenings: [screening(1, [7]), sign] })).toBe(1);
		expect(openScreenings({ screenings: [screening(0), screening(3, [1], TODAY)] })).toEqual([]);
	});

	it('closes every routine at a sign to call about now, and all but ease at one for today', () => {
		for (const id of EASE) {
			expect(isClosed({ id, goal: 'relief' }, 'now'), id).toBe(true);
			expect(isClosed({ id, goal: 'relief' }, 'today'), id).toBe(false);
		}
		expect(isClosed({ id: 'mine', goal: 'breathing' }, 'today')).toBe(false);
		expect(isClosed({ id: RELIEF.floor, goal: 'relief' }, 'today')).toBe(true);
		expect(isClosed({ id: 'core-1', goal: 'core' }, null)).toBe(false);
	});
});

describe('what is asked before relief', () => {
	it.each([
		['never asked', [], [seizedUp(0)], 'both'],
		['asked in this flare', [screening(1)], [seizedUp(0), seizedUp(1)], 'news'],
		['asked earlier on the same day', [screening(0)], [seizedUp(0)], 'news'],
		['asked before this flare began', [screening(3)], [seizedUp(0), seizedUp(1)], 'both'],
		['asked in a flare that was over more than a week ago', [screening(20)], [seizedUp(0), seizedUp(20)], 'both'],
		['a long flare, asked more than a week ago', [screening(9)], [seizedUp(0), seizedUp(5), seizedUp(9)], 'both'],
		['a sign that no clinician has checked', [screening(1, [7])], [seizedUp(0), seizedUp(1)], 'both'],
		['a sign that a clinician has checked', [screening(1, [7], TODAY)], [seizedUp(0), seizedUp(1)], 'news'],
		['an older sign that stands', [screening(1), screening(3, [1])], [seizedUp(0), seizedUp(3)], 'both'],
		['the first page alone, and checked', [screening(1, [1], TODAY)], [seizedUp(0), seizedUp(1)], 'both'],
		['answers from a clock that ran ahead', [screening(-3)], [seizedUp(0)], 'both'],
		['answered in the morning, seized up later that day', [screening(0)], [later(seizedUp(0))], 'both']
	] as const)('%s', (_name, screenings, checkIns, due) => {
		expect(pagesDue({ screenings: [...screenings], checkIns: [...checkIns], sessions: [] }, TODAY)).toBe(due);
	});

	it('is never less than both pages unless both were answered within the last week', () => {
		const daysAgo = fc.integer({ min: -5, max: 30 });
		const answers = fc.record({ screenings: fc.array(daysAgo), checkIns: fc.array(daysAgo) });
		fc.assert(
			fc.property(answers, ({ screenings, checkIns }) => {
				const journal = {
					screenings: screenings.map((days) => screening(days)),
					checkIns: checkIns.map(seizedUp),
					sessions: []
				};
				const isRecent = screenings.some((days) => days >= 0 && days <= 7);
				return pagesDue(journal, TODAY) === 'both' || isRecent;
			})
		);
	});
});

describe('what is asked before any other routine', () => {
	const strong = (daysAgo: number, pain: number) => ({ ...seizedUp(daysAgo), feeling: 'sore', pain });

	it.each([
		['never asked', [], [], 1, true],
		['asked once, long ago, and nothing since', [screening(300)], [], 3, false],
		['the first page alone, and checked', [screening(1, [1], TODAY)], [], 1, true],
		['seized up since', [screening(3)], [seizedUp(1)], 1, true],
		['seized up later on the same day', [screening(1)], [later(seizedUp(1))], 1, true],
		['seized up before, on the same day', [screening(1)], [seizedUp(1)], 1, false],
		['seized up again in the same flare', [screening(1)], [seizedUp(0), seizedUp(1)], 1, false],
		['seized up again in the same flare, on the same day', [screening(1)], [later(seizedUp(1)), seizedUp(1)], 1, false],
		['level 2 after a flare, asked in it only', [screening(20)], [seizedUp(20)], 2, true],
		['level 2 after a flare, asked after it', [screening(2)], [seizedUp(20)], 2, false],
		['strong pain since', [screening(3)], [strong(1, 7)], 1, true],
		['less than strong pain since', [screening(3)], [strong(1, 6)], 1, false],
		['a flare by a clock that ran ahead', [screening(3)], [seizedUp(-400)], 1, false]
	] as const)('%s', (_name, screenings, checkIns, level, isDue) => {
		const evidence = { screenings: [...screenings], checkIns: [...checkIns], sessions: [] };
		expect(isScreeningDue(evidence, TODAY, level)).toBe(isDue);
	});

	it('is nothing straight after both pages, whatever came before, for level 1', () => {
		const daysAgo = fc.integer({ min: 0, max: 30 });
		fc.assert(
			fc.property(fc.array(daysAgo), (flares) => {
				const evidence = { screenings: [screening(0)], checkIns: flares.map(seizedUp), sessions: [] };
				return !isScreeningDue(evidence, TODAY, 1);
			})
		);
	});

	it('is asked after a session that ended in strong pain', () => {
		const session = { v: 1, id: '01L', type: 'session', at: `${TODAY}T10:00:00+00:00`, day: TODAY } as const;
		const sessions = [{ ...session, painAfter: 8 } as unknown as SessionRecord];
		expect(isScreeningDue({ screenings: [screening(1)], checkIns: [], sessions }, TODAY, 1)).toBe(true);
		expect(isScreeningDue({ screenings: [screening(0)], checkIns: [], sessions }, TODAY, 1)).toBe(false);
	});
});

describe('the place on a repeat', () => {
	it('is where relief was done last in this flare', () => {
		const done = (routine: string, daysAgo: number, outcome: 'finished' | 'stopped' = 'finished') => {
			return { routine, day: addDays(TODAY, -daysAgo), outcome };
		};
		expect(lastRelief([done('desk-1', 0), done(RELIEF.upright, 1), done(RELIEF.floor, 2)], TODAY)).toBe(RELIEF.upright);
		expect(lastRelief([done(RELIEF.floor, 8)], TODAY)).toBeNull();
		expect(lastRelief([], TODAY)).toBeNull();
		expect(lastRelief([done(RELIEF.floor, 0, 'stopped'), done(RELIEF.upright, 1)], TODAY)).toBeNull();
	});
});
