import type { PlayingRecord } from '../../journal/playing.ts';
import { compileTimeline } from '../../routine/compile.ts';
import type { Millis } from '../../routine/duration.ts';
import { exerciseIn, type RoutineBundle } from '../../routine/bundle.ts';
import { stateAt, type TimelineState } from '../../routine/state-at.ts';
import type { Timeline } from '../../routine/timeline.ts';
import { stepStarts } from '../../routine/edit-timeline.ts';
import { editedTimeline, type Extension, type ResumePoint } from '../progress.ts';
import type { StepOutcome } from '../step-log.ts';
import { intervalKey } from '../session-records.ts';

/** Three hours for all extensions together. A record with more is damaged, and its track would not fit in memory. */
const MAX_EXTRA_MS: Millis = 3 * 3_600_000;

/** The state of an unfinished session. The Today page and the ready screen show it, and the player resumes from it. */
export interface Standing {
	/** The unedited timeline, compiled with the transition factor that the session was started with. */
	readonly planned: Timeline;
	/** `planned` with the person's extensions and swaps. */
	readonly timeline: Timeline;
	/** Valid for `planned` and the bundle, even if the record is damaged. */
	readonly resume: ResumePoint;
	readonly state: TimelineState;
	/** Remaining time of the whole session; more than 0. */
	readonly leftMs: Millis;
}

export function standingOf(bundle: RoutineBundle, playing: PlayingRecord): Standing {
	const positionOf = (id: string) => exerciseIn(bundle, id).position;
	const planned = compileTimeline(bundle.routine, positionOf, { transitionFactor: playing.transitionFactor });
	const resume = resumeOf(playing, planned, bundle);
	const timeline = editedTimeline(planned, resume);
	const state = stateAt(timeline, resume.positionMs);
	return { planned, timeline, resume, state, leftMs: state.totalLeftMs };
}

/**
 * The point of `planned` to resume from. If the routine has changed since (an update, an edit, or new answers of the
 * person), `movedTo` chooses the point. Data that does not fit is dropped: an extension of a missing interval, a
 * removed exercise, a position beyond the end.
 */
function resumeOf(playing: PlayingRecord, planned: Timeline, bundle: RoutineBundle): ResumePoint {
	const { positionMs, playedMs, steps, intervalIndex, intervalKey: key, plannedMs } = playing;
	const swapped = new Set(playing.swaps.map(({ index }) => planned.intervals[index]?.step));
	const interval = planned.intervals[intervalIndex];
	const isSame = interval && (intervalKey(interval) === key || swapped.has(interval.step));
	if (!isSame || planned.totalMs !== plannedMs) return movedTo(planned, playing);
	const extensions = fitting(playing.extensions, planned);
	const swaps = playing.swaps.filter(
		({ index, exercise }) => index < planned.intervals.length && Object.hasOwn(bundle.exercises, exercise)
	);
	const { intervals, totalMs } = editedTimeline(planned, { extensions, swaps });
	const isWithin = positionMs < totalMs;
	const placeMs = isWithin ? positionMs : (intervals[intervalIndex]?.startMs ?? 0);
	return { positionMs: placeMs, playedMs, extensions, swaps, steps };
}

/**
 * The point to resume from in a routine that has changed. That is the same interval if it still exists; otherwise the
 * step after the last passed step that still exists. Steps that still exist keep their played time.
 */
function movedTo(planned: Timeline, { playedMs, steps, intervalKey: key }: PlayingRecord): ResumePoint {
	const starts = stepStarts(planned).filter(({ index }) => workOf(planned, index) !== null);
	const before = steps.slice(0, -1);
	const kept: StepOutcome[] = [];
	let at = 0;
	for (const outcome of before) {
		const found = starts.findIndex(({ index }, step) => step >= at && workOf(planned, index) === outcome.exercise);
		if (found === -1) continue;
		while (kept.length < found)
			kept.push({ ...NOTHING_DONE, exercise: workOf(planned, starts[kept.length]!.index) ?? '' });
		kept.push(outcome);
		at = found + 1;
	}
	const fromMs = (starts[at] ?? starts.at(-1))?.startMs ?? 0;
	const same = planned.intervals.find((other) => other.startMs >= fromMs && intervalKey(other) === key);
	return { positionMs: same?.startMs ?? fromMs, playedMs, extensions: [], swaps: [], steps: kept };
}

const NOTHING_DONE = { playedMs: 0, outcome: 'skipped' } as const;

/** The exercise of the step that contains the interval at `index`; null for a rest step. */
function workOf({ intervals }: Timeline, index: number): string | null {
	const { step, round } = intervals[index]!;
	const work = intervals.find((other) => {
		return other.step === step && other.round === round && (other.kind === 'hold' || other.kind === 'rep');
	});
	return work?.exercise ?? null;
}

/** The extensions that can be applied, up to `MAX_EXTRA_MS` in total. */
function fitting(extensions: readonly Extension[], { intervals }: Timeline): Extension[] {
	let leftMs = MAX_EXTRA_MS;
	return extensions.filter(({ index, extraMs }) => {
		const fits = index < intervals.length && Number.isInteger(extraMs) && extraMs <= leftMs;
		if (fits) leftMs -= extraMs;
		return fits;
	});
}
