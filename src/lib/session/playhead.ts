import type { Millis } from '../routine/duration.ts';

/**
 * A session's position on its timeline, and whether its clock runs. `waiting`: at the end of a transition, until the
 * person says that they are in position. `bankedMs`: the position when the clock last started or stopped. `sinceMs`:
 * the clock's reading at the start. `untilMs`: the position where the clock stops by itself.
 */
export type Playhead =
	| { readonly status: 'running'; readonly bankedMs: Millis; readonly sinceMs: Millis; readonly untilMs: Millis }
	| { readonly status: 'paused' | 'waiting' | 'over'; readonly bankedMs: Millis };

/**
 * Position on the timeline, `untilMs` at most. `nowMs` and `sinceMs` are readings of the same monotonic clock. Played
 * time is their difference, so a stall or a suspension loses no time.
 */
export function positionAt(playhead: Playhead, nowMs: Millis): Millis {
	if (playhead.status !== 'running') return playhead.bankedMs;
	const ranMs = Math.max(0, nowMs - playhead.sinceMs);
	return Math.min(playhead.bankedMs + ranMs, playhead.untilMs);
}

/** A playhead that runs from the current position up to `untilMs`. */
export function runningFrom(playhead: Playhead, nowMs: Millis, untilMs: Millis): Playhead {
	return { status: 'running', bankedMs: positionAt(playhead, nowMs), sinceMs: nowMs, untilMs };
}
