import type { Journal } from '../journal/journal.svelte.ts';
import { resultOf } from './screening.ts';
import type { Sign } from './signs.ts';

/** Stores what was answered today: the signs that were pressed, or that there are none. */
export function saveScreening(
	journal: Pick<Journal, 'save' | 'stamp' | 'today'>,
	items: readonly Sign[]
): Promise<unknown> {
	return journal.save({
		...journal.stamp(),
		type: 'screening',
		day: journal.today,
		result: resultOf(items),
		items: [...items]
	});
}
