import type { Millis } from '../routine/duration.ts';

/** The time source of a session. */
export interface Clock {
	/** Monotonic; only the difference between two readings means anything. Goes on while the page is hidden. */
	nowMs(): Millis;
	/** Calls `tick` about every `periodMs`; late, or not at all, when throttled. Returns a function that stops it. */
	every(periodMs: Millis, tick: () => void): () => void;
	/** Resolves after `ms` of the device's own time: a timeout for a slow device or network. */
	pastMs(ms: Millis): Promise<void>;
	/** Resolves as soon as the page has answered taps and painted: divides work that is too long for one go. */
	nextTask(): Promise<void>;
}
