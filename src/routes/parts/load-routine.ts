import { loaders, summaries } from 'virtual:routine-index';
import type { RoutineBundle } from '$lib/routine/bundle.ts';

/** The routine of an address, with its exercises; null where there is none by that id. */
export async function loadRoutine(id: string): Promise<RoutineBundle | null> {
	const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return load ? await load() : null;
}

/** For prerendering: the addresses of all routines that are known at build time. */
export function routineEntries(): { id: string }[] {
	return summaries.map(({ id }) => ({ id }));
}
