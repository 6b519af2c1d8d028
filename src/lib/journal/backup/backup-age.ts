import type { SessionRecord } from '../records.ts';

/** After how many sessions without a backup a person is reminded of one. */
export const REMIND_AFTER = 20;

/** What this device remembers of backups. Instants are ISO-8601; null if there was none. */
export interface BackupNote {
	/** When a backup was last handed over. */
	readonly backupAt: string | null;
	/** When the reminder was last closed. */
	readonly laterAt: string | null;
}

export interface Reminder {
	readonly sessions: number;
	readonly hasBackup: boolean;
}

/**
 * The reminder to show, or null. After it was closed, it comes again when as many sessions more were written. The
 * number is that of the sessions since the last backup.
 */
export function reminderFor(
	sessions: readonly Pick<SessionRecord, 'at'>[],
	{ backupAt, laterAt }: BackupNote
): Reminder | null {
	const sinceBackup = sessionsSince(sessions, backupAt);
	const sinceClosed = sessionsSince(sessions, laterAt);
	if (Math.min(sinceBackup, sinceClosed) < REMIND_AFTER) return null;
	return { sessions: sinceBackup, hasBackup: backupAt !== null };
}

/** The number of sessions written after `at`; all if it is null or no instant. */
export function sessionsSince(sessions: readonly Pick<SessionRecord, 'at'>[], at: string | null): number {
	const sinceMs = at === null ? Number.NaN : Date.parse(at);
	return Number.isNaN(sinceMs) ? sessions.length : sessions.filter((one) => Date.parse(one.at) > sinceMs).length;
}
