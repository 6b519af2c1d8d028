import type { Journal } from '$lib/journal/journal.svelte.ts';
import type { LibraryView } from '$lib/library/library-view.ts';

/**
 * The library's view of this person. `recent` is every routine ever finished, newest first, without duplicates. `unfit`
 * comes from `UnfitRoutines`.
 */
export function libraryView(
	{ settings, sessions }: Pick<Journal, 'settings' | 'sessions'>,
	unfit: ReadonlySet<string>
): LibraryView {
	const finished = sessions.filter(({ outcome }) => outcome === 'finished').map(({ routine }) => routine);
	return {
		favourites: new Set(settings.favourites),
		recent: [...new Set(finished)],
		missing: new Set(settings.missingEquipment),
		avoided: new Set(settings.avoidedPositions),
		unfit
	};
}

/** Ids of the routines finished today. */
export function finishedToday({ sessions, today }: Pick<Journal, 'sessions' | 'today'>): Set<string> {
	const isOfToday = ({ day, outcome }: (typeof sessions)[number]) => day === today && outcome === 'finished';
	return new Set(sessions.filter(isOfToday).map(({ routine }) => routine));
}
