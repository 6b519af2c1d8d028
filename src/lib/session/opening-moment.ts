import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import { cuesOf, type CueOptions } from '../sound/cues.ts';
import type { SessionMoment } from '../sound/session-sound.ts';

/** Where the clock stands for the person: at the end of each transition, if they are to be waited for at all. */
export function waitsIn({ intervals, totalMs }: Timeline, waitForMe: boolean): readonly Millis[] {
	if (!waitForMe) return [];
	return intervals.filter(({ kind, endMs }) => kind === 'transition' && endMs < totalMs).map(({ endMs }) => endMs);
}

/** Before the clock runs, for its sound to be got ready. */
export function openingMoment(timeline: Timeline, waitForMe: boolean, options: CueOptions): SessionMoment {
	const waits = waitsIn(timeline, waitForMe);
	return {
		timeline,
		cues: cuesOf(timeline, options),
		waits,
		elapsedMs: 0,
		untilMs: waits[0] ?? timeline.totalMs,
		status: 'paused'
	};
}
