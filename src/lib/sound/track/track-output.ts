import type { Millis } from '../../routine/duration.ts';

/**
 * `interrupted`: the system stopped the track (a call, another app, headphones pulled out). `ended`: the track played
 * to its end. `failed`: every attempt to play the track has failed; no more events follow.
 */
export type TrackEvent = 'interrupted' | 'ended' | 'failed';

/** Plays one track at a time, in one media element that is never replaced. Knows nothing of routines. */
export interface TrackOutput {
	/** Loads `track`, a whole MP3 file, in place of the current track. `playFrom` then starts it. */
	load(track: Uint8Array<ArrayBuffer>): void;
	/**
	 * Asks the browser for permission to play. Call this inside a tap or key press, after `load` and before any
	 * `await`.
	 */
	unlock(): void;
	/**
	 * Plays from `atMs` of the track. If the browser does not allow that (no tap yet, or a call), `isBlocked` becomes
	 * true and the element stays paused. A later `playFrom` inside a tap may work.
	 */
	playFrom(atMs: Millis): void;
	pause(): void;
	/** Silences and forgets the track. */
	release(): void;
	/**
	 * The audible position, in milliseconds from the beginning of the track. After `playFrom`, it stays at the
	 * requested position until sound really continues from there. It does not move while the element waits for data or
	 * is paused. At the end, it is the track's length.
	 */
	nowMs(): Millis;
	readonly isBlocked: boolean;
	/** Sets how far the audible sound lags behind the element's position, in milliseconds (slow Bluetooth). */
	setDelay(delayMs: Millis): void;
	/**
	 * Calls back with each `TrackEvent`, and with `blocked` at each change of `isBlocked`. Returns an unsubscribe
	 * function.
	 */
	onEvent(listener: (event: TrackEvent | 'blocked') => void): () => void;
}
