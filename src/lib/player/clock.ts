import type { Millis } from '../routine/duration.ts';

/** Time as a session needs it. */
export interface Clock {
	/** Monotonic; only the difference between two readings means anything. Goes on while the page is hidden. */
	nowMs(): Millis;
	/** Calls `tick` about every `periodMs`; late, or not at all, when throttled. Returns its own stop. */
	every(periodMs: Millis, tick: () => void): () => void;
}
