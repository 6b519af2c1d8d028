import { isDay, type Day } from '../../journal/day.ts';
import { mergeEntries, recordsOf, type Entry } from '../../journal/entries.ts';
import type { CorrectionRecord, DeletionRecord, SessionRecord } from '../../journal/records.ts';
import { removeRecord, type RemovingJournal } from '../../journal/remove-record.ts';
import { isOf, type ResolvedJournal } from '../../journal/resolve.ts';
import { MINUTE_MS } from '../../routine/duration.ts';

export const PAIN_FIELDS = ['painBefore', 'painAfter'] as const;
export type PainField = (typeof PAIN_FIELDS)[number];

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

/** The most minutes that a person may enter: the planned time, or the played time if that is longer. */
export function mostMinutes({ plannedMs, playedMs }: Pick<SessionRecord, 'plannedMs' | 'playedMs'>): number {
	return Math.max(Math.ceil(plannedMs / MINUTE_MS), Math.round(playedMs / MINUTE_MS));
}

/** What is wrong with a draft: a day that does not exist or is after `today`, or minutes beyond `mostMinutes`. */
export function draftProblem(session: SessionRecord, { day, minutes }: Draft, today: Day): 'day' | 'minutes' | null {
	// Allow the session's own day even if it is after today: the clock may have run ahead.
	if (day !== session.day && (!isDay(day) || day < '0001' || day > today)) return 'day';
	const isWhole = Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes(session);
	return isWhole ? null : 'minutes';
}

/** What a person changed of a session. */
export interface Change {
	/** New values of fields. */
	readonly set: Readonly<Record<string, unknown>>;
	/** Pain numbers that the person removed. */
	readonly empty: readonly PainField[];
}

/** Null if nothing changed. If the minutes are unchanged, the session keeps its exact playing time. */
export function changesIn(session: SessionRecord, draft: Draft): Change | null {
	const was = draftOf(session);
	const set: Record<string, unknown> = {};
	if (draft.day !== was.day) set['day'] = draft.day;
	if (draft.minutes !== was.minutes) {
		const plannedMs = Math.max(session.plannedMs, session.playedMs);
		set['playedMs'] = Math.min(draft.minutes * MINUTE_MS, plannedMs);
	}
	const changed = PAIN_FIELDS.filter((field) => draft[field] !== was[field]);
	for (const field of changed) if (draft[field] !== null) set[field] = draft[field];
	const empty = changed.filter((field) => draft[field] === null);
	return Object.keys(set).length + empty.length === 0 ? null : { set, empty };
}

/** The part of the journal that is used here. */
export interface HistoryJournal extends RemovingJournal {
	readonly entries: readonly Entry[];
	readonly resolved: Pick<ResolvedJournal, 'deletions'>;
	correction(of: string, set: Readonly<Record<string, unknown>>): CorrectionRecord;
	save(record: CorrectionRecord | DeletionRecord): Promise<unknown>;
}

/**
 * The pain numbers of session `id` that can be removed: those that only corrections gave. A number in the session
 * record itself cannot be removed, because a correction can set a field but not remove it.
 */
export function emptiableOf({ entries }: Pick<HistoryJournal, 'entries'>, id: string): PainField[] {
	const original = recordsOf(mergeEntries(entries)).find((record) => record.id === id);
	return original?.type === 'session' ? PAIN_FIELDS.filter((field) => original[field] === undefined) : [];
}

/**
 * Stores a change. To remove a number, deletes every correction that gave it, and sets the other fields of those
 * corrections again. Returns the ids of the new records; to undo the change, remove all of them.
 */
export function correct(journal: HistoryJournal, session: SessionRecord, { set, empty }: Change): string[] {
	const wrong =
		empty.length === 0
			? []
			: correctionsOf(journal, session.id).filter((correction) => {
					return empty.some((field) => Object.hasOwn(correction.set, field));
				});
	const besides = wrong.flatMap((correction) => Object.keys(correction.set)).filter((name) => !isAmong(empty, name));
	const now = session as Readonly<Record<string, unknown>>;
	const kept = besides.filter((name) => now[name] !== undefined).map((name) => [name, now[name]] as const);
	const all = { ...Object.fromEntries(kept), ...set };
	const ids: string[] = [];
	if (Object.keys(all).length > 0) {
		const correction = journal.correction(session.id, all);
		void journal.save(correction);
		ids.push(correction.id);
	}
	return [...ids, ...wrong.map(({ id }) => removeRecord(journal, id))];
}

/** The corrections of session `id` that are not deleted. */
function correctionsOf({ entries, resolved }: HistoryJournal, id: string): CorrectionRecord[] {
	const deleted = new Set(resolved.deletions.map(({ of }) => of));
	return recordsOf(mergeEntries(entries))
		.filter(isOf('correction'))
		.filter((correction) => correction.of === id && !deleted.has(correction.id));
}

function isAmong(fields: readonly string[], name: string): boolean {
	return fields.includes(name);
}
