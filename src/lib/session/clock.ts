import type { Millis } from '../routine/duration.ts';

/** Time as a session needs it. */
export interface Clock {
	/** Monotonic; only the difference between two readings means anything. Goes on while the page is hidden. */
	nowMs(): Millis;
	/** Calls `tick` about every `periodMs`; late, or not at all, when throttled. Returns its own stop. */
	every(periodMs: Millis, tick: () => void): () => void;
	/** Resolves after `ms` of the device's own time, for giving up on a device or a network that is slow. */
	pastMs(ms: Millis): Promise<void>;
}
