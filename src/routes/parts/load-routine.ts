import { loaders } from 'virtual:routine-bundles';
import type { RoutineBundle } from '$lib/routine/bundle.ts';

/** The routine with this id and its exercises; null if there is none. */
export async function loadRoutine(id: string): Promise<RoutineBundle | null> {
	const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return load ? await load() : null;
}

/** Route parameters for prerendering: all routines known at build time. */
export function routineEntries(): { id: string }[] {
	return Object.keys(loaders).map((id) => ({ id }));
}
