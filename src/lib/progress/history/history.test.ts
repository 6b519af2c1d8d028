import { describe, expect, it } from 'vitest';
import { loadChecks } from '../../journal/checks/checks.ts';
import { addDays } from '../../journal/day.ts';
import { ownEntryOf } from '../../journal/entries.ts';
import type { JournalRecord, SessionRecord } from '../../journal/records.ts';
import { resolve } from '../../journal/resolve.ts';
import { MONDAY, noonOf, sessionOn, ulidAt } from '../../journal/sample-records.ts';
import { removeRecord } from '../../journal/remove-record.ts';
import {
	changesIn,
	correct,
	draftOf,
	draftProblem,
	emptiableOf,
	mostMinutes,
	type Change,
	type Draft,
	type HistoryJournal
} from './correct.ts';
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

	it.each<[string, Partial<Draft>, Change | null]>([
		['nothing', {}, null],
		['the same minutes: the seconds stay', { minutes: 4 }, null],
		['fewer minutes', { minutes: 0 }, { set: { playedMs: 0 }, empty: [] }],
		['all that was planned, and no second more', { minutes: 10 }, { set: { playedMs: 577_000 }, empty: [] }],
		['pain 0', { painBefore: 0 }, { set: { painBefore: 0 }, empty: [] }],
		['another number', { painAfter: 0 }, { set: { painAfter: 0 }, empty: [] }],
		['not answered after all', { painAfter: null, minutes: 0 }, { set: { playedMs: 0 }, empty: ['painAfter'] }],
		['the day', { day: TODAY }, { set: { day: TODAY }, empty: [] }]
	])('of %s', (_, changes, change) => {
		expect(changesIn(session, draft(changes))).toEqual(change);
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
		const { journal, shown } = journalWith(session);
		const undo = correct(journal, session, { set: { painAfter: 0, day: TODAY }, empty: [] });
		expect(shown()).toEqual([{ ...session, painAfter: 0, day: TODAY }]);
		expect(undo).toHaveLength(1);
		removeRecord(journal, undo[0]!);
		expect(shown()).toEqual([session]);
		const deletion = removeRecord(journal, session.id);
		expect(shown()).toEqual([]);
		removeRecord(journal, deletion);
		expect(shown()).toEqual([session]);
	});

	describe('that empties a number', () => {
		const unanswered = sessionOn(3, { plannedMs: 577_000, playedMs: 244_000 });
		const say = (journal: HistoryJournal, set: object) => void journal.save(journal.correction(session.id, { ...set }));

		it('is offered for a number that only corrections gave', () => {
			expect(emptiableOf(journalWith(unanswered).journal, session.id)).toEqual(['painBefore', 'painAfter']);
			expect(emptiableOf(journalWith(session).journal, session.id)).toEqual(['painBefore']);
			expect(emptiableOf(journalWith().journal, session.id)).toEqual([]);
		});

		it('leaves no number that an earlier correction gave, and all else that corrections changed', () => {
			const { journal, shown } = journalWith(unanswered);
			say(journal, { painAfter: 5, painBefore: 0, playedMs: 60_000 });
			say(journal, { day: TODAY });
			say(journal, { painAfter: 8, playedMs: 120_000 });
			const before = shown();
			const undo = correct(journal, before[0]!, { set: { playedMs: 180_000 }, empty: ['painAfter'] });
			expect(shown()).toEqual([{ ...unanswered, painBefore: 0, playedMs: 180_000, day: TODAY }]);
			for (const id of undo) removeRecord(journal, id);
			expect(shown()).toEqual(before);
		});

		it('empties both numbers of one correction, and stores no correction that sets nothing', () => {
			const { journal, shown } = journalWith(unanswered);
			say(journal, { painAfter: 5, painBefore: 0 });
			correct(journal, shown()[0]!, { set: {}, empty: ['painBefore', 'painAfter'] });
			expect(shown()).toEqual([unanswered]);
			expect(journal.entries).toHaveLength(3);
		});

		it('can be answered again afterwards', () => {
			const { journal, shown } = journalWith(unanswered);
			say(journal, { painAfter: 5 });
			correct(journal, shown()[0]!, { set: {}, empty: ['painAfter'] });
			correct(journal, shown()[0]!, { set: { painAfter: 0 }, empty: [] });
			expect(shown()).toEqual([{ ...unanswered, painAfter: 0 }]);
		});
	});
});

/** A journal in memory with these records. Each record that it stamps is later than the one before. */
function journalWith(...records: JournalRecord[]): {
	journal: HistoryJournal;
	shown: () => readonly SessionRecord[];
} {
	let n = 0;
	const stamp = () => ({ v: 1 as const, id: ulidAt(30_000 + n), at: noonOf(50 + n++) });
	return {
		journal: {
			stamp,
			get entries() {
				return records.map((record) => ownEntryOf(record.id, record));
			},
			get resolved() {
				return resolve(records);
			},
			correction: (of, set) => ({ ...stamp(), type: 'correction', of, set: { ...set } }),
			save: async (record) => void records.push(record)
		},
		shown: () => resolve(records).sessions
	};
}
