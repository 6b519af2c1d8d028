import type { Day } from '../../journal/day.ts';
import type { CorrectionRecord, DeletionRecord, FlareRecord, JournalRecord } from '../../journal/records.ts';
import { flareOn, type Flare, type FlareArea, type FlareEvidence } from './flare.ts';

/** The part of the journal that makes records. */
export interface Writer {
	stamp(): Pick<JournalRecord, 'v' | 'id' | 'at'>;
	correction(of: string, set: Readonly<Record<string, unknown>>): CorrectionRecord;
}

/**
 * The record that begins a flare today. Null if a flare record already lasts, so that there is only one. If only
 * "Seized up" answers tell of a flare, the record begins on that flare's first day.
 */
export function beginFlare(evidence: FlareEvidence, today: Day, writer: Pick<Writer, 'stamp'>): FlareRecord | null {
	const flare = flareOn(evidence, today);
	return flare !== null && flare.records.length > 0
		? null
		: { ...writer.stamp(), type: 'flare', from: flare?.from ?? today };
}

/** The records that end a flare today. The whole day still counts for the streak. */
export function endFlare({ from, records }: Flare, today: Day, writer: Writer): (CorrectionRecord | FlareRecord)[] {
	const stamp = writer.stamp();
	const endedAt = stamp.at;
	if (records.length === 0) return [{ ...stamp, type: 'flare', from, to: today, endedAt }];
	return records.map((record) => {
		// After a journey to the west, the flare may begin tomorrow. It cannot end before it begins.
		const to = today < record.from ? record.from : today;
		return writer.correction(record.id, { to, endedAt });
	});
}

/** The records that say where it hurts. */
export function nameArea(
	{ from, records }: Flare,
	area: FlareArea,
	writer: Writer
): (CorrectionRecord | FlareRecord)[] {
	if (records.length === 0) return [{ ...writer.stamp(), type: 'flare', from, area }];
	return records.map(({ id }) => writer.correction(id, { area }));
}

/** The deletions that undo a mistaken "Seized up" of today. If the flare began today, they remove the flare too. */
export function undoFlare(
	{ from, records }: Flare,
	{ checkIns }: FlareEvidence,
	today: Day,
	writer: Pick<Writer, 'stamp'>
): DeletionRecord[] {
	const answers = checkIns.filter(({ day, feeling }) => day === today && feeling === 'seized-up');
	const undone = from === today ? [...records, ...answers] : answers;
	return undone.map(({ id }) => ({ ...writer.stamp(), type: 'deletion', of: id }));
}
