import { entries } from 'virtual:exercise-index';
import { loaders } from 'virtual:exercise-pages';
import type { ExercisePage } from '$lib/library/exercise-entry.ts';

/** The exercise of an address; null where there is none by that id. */
export async function loadExercise(id: string): Promise<ExercisePage | null> {
	const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return load ? await load() : null;
}

/** For prerendering. */
export function exerciseEntries(): { id: string }[] {
	return entries.map(({ id }) => ({ id }));
}
