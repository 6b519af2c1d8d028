import type { SessionRecord } from '../records.ts';

/** Number of sessions without a backup after which the person is reminded of one. */
export const REMIND_AFTER = 20;

/** What this device remembers about backups. Each is an ISO-8601 instant, or null for never. */
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
 * The reminder to show, or null. After the person closes it, it stays away for `REMIND_AFTER` more sessions. Its
 * `sessions` counts those since the last backup.
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

/** The number of sessions written after `at`; all of them if `at` is null or not a valid instant. */
export function sessionsSince(sessions: readonly Pick<SessionRecord, 'at'>[], at: string | null): number {
	const sinceMs = at === null ? Number.NaN : Date.parse(at);
	return Number.isNaN(sinceMs) ? sessions.length : sessions.filter((one) => Date.parse(one.at) > sinceMs).length;
}
