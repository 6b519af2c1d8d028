import { loaders } from 'virtual:routine-details';
import { loadRoutine, routineEntries } from '../../../parts/load-routine.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = routineEntries;

export const load: PageLoad = async ({ params: { id } }) => {
	const [bundle, details] = await Promise.all([loadRoutine(id), Object.hasOwn(loaders, id) ? loaders[id]?.() : null]);
	return { bundle, details: details ?? null };
};
