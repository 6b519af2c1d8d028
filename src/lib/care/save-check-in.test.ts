import { expect, it } from 'vitest';
import { isoAfter } from '../journal/day.ts';
import type { JournalRecord, RecordOf } from '../journal/records.ts';
import { resolve } from '../journal/resolve.ts';
import { checkInOn, MONDAY, noonOf, ulidAt } from '../journal/sample-records.ts';
import { saveCheckIn } from './save-check-in.ts';

/** The journal of `records`, with the clock at noon of MONDAY. */
function journalOf(records: readonly JournalRecord[]) {
	const saved: RecordOf<'check-in'>[] = [];
	return {
		saved,
		today: MONDAY,
		resolved: resolve(records),
		stamp: (replaced: readonly { at: string }[]) => {
			const now = { epochMs: Date.parse(noonOf(0)), offsetMinutes: 0 };
			const at = isoAfter(
				now,
				replaced.map((record) => record.at)
			);
			return { v: 1 as const, id: ulidAt(40_000), at: at! };
		},
		save: async (record: RecordOf<'check-in'>) => void saved.push(record)
	};
}

it('wins over an answer of the day that was stamped while the clock ran ahead', () => {
	const ahead = checkInOn(0, { at: '2099-01-01T12:00:00.000Z', day: MONDAY, feeling: 'fine' });
	const journal = journalOf([ahead]);
	saveCheckIn(journal, { feeling: 'sore' });
	expect(resolve([ahead, ...journal.saved]).checkIns[0]).toMatchObject({ feeling: 'sore', day: MONDAY });
});

it('is stamped with the clock if only other days are ahead', () => {
	const journal = journalOf([checkInOn(0, { at: '2099-01-01T12:00:00.000Z', day: '2099-01-01', feeling: 'fine' })]);
	saveCheckIn(journal, { pain: 3 });
	expect(Date.parse(journal.saved[0]!.at)).toBe(Date.parse(noonOf(0)));
});

it('belongs to the day that it is given', () => {
	const journal = journalOf([]);
	saveCheckIn(journal, { skipped: 'pain-after' }, '2026-02-28');
	expect(journal.saved).toMatchObject([{ day: '2026-02-28', skipped: 'pain-after' }]);
});
