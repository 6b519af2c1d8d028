import { exerciseEntries, loadExercise } from '../../../parts/load-exercise.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = exerciseEntries;

export const load: PageLoad = async ({ params }) => ({ page: await loadExercise(params.id) });
