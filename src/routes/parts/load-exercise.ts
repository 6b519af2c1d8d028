import { entries } from 'virtual:exercise-index';
import { loaders } from 'virtual:exercise-pages';
import type { ExercisePage } from '$lib/library/exercise-entry.ts';

/** The exercise with this id; null if there is none. */
export async function loadExercise(id: string): Promise<ExercisePage | null> {
	const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return load ? await load() : null;
}

/** Route parameters for prerendering: all exercises known at build time. */
export function exerciseEntries(): { id: string }[] {
	return entries.map(({ id }) => ({ id }));
}
