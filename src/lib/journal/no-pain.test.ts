import { expect, test } from 'vitest';
import { previewText } from './backup/backup.ts';
import { printBackup } from './backup/print-backup.ts';
import type { JournalRecord, RecordOf } from './records.ts';
import { resolve } from './resolve.ts';
import { checkInOn, noonOf, sessionOn, ulidAt } from './sample-records.ts';

function correction(n: number, of: string, painAfter: number): RecordOf<'correction'> {
	return { v: 1, id: ulidAt(n), type: 'correction', at: noonOf(9), of, set: { painAfter } };
}

const records: readonly JournalRecord[] = [
	checkInOn(0, { pain: 0 }),
	checkInOn(1, { feeling: 'fine' }),
	sessionOn(0, { painAfter: 0 }),
	sessionOn(1),
	sessionOn(2),
	correction(2, sessionOn(2).id, 0),
	sessionOn(3, { painAfter: 4 }),
	correction(3, sessionOn(3).id, 0)
];

/** For each record: whether it has the pain field, and the field's value. */
const painsIn = (all: readonly JournalRecord[]) => {
	const { checkIns, sessions } = resolve(all);
	return {
		checkIns: checkIns.map((checkIn) => ['pain' in checkIn, checkIn.pain]),
		sessions: sessions.map((session) => ['painAfter' in session, session.painAfter])
	};
};

test('pain 0 and “not answered” stay apart through export and import, of check-ins, sessions and corrections', () => {
	const preview = previewText([], printBackup(records, { epochMs: 0, offsetMinutes: 0 }));
	if (!preview.ok) throw new Error(JSON.stringify(preview.error));
	expect(preview.value.add).toStrictEqual(records);
	const apart = {
		checkIns: [
			[false, undefined],
			[true, 0]
		],
		sessions: [
			[true, 0],
			[true, 0],
			[false, undefined],
			[true, 0]
		]
	};
	expect(painsIn(records)).toEqual(apart);
	expect(painsIn(preview.value.add as JournalRecord[])).toEqual(apart);
});
