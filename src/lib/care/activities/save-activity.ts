import type { Day } from '../../journal/day.ts';
import type { CorrectionRecord, RecordOf } from '../../journal/records.ts';
import type { ResolvedJournal } from '../../journal/resolve.ts';

type Written = RecordOf<'activity' | 'activity-rating' | 'correction' | 'deletion'>;

/** The part of the journal that is used here. */
export interface ActivityJournal {
	readonly today: Day;
	readonly resolved: Pick<ResolvedJournal, 'activityRatings'>;
	stamp(replaced?: readonly Pick<Written, 'at'>[]): Pick<Written, 'v' | 'id' | 'at'>;
	correction(of: string, set: Readonly<Record<string, unknown>>): CorrectionRecord;
	save(record: Written): Promise<unknown>;
}

/** `name` must be valid, as from `nameIn`. Returns the id of the new activity. */
export function addActivity(journal: ActivityJournal, name: string): string {
	const stamp = journal.stamp();
	void journal.save({ ...stamp, type: 'activity', name });
	return stamp.id;
}

/** `name` must be valid, as from `nameIn`. */
export function renameActivity(journal: ActivityJournal, id: string, name: string): void {
	void journal.save(journal.correction(id, { name }));
}

/** Stores today's ratings, by the id of the activity. */
export function saveRatings(journal: ActivityJournal, ratings: ReadonlyMap<string, number>): void {
	const { activityRatings } = journal.resolved;
	for (const [of, rating] of ratings) {
		const earlier = activityRatings.filter((record) => record.of === of);
		void journal.save({ ...journal.stamp(earlier), type: 'activity-rating', of, day: journal.today, rating });
	}
}

/** The typed text without surrounding white space; null if nothing is left. */
export function nameIn(typed: string): string | null {
	return typed.trim() || null;
}
