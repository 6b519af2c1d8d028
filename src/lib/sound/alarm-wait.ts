import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { Cue } from './cues.ts';

/** A wait that calls the person until they answer. */
export interface AlarmWait {
	/** The wait, as a point of the timeline. */
	readonly atMs: Millis;
	/**
	 * The calls, sorted, with times from the start of the wait up to `ALARM_CALLS_MS`. After these, the calls of the last
	 * `ALARM_ROUND_MS` are repeated for ever.
	 */
	readonly calls: readonly Cue[];
}

export const ALARM_CALLS_MS: Millis = 55 * SECOND_MS;
/** A multiple of the time between two calls, so that the calls stay regular when they are repeated. */
export const ALARM_ROUND_MS: Millis = 30 * SECOND_MS;

/** Place among an alarm's calls, `passedMs` after the wait began. */
export function placeInCalls(passedMs: Millis): Millis {
	if (passedMs < ALARM_CALLS_MS) return passedMs;
	return ALARM_CALLS_MS - ALARM_ROUND_MS + ((passedMs - ALARM_CALLS_MS) % ALARM_ROUND_MS);
}
