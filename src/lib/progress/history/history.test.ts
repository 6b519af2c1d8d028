import { describe, expect, it } from 'vitest';
import { loadChecks } from '../../journal/checks/checks.ts';
import { addDays } from '../../journal/day.ts';
import type { CorrectionRecord, JournalRecord } from '../../journal/records.ts';
import { resolve } from '../../journal/resolve.ts';
import { MONDAY, noonOf, sessionOn, ulidAt } from '../../journal/sample-records.ts';
import { removeRecord } from '../../journal/remove-record.ts';
import { changesIn, correct, draftOf, draftProblem, mostMinutes, type Draft } from './correct.ts';
import { historyOf, monthsOf } from './history.ts';

await loadChecks();

const TODAY = addDays(MONDAY, 40);
const session = sessionOn(3, { plannedMs: 577_000, playedMs: 244_000, painAfter: 2 });

describe('the history', () => {
	const sessions = [
		sessionOn(35, { routineName: 'Étirement du soir' }),
		sessionOn(4, { routineName: 'Daily lower back 10' }),
		sessionOn(3, { routineName: 'Evening unwind 10', day: addDays(MONDAY, 6) }),
		sessionOn(2, { routineName: 'Desk break 3 min' })
	];
	const names = (name: string, month = '') =>
		historyOf(sessions, { name, month }).map(({ routineName }) => routineName);

	it('is in the order of days, although a day was corrected', () => {
		expect(names('').map((name) => name.slice(0, 5))).toEqual(['Étire', 'Eveni', 'Daily', 'Desk ']);
	});

	it.each([
		['all words, in any order', '10 BACK', ['Daily lower back 10']],
		['without accents', 'etirement', ['Étirement du soir']],
		['spaces only', '  ', 4],
		['nothing found', 'zzz', []]
	])('is searched by name: %s', (_, name, found) => {
		const expected = typeof found === 'number' ? sessions.length : found;
		if (typeof expected === 'number') expect(names(name)).toHaveLength(expected);
		else expect(names(name)).toEqual(expected);
	});

	it('is narrowed to a month', () => {
		expect(monthsOf(sessions)).toEqual(['2026-04', '2026-03']);
		expect(names('', '2026-04')).toEqual(['Étirement du soir']);
		expect(names('desk', '2026-04')).toEqual([]);
	});
});

describe('a correction', () => {
	const draft = (changes: Partial<Draft>) => ({ ...draftOf(session), ...changes });

	it.each<[string, Partial<Draft>, object | null]>([
		['nothing', {}, null],
		['the same minutes: the seconds stay', { minutes: 4 }, null],
		['fewer minutes', { minutes: 0 }, { playedMs: 0 }],
		['all that was planned, and no second more', { minutes: 10 }, { playedMs: 577_000 }],
		['pain 0', { painBefore: 0 }, { painBefore: 0 }],
		['another number', { painAfter: 0 }, { painAfter: 0 }],
		['not answered: nothing is taken away', { painAfter: null }, null],
		['the day', { day: TODAY }, { day: TODAY }]
	])('of %s', (_, changes, set) => {
		expect(changesIn(session, draft(changes))).toEqual(set);
	});

	it.each<[string, Partial<Draft>, string | null]>([
		['today', { day: TODAY }, null],
		['the day after today', { day: addDays(TODAY, 1) }, 'day'],
		['a day that does not exist', { day: '2026-02-30' }, 'day'],
		['no day', { day: '' }, 'day'],
		['more than was planned', { minutes: 11 }, 'minutes'],
		['less than nothing', { minutes: -1 }, 'minutes'],
		['half a minute', { minutes: 1.5 }, 'minutes'],
		['an empty field', { minutes: NaN }, 'minutes']
	])('is refused or not: %s', (_, changes, problem) => {
		expect(draftProblem(session, draft(changes), TODAY)).toBe(problem);
	});

	it('leaves a session that a clock running ahead has dated on its day', () => {
		const ahead = sessionOn(60);
		expect(draftProblem(ahead, draftOf(ahead), TODAY)).toBeNull();
		expect(draftProblem(ahead, { ...draftOf(ahead), day: addDays(MONDAY, 61) }, TODAY)).toBe('day');
	});

	it('allows what was played, if that is more than was planned', () => {
		expect(mostMinutes({ plannedMs: 60_000, playedMs: 240_000 })).toBe(4);
		expect(mostMinutes(session)).toBe(10);
	});

	it('is taken back by one deletion, and so is a removal', () => {
		let records: JournalRecord[] = [session];
		let n = 0;
		const stamp = () => ({ v: 1 as const, id: ulidAt(30_000 + n), at: noonOf(50 + n++) });
		const journal = {
			stamp,
			correction: (of: string, set: object) =>
				({ ...stamp(), type: 'correction', of, set: { ...set } }) satisfies CorrectionRecord,
			save: async (record: JournalRecord) => void (records = [...records, record])
		};
		const shown = () => resolve(records).sessions;
		const correction = correct(journal, session.id, { painAfter: 0, day: TODAY });
		expect(shown()).toEqual([{ ...session, painAfter: 0, day: TODAY }]);
		removeRecord(journal, correction);
		expect(shown()).toEqual([session]);
		const deletion = removeRecord(journal, session.id);
		expect(shown()).toEqual([]);
		removeRecord(journal, deletion);
		expect(shown()).toEqual([session]);
	});
});
