import type { Millis } from '../routine/duration.ts';

/** The time source of a session. */
export interface Clock {
	/** Monotonic; only the difference between two readings means anything. Continues while the page is hidden. */
	nowMs(): Millis;
	/**
	 * Calls `tick` about every `periodMs`; a throttled page gets late calls, or none. Returns a function that stops it.
	 */
	every(periodMs: Millis, tick: () => void): () => void;
	/** Resolves after `ms` of the device's own time: a timeout for a slow device or network. */
	pastMs(ms: Millis): Promise<void>;
	/** Resolves in a new task, after the page has handled taps and painted. Call it between two parts of long work. */
	nextTask(): Promise<void>;
}
