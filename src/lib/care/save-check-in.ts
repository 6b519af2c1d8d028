import type { Day } from '../journal/day.ts';
import type { RecordOf } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';

type CheckIn = RecordOf<'check-in'>;

/** The part of the journal that is used here. */
export interface CheckInJournal {
	readonly today: Day;
	readonly resolved: Pick<ResolvedJournal, 'checkIns'>;
	stamp(replaced: readonly CheckIn[]): Pick<CheckIn, 'v' | 'id' | 'at'>;
	save(record: CheckIn): Promise<unknown>;
}

/** Saves an answer of a day. It wins over earlier answers of that day, even if the clock was put back. */
export function saveCheckIn(
	journal: CheckInJournal,
	answer: Pick<CheckIn, 'feeling' | 'pain' | 'skipped'>,
	day = journal.today
): void {
	const earlier = journal.resolved.checkIns.filter((checkIn) => checkIn.day === day);
	void journal.save({ ...journal.stamp(earlier), type: 'check-in', day, ...answer });
}
