import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import { cuesOf, type CueOptions } from '../sound/cues.ts';
import type { SessionMoment } from '../sound/session-sound.ts';

/**
 * Points of the timeline where the clock stops to wait for the person: the end of each transition, except at the end of
 * the routine. None without `waitForMe`.
 */
export function waitsIn({ intervals, totalMs }: Timeline, waitForMe: boolean): readonly Millis[] {
	if (!waitForMe) return [];
	return intervals.filter(({ kind, endMs }) => kind === 'transition' && endMs < totalMs).map(({ endMs }) => endMs);
}

/** The state of a session before its clock starts, for preparing its sound. */
export function openingMoment(timeline: Timeline, waitForMe: boolean, options: CueOptions): SessionMoment {
	const waits = waitsIn(timeline, waitForMe);
	return {
		timeline,
		cues: cuesOf(timeline, options),
		waits,
		waitPhrase: options.coach?.words.whenInPosition ?? null,
		elapsedMs: 0,
		untilMs: waits[0] ?? timeline.totalMs,
		status: 'paused'
	};
}
