import type { DeletionRecord } from './records.ts';

/** The part of the journal that is used here. */
export interface RemovingJournal {
	stamp(): Pick<DeletionRecord, 'v' | 'id' | 'at'>;
	save(record: DeletionRecord): Promise<unknown>;
}

/** Deletes a record. Returns the id of the deletion record; to undo the deletion, remove that record. */
export function removeRecord(journal: RemovingJournal, id: string): string {
	const stamp = journal.stamp();
	void journal.save({ ...stamp, type: 'deletion', of: id });
	return stamp.id;
}
