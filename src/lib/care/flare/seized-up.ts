import type { Day } from '../../journal/day.ts';
import type { JournalRecord } from '../../journal/records.ts';
import { removeRecord } from '../../journal/remove-record.ts';
import type { ResolvedJournal } from '../../journal/resolve.ts';
import { saveCheckIn } from '../save-check-in.ts';
import { beginFlare, endFlare, nameArea, type Writer } from './change-flare.ts';
import { flareOn, type Flare, type FlareArea } from './flare.ts';

/** The part of the journal that is used here. */
interface Keeper extends Writer {
	readonly resolved: ResolvedJournal;
	readonly today: Day;
	save(record: JournalRecord): Promise<unknown>;
}

/** The person's back has seized up today: stores the answer, and begins a flare unless one lasts. */
export function seizedUp(journal: Keeper): void {
	const { resolved, today } = journal;
	const isSaid = resolved.checkIns.find(({ day, feeling }) => day === today && feeling)?.feeling === 'seized-up';
	if (!isSaid) saveCheckIn(journal, { feeling: 'seized-up' });
	begin(journal);
}

/**
 * Stores the record of a flare that only "Seized up" answers tell of, if there is one. The Today page stores just the
 * answer, so that it need not fetch the code for flares first.
 */
export function tellFlare(journal: Keeper): void {
	if (flareOn(journal.resolved, journal.today)?.records.length === 0) begin(journal);
}

/** Ends the flare today. Returns the ids of the records that say so, for `reopenFlare`. */
export function closeFlare(journal: Keeper, flare: Flare): string[] {
	const records = endFlare(flare, journal.today, journal);
	for (const record of records) void journal.save(record);
	return records.map(({ id }) => id);
}

/** Takes back what `closeFlare` stored. */
export function reopenFlare(journal: Keeper, ids: readonly string[]): void {
	for (const id of ids) removeRecord(journal, id);
}

/** Stores where it hurts. Does nothing without a flare. */
export function tellArea(journal: Keeper, area: FlareArea): void {
	const flare = flareOn(journal.resolved, journal.today);
	if (flare === null || flare.area === area) return;
	for (const record of nameArea(flare, area, journal)) void journal.save(record);
}

function begin(journal: Keeper): void {
	const flare = beginFlare(journal.resolved, journal.today, journal);
	if (flare !== null) void journal.save(flare);
}
