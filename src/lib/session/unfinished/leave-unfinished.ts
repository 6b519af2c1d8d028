import type { Calendar } from '../../journal/calendar.ts';
import { isoWithOffset } from '../../journal/day.ts';
import { sessionOf, type PlayingRecord } from '../../journal/playing.ts';
import type { SessionRecord } from '../../journal/records.ts';
import type { Millis } from '../../routine/duration.ts';
import type { SessionLock } from '../ports.ts';

/** The part of the journal that is used here. */
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
 * Records an unfinished session as stopped. `seen`: the id of the session that the page showed. Does nothing if another
 * tab is playing, or has since ended that session or started a new one; the page then updates by itself.
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

/** Milliseconds since a stored ISO-8601 instant, at least 0. */
export function sinceMs(instant: string, nowEpochMs: Millis): Millis {
	return Math.max(0, nowEpochMs - Date.parse(instant));
}
