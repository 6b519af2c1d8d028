import { isDay, type Day } from '../../journal/day.ts';
import type { CorrectionRecord, DeletionRecord, SessionRecord } from '../../journal/records.ts';
import { MINUTE_MS } from '../../routine/duration.ts';

/** What a person may change of a session. */
export interface Draft {
	/** As typed. */
	readonly day: string;
	/** Whole minutes; NaN while the field is empty. */
	readonly minutes: number;
	/** 0–10; null: not answered. */
	readonly painBefore: number | null;
	readonly painAfter: number | null;
}

export function draftOf({ day, playedMs, painBefore, painAfter }: SessionRecord): Draft {
	const minutes = Math.round(playedMs / MINUTE_MS);
	return { day, minutes, painBefore: painBefore ?? null, painAfter: painAfter ?? null };
}

/** No more than was planned, or than was played if that is more. */
export function mostMinutes({ plannedMs, playedMs }: Pick<SessionRecord, 'plannedMs' | 'playedMs'>): number {
	return Math.max(Math.ceil(plannedMs / MINUTE_MS), Math.round(playedMs / MINUTE_MS));
}

/** What is wrong with a draft: a day that does not exist or is after `today`, or minutes beyond `mostMinutes`. */
export function draftProblem(session: SessionRecord, { day, minutes }: Draft, today: Day): 'day' | 'minutes' | null {
	// A session that a clock running ahead has dated keeps its day.
	if (day !== session.day && (!isDay(day) || day < '0001' || day > today)) return 'day';
	const isWhole = Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes(session);
	return isWhole ? null : 'minutes';
}

/**
 * The fields that a correction sets; null if nothing changes. Minutes that stay as they were keep their seconds. A
 * number of pain can be changed, not emptied.
 */
export function changesIn(session: SessionRecord, draft: Draft): Readonly<Record<string, unknown>> | null {
	const was = draftOf(session);
	const set: Record<string, unknown> = {};
	if (draft.day !== was.day) set['day'] = draft.day;
	if (draft.minutes !== was.minutes) {
		const plannedMs = Math.max(session.plannedMs, session.playedMs);
		set['playedMs'] = Math.min(draft.minutes * MINUTE_MS, plannedMs);
	}
	if (draft.painBefore !== null && draft.painBefore !== was.painBefore) set['painBefore'] = draft.painBefore;
	if (draft.painAfter !== null && draft.painAfter !== was.painAfter) set['painAfter'] = draft.painAfter;
	return Object.keys(set).length === 0 ? null : set;
}

/** The part of the journal that is used here. */
export interface HistoryJournal {
	stamp(): Pick<DeletionRecord, 'v' | 'id' | 'at'>;
	correction(of: string, set: Readonly<Record<string, unknown>>): CorrectionRecord;
	save(record: CorrectionRecord | DeletionRecord): Promise<unknown>;
}

/** Returns the id of the correction. To undo it, `remove` that. */
export function correct(journal: HistoryJournal, id: string, set: Readonly<Record<string, unknown>>): string {
	const correction = journal.correction(id, set);
	void journal.save(correction);
	return correction.id;
}
