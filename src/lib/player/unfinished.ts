import type { Calendar } from '../journal/calendar.ts';
import type { PlayingRecord } from '../journal/playing.ts';
import type { SessionRecord } from '../journal/records.ts';
import type { Millis } from '../routine/duration.ts';
import { sessionRecordOf } from './session-records.ts';

/** What is needed of the journal. */
interface Keeper {
	readonly playing: PlayingRecord | null;
	save(record: SessionRecord): Promise<unknown>;
	clearPlaying(): Promise<unknown>;
}

/** Keeps an unfinished session as a stopped one. Nothing to do where there is none. */
export async function leaveUnfinished({ journal, calendar }: { journal: Keeper; calendar: Calendar }): Promise<void> {
	const { playing } = journal;
	if (playing === null) return;
	await journal.save(sessionRecordOf(playing, 'stopped', calendar.now()));
	await journal.clearPlaying();
}

/** Milliseconds since an instant as it is kept, at least 0. */
export function sinceMs(instant: string, nowEpochMs: Millis): Millis {
	return Math.max(0, nowEpochMs - Date.parse(instant));
}
