import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { Cue } from './cues.ts';

/** Where a session stands. */
export interface SessionMoment {
	readonly timeline: Timeline;
	/** Of the whole timeline, sorted; the same list must be the same object. */
	readonly cues: readonly Cue[];
	/** Points of the timeline, in order, at which the session waits for the person; none of them is in a hold. */
	readonly waits: readonly Millis[];
	readonly elapsedMs: Millis;
	/** Where the clock stands next by itself: at the next wait, or the end. What comes after is not to be heard yet. */
	readonly untilMs: Millis;
	/** `over`: at its natural end. */
	readonly status: 'running' | 'paused' | 'waiting' | 'over';
}

/** Makes a session heard, and is the clock it runs by. */
export interface SessionSound {
	/** Monotonic between two calls of `go`; only the difference between two readings means anything. */
	nowMs(): Millis;
	/**
	 * The session goes on from `moment`: at its start, after a pause or wait, a seek, or a change of the timeline or its
	 * cues. Call it before the clock is read.
	 */
	go(moment: SessionMoment): void;
	/** At every tick, and at once at a pause; `elapsedMs` must have been read just before. */
	update(moment: SessionMoment): void;
	/** Silences and forgets the session. Not needed at its natural end, where it would cut off the last sound. */
	stop(): void;
}
