import type { Millis } from '../routine/duration.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';

/** What became of one step of a session, as the journal keeps it. */
export interface StepOutcome {
	readonly exercise: string;
	/** Time spent in it, the way into it left out. */
	readonly playedMs: Millis;
	readonly outcome: 'done' | 'skipped' | 'swapped';
}

/** Played time of each interval, by index; what is missing was not played. */
export type PlayedIntervals = ReadonlyMap<number, Millis>;

export const NOTHING_PLAYED: PlayedIntervals = new Map();

/** Adds the stretch `[fromMs, toMs)` of the timeline, as played, to what was played before. */
export function addPlayed(played: PlayedIntervals, timeline: Timeline, fromMs: Millis, toMs: Millis): PlayedIntervals {
	const sum = new Map(played);
	timeline.intervals.forEach(({ startMs, endMs }, index) => {
		const overlapMs = Math.min(endMs, toMs) - Math.max(startMs, fromMs);
		if (overlapMs > 0) sum.set(index, (sum.get(index) ?? 0) + overlapMs);
	});
	return sum;
}

/**
 * The steps up to the one at `positionMs`, in order, each round's on its own; rest steps are left out. A step is done
 * when at least half of its work was played. `earlier` are those of an earlier run of the same session, in the same
 * order: what was played then counts too.
 */
export function stepOutcomes(
	timeline: Timeline,
	planned: Timeline,
	played: PlayedIntervals,
	positionMs: Millis,
	earlier: readonly StepOutcome[]
): StepOutcome[] {
	return stepsOf(timeline)
		.filter((indexes) => (timeline.intervals[indexes[0] ?? 0]?.startMs ?? 0) <= positionMs)
		.map((indexes) => indexes.filter((index) => isWork(timeline.intervals[index])))
		.filter((work) => work.length > 0)
		.map((work, step) => {
			const last = work.at(-1) ?? -1;
			const exercise = timeline.intervals[last]?.exercise ?? '';
			const workMs = sumOver(work, (index) => lengthOf(planned.intervals[index]));
			const playedMs = sumOver(work, (index) => played.get(index) ?? 0) + (earlier[step]?.playedMs ?? 0);
			const isSwapped = exercise !== planned.intervals[last]?.exercise;
			const outcome = playedMs * 2 < workMs ? 'skipped' : isSwapped ? 'swapped' : 'done';
			return { exercise, playedMs: Math.round(playedMs), outcome };
		});
}

/** Indexes of intervals, by step and round, in order. */
function stepsOf({ intervals }: Timeline): number[][] {
	const steps: number[][] = [];
	intervals.forEach(({ step, round }, index) => {
		const before = intervals[index - 1];
		if (before?.step === step && before.round === round) steps.at(-1)?.push(index);
		else steps.push([index]);
	});
	return steps;
}

function isWork(interval: Interval | undefined): boolean {
	return interval?.kind === 'hold' || interval?.kind === 'rep';
}

function lengthOf(interval: Interval | undefined): Millis {
	return interval ? interval.endMs - interval.startMs : 0;
}

function sumOver(indexes: readonly number[], valueOf: (index: number) => number): number {
	return indexes.reduce((sum, index) => sum + valueOf(index), 0);
}
