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

/** Stores what was answered today: the signs that were pressed, or that there are none. */
export function saveScreening(journal: ScreeningJournal, items: readonly Sign[]): Promise<unknown> {
	return journal.save({
		...journal.stamp(),
		type: 'screening',
		day: journal.today,
		result: resultOf(items),
		items: [...items]
	});
}
