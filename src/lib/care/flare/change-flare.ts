import type { Day } from '../../journal/day.ts';
import type { CorrectionRecord, DeletionRecord, FlareRecord, JournalRecord } from '../../journal/records.ts';
import { flareOn, type Flare, type FlareArea, type FlareEvidence } from './flare.ts';

/** The common fields of a new record, as the journal stamps them. */
type Stamp = () => Pick<JournalRecord, 'v' | 'id' | 'at'>;

/** The record that begins a flare today. Null if one lasts already, so that there is only one. */
export function beginFlare(evidence: FlareEvidence, today: Day, stamp: Stamp): FlareRecord | null {
	const flare = flareOn(evidence, today);
	return flare !== null && flare.records.length > 0 ? null : { ...stamp(), type: 'flare', from: flare?.from ?? today };
}

/** The corrections that end a flare today. The whole day still counts for the streak. */
export function endFlare({ from, records }: Flare, today: Day, stamp: Stamp): (CorrectionRecord | FlareRecord)[] {
	if (records.length === 0) return [{ ...stamp(), type: 'flare', from, to: today }];
	return records.map(({ id }) => ({ ...stamp(), type: 'correction', of: id, set: { to: today } }));
}

/** The records that say where it hurts. */
export function nameArea({ from, records }: Flare, area: FlareArea, stamp: Stamp): (CorrectionRecord | FlareRecord)[] {
	if (records.length === 0) return [{ ...stamp(), type: 'flare', from, area }];
	return records.map(({ id }) => ({ ...stamp(), type: 'correction', of: id, set: { area } }));
}

/** The deletions that undo a flare that was begun by mistake, with today's "Seized up". */
export function undoFlare({ records }: Flare, { checkIns }: FlareEvidence, today: Day, stamp: Stamp): DeletionRecord[] {
	const answers = checkIns.filter(({ day, feeling }) => day === today && feeling === 'seized-up');
	return [...records, ...answers].map(({ id }) => ({ ...stamp(), type: 'deletion', of: id }));
}
