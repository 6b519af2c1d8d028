import type { Moment } from '../journal/calendar.ts';
import { dayOf, isoWithOffset } from '../journal/day.ts';
import { sessionOf, type PlayingRecord } from '../journal/playing.ts';
import type { SessionRecord } from '../journal/records.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';
import type { SessionProgress } from './progress.ts';

/** The fields that are fixed when a session begins. Resuming renews `day`, `plannedMs` and `fittedTo`. */
export type SessionStart = Pick<
	PlayingRecord,
	'id' | 'routine' | 'routineName' | 'startedAt' | 'day' | 'plannedMs' | 'transitionFactor' | 'fittedTo'
>;

export function sessionStartOf(
	what: Omit<SessionStart, 'startedAt' | 'day'>,
	startedAt: Moment,
	dayBoundaryMinutes: number
): SessionStart {
	return { ...what, startedAt: isoWithOffset(startedAt), day: dayOf(startedAt, dayBoundaryMinutes) };
}

/** The session in progress, in the form stored for resuming it. */
export function playingRecordOf(
	start: SessionStart,
	progress: SessionProgress,
	timeline: Timeline,
	savedAt: Moment
): PlayingRecord {
	const interval = timeline.intervals[progress.intervalIndex];
	return {
		v: 1,
		...start,
		playedMs: progress.playedMs,
		positionMs: progress.positionMs,
		intervalIndex: progress.intervalIndex,
		intervalKey: interval ? intervalKey(interval) : '',
		extensions: progress.extensions.map((extension) => ({ ...extension })),
		swaps: progress.swaps.map((swap) => ({ ...swap })),
		steps: progress.steps.map((step) => ({ ...step })),
		savedAt: isoWithOffset(savedAt)
	};
}

/** The session as the journal keeps it permanently. */
export function sessionRecordOf(
	kept: SessionStart & Pick<PlayingRecord, 'playedMs' | 'steps'>,
	outcome: SessionRecord['outcome'],
	at: Moment
): SessionRecord {
	return sessionOf(kept, outcome, isoWithOffset(at));
}

/** Identifies an interval by its content, not by its place on the timeline. */
export function intervalKey({ kind, exercise, side, set, rep, round }: Interval): string {
	return [kind, exercise, side, set, rep, round].map(String).join(' ');
}
