import { loaders, summaries } from 'virtual:routine-index';
import type { RoutineBundle } from '$lib/routine/bundle.ts';

/** The routine with this id and its exercises; null if there is none. */
export async function loadRoutine(id: string): Promise<RoutineBundle | null> {
	const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return load ? await load() : null;
}

/** Route parameters for prerendering: all routines known at build time. */
export function routineEntries(): { id: string }[] {
	return summaries.map(({ id }) => ({ id }));
}
