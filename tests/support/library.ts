import { entryOf, summaryOf } from '../../src/build/content/library-data.ts';
import { readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { findableExercise } from '../../src/lib/library/findable.ts';
import type { RoutineSummary } from '../../src/lib/routine/bundle.ts';
import { RoutineFinder } from '../../src/lib/library/routine-finder.ts';
import { Finder } from '../../src/lib/library/search.ts';
import { exerciseIdsOf } from '../../src/lib/routine/step.ts';

export const folder = readRoutineFolder('routines');
const entries = new Map([...folder.exercises].map(([id, exercise]) => [id, entryOf(exercise)]));

export const summaries: readonly RoutineSummary[] = [...folder.routines.values()].map((routine) => {
	return summaryOf(routine, folder);
});

/** Both finders return the same results as the searches on the pages. */
export const routineFinder = new RoutineFinder({
	summaries,
	exercises: [...entries.values()],
	exercisesOf: Object.fromEntries([...folder.routines].map(([id, routine]) => [id, exerciseIdsOf(routine)]))
});
export const exerciseFinder = new Finder([...entries.values()].map(findableExercise));

export const exerciseNames: ReadonlyMap<string, string> = new Map([...entries].map(([id, { name }]) => [id, name]));
export const routineNames: ReadonlyMap<string, string> = new Map(summaries.map(({ id, name }) => [id, name]));
