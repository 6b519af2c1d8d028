import type { PlayingRecord } from '../journal/playing.ts';
import { compileTimeline } from '../routine/compile.ts';
import type { Millis } from '../routine/duration.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import { stateAt, type TimelineState } from '../routine/state-at.ts';
import type { Timeline } from '../routine/timeline.ts';
import { editedTimeline, type Extension, type ResumePoint } from './progress.ts';
import { intervalKey } from './session-records.ts';

/** Three hours, for all extensions together: beyond that a record is damaged, and its track would not fit in memory. */
const MAX_EXTRA_MS: Millis = 3 * 3_600_000;

/** Where an unfinished session stands: for Today and the ready screen to show, and for the player to resume from. */
export interface Standing {
	/** As compiled, with the transition factor it was started with. */
	readonly planned: Timeline;
	/** `planned` with the person's extensions and swaps. */
	readonly timeline: Timeline;
	/** Valid for `planned` and the bundle, whatever the record says. */
	readonly resume: ResumePoint;
	readonly state: TimelineState;
	/** Time left of the whole session; more than 0. */
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
 * Where on `planned` to resume. If the routine has changed since, by an update or an edit, the same interval is looked
 * up by its key and restarted; if it is gone, the routine starts over. What does not fit is dropped: an extension of an
 * interval that does not exist, an exercise that an update has removed, a place beyond the end.
 */
function resumeOf(playing: PlayingRecord, planned: Timeline, bundle: RoutineBundle): ResumePoint {
	const { positionMs, playedMs, steps, intervalIndex, intervalKey: key, plannedMs } = playing;
	const swapped = new Set(playing.swaps.map(({ index }) => planned.intervals[index]?.step));
	const interval = planned.intervals[intervalIndex];
	const isSame = interval && (intervalKey(interval) === key || swapped.has(interval.step));
	if (!isSame || planned.totalMs !== plannedMs) {
		const moved = planned.intervals.find((other) => intervalKey(other) === key);
		return { positionMs: moved?.startMs ?? 0, playedMs, extensions: [], swaps: [], steps: [] };
	}
	const extensions = fitting(playing.extensions, planned);
	const swaps = playing.swaps.filter(
		({ index, exercise }) => index < planned.intervals.length && Object.hasOwn(bundle.exercises, exercise)
	);
	const { intervals, totalMs } = editedTimeline(planned, { extensions, swaps });
	const isWithin = positionMs < totalMs;
	const placeMs = isWithin ? positionMs : (intervals[intervalIndex]?.startMs ?? 0);
	return { positionMs: placeMs, playedMs, extensions, swaps, steps };
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
