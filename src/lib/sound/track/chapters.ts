import { stepStarts } from '../../routine/edit-timeline.ts';
import type { Timeline } from '../../routine/timeline.ts';
import type { Chapter } from './id3.ts';

/** One chapter for each step, named after its exercise; `rest` is the title of a step without an exercise. */
export function chaptersOf(timeline: Timeline, nameOf: (exercise: string) => string, rest: string): Chapter[] {
	const starts = stepStarts(timeline);
	return starts.map(({ startMs, index }, at) => {
		const exercise = timeline.intervals[index]?.exercise ?? null;
		const endMs = starts[at + 1]?.startMs ?? timeline.totalMs;
		return { startMs, endMs, title: exercise === null ? rest : nameOf(exercise) };
	});
}
