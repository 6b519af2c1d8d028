import type { Day } from '../journal/day.ts';
import type { RecordOf } from '../journal/records.ts';
import { resultOf } from './screening.ts';
import type { Sign } from './signs.ts';

/** The part of the journal that is used here. */
export interface ScreeningJournal {
	readonly today: Day;
	stamp(): Pick<RecordOf<'screening'>, 'v' | 'id' | 'at'>;
	save(record: RecordOf<'screening'>): Promise<unknown>;
}

/** Stores today's screening. `items` are the signs that the person pressed; empty if there are none. */
export function saveScreening(journal: ScreeningJournal, items: readonly Sign[]): Promise<unknown> {
	return journal.save({
		...journal.stamp(),
		type: 'screening',
		day: journal.today,
		result: resultOf(items),
		items: [...items]
	});
}
