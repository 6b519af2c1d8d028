import { fits } from 'virtual:routine-fits';
import { personOf } from '$lib/care/person.ts';
import type { Settings } from '$lib/journal/settings.ts';
import { isWholeFor } from '$lib/routine/fit.ts';

/** Ids of the routines that lose too much when they are fitted to somebody with these settings. */
export function findUnfit(settings: Settings): ReadonlySet<string> {
	const person = personOf(settings);
	const unfit = Object.entries(fits).filter(([, bundle]) => !isWholeFor(bundle, person));
	return new Set(unfit.map(([id]) => id));
}
