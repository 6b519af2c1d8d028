import { catalogueOf, readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../src/lib/routine/compile.ts';
import { clockText } from '../../src/lib/routine/duration.ts';
import { positionsFor } from '../../src/lib/routine/parse.ts';
import type { Interval, Timeline } from '../../src/lib/routine/timeline.ts';

const { routines, exercises } = readRoutineFolder('routines');

/** The timeline of a routine in `routines/`, with the default preferences. */
export function timelineOf(id: string): Timeline {
	const routine = routines.get(id);
	if (!routine) throw new Error(`there is no routine "${id}"`);
	return compileTimeline(routine, positionsFor(routine, catalogueOf(exercises)), DEFAULT_PREFERENCES);
}

export function exerciseName(id: string | null): string {
	return (id === null ? null : exercises.get(id)?.name) ?? 'Rest';
}

export function middleOf({ startMs, endMs }: Interval): number {
	return (startMs + endMs) / 2;
}

/** The two times on the screen at `atMs`. The second argument is the interval that contains `atMs`. */
export function timesAt({ totalMs }: Timeline, { spanEndMs }: Interval, atMs: number): [left: string, total: string] {
	return [clockText(spanEndMs - atMs), clockText(totalMs - atMs)];
}
