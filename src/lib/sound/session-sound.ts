import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { AlarmWait } from './alarm-wait.ts';
import type { Cue } from './cues.ts';

/** What is heard in a session, and where it waits for the person. */
export interface Score extends Pick<SessionMoment, 'waits' | 'waitPhrase' | 'alarmWait'> {
	/** All cues of the timeline, sorted. If there is a question, they are the cues heard once it is answered. */
	readonly cues: readonly Cue[];
	readonly question?: AlarmQuestion | null;
}

/** A question that sounds until the person answers, while the session's clock runs on. */
export interface AlarmQuestion {
	/** When the question begins to ring: inside an interval, and before the last wait. */
	readonly atMs: Millis;
	/** All cues from `atMs` on that are heard as long as nobody answers, sorted. */
	readonly ringing: readonly Cue[];
}

export interface MomentQuestion extends AlarmQuestion {
	/** All cues from `atMs` on that are heard after the answer, sorted. */
	readonly calm: readonly Cue[];
	readonly isAnswered: boolean;
}

/** The state of a session at one point in time. */
export interface SessionMoment {
	readonly timeline: Timeline;
	/**
	 * All cues of the timeline, sorted. Until a question is answered, its `ringing` cues replace those from its `atMs`
	 * on. Compared by identity: reuse the array while the cues are unchanged.
	 */
	readonly cues: readonly Cue[];
	/** Points of the timeline, in order, at which the session waits for the person; none is inside a hold. */
	readonly waits: readonly Millis[];
	/** Said when a wait begins. Null: nothing is said. */
	readonly waitPhrase: string | null;
	/** The wait that calls the person until they answer, in place of `waitPhrase`. A routine has none. */
	readonly alarmWait?: AlarmWait | null;
	/** The question that sounds until the person answers, while the clock runs on. A routine has none. */
	readonly question?: MomentQuestion | null;
	readonly elapsedMs: Millis;
	/**
	 * The next point at which the clock stops by itself: a wait, or the end. Cues at or after a wait must not be heard
	 * yet.
	 */
	readonly untilMs: Millis;
	/** `over`: the session has reached its natural end. */
	readonly status: 'running' | 'paused' | 'waiting' | 'over';
}

/** Makes a session audible, and provides the clock that the session runs by. */
export interface SessionSound {
	/** Monotonic between two calls of `go`; only differences between readings mean anything. */
	nowMs(): Millis;
	/**
	 * Continues the session from `moment`. Call this at the start, after a pause, a wait or a seek, and after a change
	 * of the timeline or its cues. Read the clock only after this call.
	 */
	go(moment: SessionMoment): void;
	/** Call this at every tick, and immediately on a pause, with an `elapsedMs` that was read just before. */
	update(moment: SessionMoment): void;
	/**
	 * Silences and forgets the session. Unnecessary at the session's natural end, where it would cut off the last
	 * sound.
	 */
	stop(): void;
}
