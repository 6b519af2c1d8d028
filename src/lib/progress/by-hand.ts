import type { Moment } from '../journal/calendar.ts';
import { isoWithOffset, type Day } from '../journal/day.ts';
import { removeRecord } from '../journal/remove-record.ts';
import type { DeletionRecord, RecordOf, SessionRecord } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { MINUTE_MS, type Millis } from '../routine/duration.ts';

type Written = SessionRecord | DeletionRecord | RecordOf<'rest-day' | 'walk'>;

/** The part of the journal that is used here. */
export interface HandJournal {
	readonly today: Day;
	readonly resolved: Pick<ResolvedJournal, 'restDays'>;
	stamp(): Pick<Written, 'v' | 'id' | 'at'>;
	save(record: Written): Promise<unknown>;
}

/** The longest session or walk that can be added by hand, in minutes. */
export const LONGEST_MINUTES = 600;

/** Parses a typed number of minutes. Null unless it is a whole number from 1 to `most`. */
export function minutesIn(typed: string | number | null | undefined, most = LONGEST_MINUTES): number | null {
	const minutes = typeof typed === 'string' && typed.trim() === '' ? NaN : Number(typed ?? NaN);
	return Number.isInteger(minutes) && minutes >= 1 && minutes <= most ? minutes : null;
}

/** A routine's length in whole minutes, at least 1. */
export function minutesOf(totalMs: Millis): number {
	return Math.max(1, Math.round(totalMs / MINUTE_MS));
}

/** Ids of the day's rest-day records. Another device may have stored a second one. */
export function restDaysOn({ restDays }: HandJournal['resolved'], day: Day): string[] {
	return restDays.filter((record) => record.day === day).map(({ id }) => id);
}

/** Logs a rest day or, if there is one, takes it back. Does nothing for a day after today. */
export function toggleRestDay(journal: HandJournal, day: Day): void {
	if (day > journal.today) return;
	const logged = restDaysOn(journal.resolved, day);
	if (logged.length === 0) void journal.save({ ...journal.stamp(), type: 'rest-day', day });
	for (const id of logged) removeRecord(journal, id);
}

export interface ByHand {
	readonly day: Day;
	/** Noon of the day. */
	readonly noon: Moment;
	readonly routine: { readonly id: string; readonly name: string; readonly totalMs: Millis };
	/** If this is the routine's own length (`minutesOf`), the session counts as played to its last second. */
	readonly minutes: number;
}

/** Adds a session that was done without the app. Does nothing for a day after today. */
export function addSession(journal: HandJournal, { day, noon, routine, minutes }: ByHand): void {
	if (day > journal.today) return;
	const stamp = journal.stamp();
	void journal.save({
		...stamp,
		type: 'session',
		routine: routine.id,
		routineName: routine.name,
		// Today's noon may still be in the future.
		startedAt: day === journal.today ? stamp.at : isoWithOffset(noon),
		day,
		plannedMs: routine.totalMs,
		playedMs: minutes === minutesOf(routine.totalMs) ? routine.totalMs : minutes * MINUTE_MS,
		outcome: 'finished'
	});
}

/** Does nothing for a day after today. */
export function addWalk(journal: HandJournal, day: Day, minutes: number): void {
	if (day > journal.today) return;
	void journal.save({ ...journal.stamp(), type: 'walk', day, minutes });
}
