import { describe, expect, it } from 'vitest';
import { reminderFor, sessionsSince, type BackupNote, type Reminder } from './backup-age.ts';
import { noonOf, sessionOn } from '../sample-records.ts';

/** One session a day for `count` days, from `MONDAY` on. */
const sessions = (count: number) => Array.from({ length: count }, (_, n) => sessionOn(n));

describe('the reminder of a backup', () => {
	it.each<[what: string, count: number, note: BackupNote, expected: Reminder | null]>([
		['does not come on a first visit', 0, { backupAt: null, laterAt: null }, null],
		['does not come after 19 sessions', 19, { backupAt: null, laterAt: null }, null],
		['comes after 20', 20, { backupAt: null, laterAt: null }, { sessions: 20, hasBackup: false }],
		['is gone after a backup', 30, { backupAt: noonOf(29), laterAt: null }, null],
		['counts from the backup', 30, { backupAt: noonOf(9), laterAt: null }, { sessions: 20, hasBackup: true }],
		['does not come 19 sessions after a backup', 30, { backupAt: noonOf(10), laterAt: null }, null],
		['is gone when it is closed', 30, { backupAt: null, laterAt: noonOf(29) }, null],
		['stays closed for 19 sessions', 49, { backupAt: null, laterAt: noonOf(29) }, null],
		['comes again later', 50, { backupAt: null, laterAt: noonOf(29) }, { sessions: 50, hasBackup: false }],
		['closed before a backup', 50, { backupAt: noonOf(39), laterAt: noonOf(29) }, null],
		['with a note that is no instant', 20, { backupAt: 'soon', laterAt: null }, { sessions: 20, hasBackup: true }]
	])('%s', (_, count, note, expected) => {
		expect(reminderFor(sessions(count), note)).toEqual(expected);
	});

	it('compares instants, not texts', () => {
		const session = sessionOn(0, { at: '2026-03-02T23:30:00-05:00' });
		expect(sessionsSince([session], '2026-03-03T04:00:00+00:00')).toBe(1);
		expect(sessionsSince([session], '2026-03-03T05:00:00+00:00')).toBe(0);
	});
});
