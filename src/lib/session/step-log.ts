import type { Millis } from '../routine/duration.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';

/** The result of one step of a session, as the journal stores it. */
export interface StepOutcome {
	readonly exercise: string;
	/** Time spent in its holds and reps; transitions are left out. */
	readonly playedMs: Millis;
	readonly outcome: 'done' | 'skipped' | 'swapped';
}

/** Played time by interval index; an interval that is absent was not played. */
export type PlayedIntervals = ReadonlyMap<number, Millis>;

export const NOTHING_PLAYED: PlayedIntervals = new Map();

/** `played` with the range `[fromMs, toMs)` of the timeline added. */
export function addPlayed(played: PlayedIntervals, timeline: Timeline, fromMs: Millis, toMs: Millis): PlayedIntervals {
	const sum = new Map(played);
	timeline.intervals.forEach(({ startMs, endMs }, index) => {
		const overlapMs = Math.min(endMs, toMs) - Math.max(startMs, fromMs);
		if (overlapMs > 0) sum.set(index, (sum.get(index) ?? 0) + overlapMs);
	});
	return sum;
}

/**
 * The steps up to the one at `positionMs`, in order, separately for each round; rest steps are left out. A step is done
 * if at least half of its planned work was played. `earlier`: the same steps from an earlier run of the session; their
 * played time counts too.
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

/** Interval indexes grouped by step and round, in order. */
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
