import { fitsFields } from './checks/checks.ts';
import { epochMsOf } from './day.ts';
import { mergeRecords } from './merge.ts';
import {
	agrees,
	type CorrectionRecord,
	type DeletionRecord,
	type JournalRecord,
	type RecordOf,
	type RecordType,
	type SettingRecord
} from './records.ts';
import type { DayStarts } from './day-starts.ts';

/** The current content of the journal: corrections applied, deleted records left out. */
export interface ResolvedJournal {
	/** By start, newest first. */
	readonly sessions: readonly RecordOf<'session'>[];
	/** What the streak needs from older sessions, which were not read (see `digest.ts`). */
	readonly olderStarts?: readonly DayStarts[];
	/** By start, newest first. */
	readonly thermals: readonly RecordOf<'thermal'>[];
	/** This list and those that follow are ordered by time of writing, newest first. */
	readonly restDays: readonly RecordOf<'rest-day'>[];
	readonly flares: readonly RecordOf<'flare'>[];
	readonly checkIns: readonly RecordOf<'check-in'>[];
	readonly walks: readonly RecordOf<'walk'>[];
	readonly screenings: readonly RecordOf<'screening'>[];
	readonly activities: readonly RecordOf<'activity'>[];
	/** Includes ratings of activities that are deleted or unknown. */
	readonly activityRatings: readonly RecordOf<'activity-rating'>[];
	/** By name: every record of a setting, newest first. The first record is in force. */
	readonly settings: ReadonlyMap<string, readonly SettingRecord[]>;
	/** By routine id, not record id: the newest version. A routine whose newest version is deleted is absent. */
	readonly routines: ReadonlyMap<string, RecordOf<'routine'>>;
	/** Deletions in force, newest first. To undo a deletion, add a deletion of it. */
	readonly deletions: readonly DeletionRecord[];
}

/**
 * The order of `records` and duplicates among them do not matter. Corrections are applied oldest first (by `at`, then
 * `id`), so for each field the newest correction wins. Corrections and deletions cannot themselves be corrected, nor
 * can the fields `v`, `id`, `type` and `at`. A correction that would make the record invalid is skipped.
 */
export function resolve(records: readonly JournalRecord[]): ResolvedJournal {
	const once = mergeRecords(records);
	const { deletedIds, deletions } = resolveDeletions(once.filter(isOf('deletion')));
	const standing = once.filter(({ id }) => !deletedIds.has(id));
	const corrections = groupBy(newestFirst(standing.filter(isOf('correction'))), ({ of }) => of);
	const corrected = newestFirst(standing.map((record) => correct(record, corrections.get(record.id) ?? [])));
	return {
		sessions: newestFirst(corrected.filter(isOf('session')), ({ startedAt }) => startedAt),
		thermals: newestFirst(corrected.filter(isOf('thermal')), ({ startedAt }) => startedAt),
		restDays: corrected.filter(isOf('rest-day')),
		flares: corrected.filter(isOf('flare')),
		checkIns: corrected.filter(isOf('check-in')),
		walks: corrected.filter(isOf('walk')),
		screenings: corrected.filter(isOf('screening')),
		activities: corrected.filter(isOf('activity')),
		activityRatings: corrected.filter(isOf('activity-rating')),
		settings: groupBy(corrected.filter(isOf('setting')), ({ name }) => name),
		routines: newestRoutines(once.filter(isOf('routine')), corrected.filter(isOf('routine'))),
		deletions: newestFirst(deletions)
	};
}

export function isOf<Type extends RecordType>(type: Type) {
	return (record: JournalRecord): record is RecordOf<Type> => record.type === type;
}

/**
 * Sorts by instant, then id, latest first. `instantOf` returns ISO-8601 with an offset; the default is the time of
 * writing.
 */
export function newestFirst<R extends JournalRecord>(
	records: readonly R[],
	instantOf: (record: R) => string = (r) => r.at
): R[] {
	return records
		.map((record) => ({ record, epochMs: epochMsOf(instantOf(record)) }))
		.sort((a, b) => b.epochMs - a.epochMs || (a.record.id < b.record.id ? 1 : -1))
		.map(({ record }) => record);
}

/**
 * A deletion is in force unless another deletion that is in force deletes it. Deletions that delete each other in a
 * cycle have no effect; only a forged file has them.
 */
function resolveDeletions(all: readonly DeletionRecord[]) {
	const byId = new Map(all.map((deletion) => [deletion.id, deletion]));
	const openThreats = new Map<string, number>();
	for (const { of } of all) openThreats.set(of, (openThreats.get(of) ?? 0) + 1);
	const deletedIds = new Set<string>();
	const deletions = all.filter(({ id }) => !openThreats.has(id));
	for (const { of } of deletions) {
		if (deletedIds.has(of)) continue;
		deletedIds.add(of);
		const spared = byId.get(of)?.of;
		if (spared === undefined) continue;
		const threats = (openThreats.get(spared) ?? 0) - 1;
		openThreats.set(spared, threats);
		const freed = byId.get(spared);
		if (threats === 0 && freed !== undefined && !deletedIds.has(spared)) deletions.push(freed);
	}
	return { deletedIds, deletions };
}

/**
 * Validates only the fields that a correction sets, not the whole record again for each correction. The cost is linear
 * in the number of corrections.
 */
function correct(record: JournalRecord, newestFirst: readonly CorrectionRecord[]): JournalRecord {
	if (newestFirst.length === 0 || record.type === 'correction' || record.type === 'deletion') return record;
	const { v, id, type, at } = record;
	const changed = new Map(Object.entries(record as Readonly<Record<string, unknown>>));
	for (let next = newestFirst.length - 1; next >= 0; next--) {
		const set = { ...newestFirst[next]!.set, v, id, type, at };
		const span = { from: changed.get('from'), to: changed.get('to'), ...set };
		if (!fitsFields(type, set) || !agrees(span)) continue;
		for (const [name, value] of Object.entries(set)) changed.set(name, value);
	}
	return Object.fromEntries(changed) as unknown as JournalRecord;
}

/** `all` includes deleted records: deleting a routine's newest version hides the older versions too. */
function newestRoutines(all: readonly RecordOf<'routine'>[], standing: readonly RecordOf<'routine'>[]) {
	const standingById = new Map(standing.map((record) => [record.id, record]));
	const newest = new Map<string, RecordOf<'routine'>>();
	for (const record of newestFirst(all).reverse()) {
		const shown = standingById.get(record.id);
		if (shown === undefined) newest.delete(record.routine.id);
		else newest.set(shown.routine.id, shown);
	}
	return newest;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return groups;
}
