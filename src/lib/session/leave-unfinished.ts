import type { Calendar } from '../journal/calendar.ts';
import { isoWithOffset } from '../journal/day.ts';
import { sessionOf, type PlayingRecord } from '../journal/playing.ts';
import type { SessionRecord } from '../journal/records.ts';
import type { Millis } from '../routine/duration.ts';
import type { SessionLock } from './ports.ts';

/** What is needed of the journal. */
interface Keeper {
	readonly playing: PlayingRecord | null;
	refresh(): Promise<unknown>;
	save(record: SessionRecord): Promise<unknown>;
	clearPlaying(id: string): Promise<unknown>;
}

interface LeavePorts {
	readonly journal: Keeper;
	readonly calendar: Calendar;
	readonly sessionLock: SessionLock;
}

/**
 * Keeps the unfinished session that the person saw, with the id `seen`, as a stopped one. Nothing is done where another
 * tab has ended or begun one meanwhile, or plays: what is shown then follows by itself.
 */
export async function leaveUnfinished({ journal, calendar, sessionLock }: LeavePorts, seen: string): Promise<void> {
	const hold = await sessionLock.take();
	if (hold === null) return;
	try {
		await journal.refresh();
		const { playing } = journal;
		if (playing?.id !== seen) return;
		await journal.save(sessionOf(playing, 'stopped', isoWithOffset(calendar.now())));
		await journal.clearPlaying(seen);
	} finally {
		hold.release();
	}
}

/** Milliseconds since an instant as it is kept, at least 0. */
export function sinceMs(instant: string, nowEpochMs: Millis): Millis {
	return Math.max(0, nowEpochMs - Date.parse(instant));
}
