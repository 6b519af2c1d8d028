import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../journal/day.ts';
import type { JournalRecord } from '../journal/records.ts';
import { resolve } from '../journal/resolve.ts';
import { arbitraryRecords, checkInOn, MONDAY, noonOf, sessionOn, ulidAt } from '../journal/sample-records.ts';
import { chartDays } from './chart-days.ts';
import { painDays } from './pain-days.ts';

const TODAY = 50;
const painOn = (n: number, records: readonly JournalRecord[]) => {
	const { value, after } = painDays(resolve(records), addDays(MONDAY, TODAY)).find(
		({ day }) => day === addDays(MONDAY, n)
	) ?? { value: undefined, after: undefined };
	return [value, after];
};
const later = (record: ReturnType<typeof checkInOn>) => ({
	...record,
	id: ulidAt(40_000),
	at: record.at.replace('T12', 'T18')
});

test('pain 0 is a number, and a day that was not answered has none', () => {
	expect(painOn(3, [checkInOn(3, { pain: 0 })])).toEqual([0, null]);
	expect(painOn(3, [checkInOn(3, { feeling: 'stiff' })])).toEqual([null, null]);
	expect(painOn(3, [sessionOn(3, { painAfter: 0 })])).toEqual([null, 0]);
	expect(painOn(3, [sessionOn(3)])).toEqual([null, null]);
});

test('of a day, the newest check-in with a number counts, and one without a number takes nothing away', () => {
	expect(painOn(3, [later(checkInOn(3, { pain: 0 })), checkInOn(3, { pain: 6 })])).toEqual([0, null]);
	expect(painOn(3, [later(checkInOn(3, { feeling: 'fine' })), checkInOn(3, { pain: 6 })])).toEqual([6, null]);
});

test('of a day, the latest session with a number counts, by its corrected number', () => {
	const evening = { ...sessionOn(3, { painAfter: 2 }), id: ulidAt(40_001), startedAt: noonOf(3).replace('T12', 'T19') };
	expect(painOn(3, [evening, sessionOn(3, { painAfter: 5 })])).toEqual([null, 2]);
	const corrected = { v: 1, id: ulidAt(1), type: 'correction', at: noonOf(4), of: evening.id } as const;
	expect(painOn(3, [evening, { ...corrected, set: { painAfter: 0 } }])).toEqual([null, 0]);
});

test('a day that is still to come is not shown', () => {
	expect(painOn(TODAY + 1, [checkInOn(TODAY + 1, { pain: 4 })])).toEqual([undefined, undefined]);
});

test('the series has every day of the chart once, and exactly the answers of the journal', () => {
	fc.assert(
		fc.property(arbitraryRecords, (records) => {
			const today = addDays(MONDAY, TODAY);
			const journal = resolve(records);
			const days = painDays(journal, today);
			expect(days.map(({ day }) => day)).toEqual(chartDays(today));
			for (const { day, value, after } of days) {
				const pains = journal.checkIns.filter((one) => one.day === day).flatMap(({ pain }) => pain ?? []);
				const afters = journal.sessions.filter((one) => one.day === day).flatMap(({ painAfter }) => painAfter ?? []);
				expect([value, after]).toEqual([pains[0] ?? null, afters[0] ?? null]);
			}
		})
	);
});
