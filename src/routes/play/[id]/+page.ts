import { loadRoutine, routineEntries } from '../../parts/load-routine.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = routineEntries;

export const load: PageLoad = async ({ params }) => ({ bundle: await loadRoutine(params.id) });
