import type { Millis } from '../../routine/duration.ts';

/**
 * `interrupted`: the system stopped the track (a call, another app, headphones pulled out). `ended`: it played to its
 * end. `failed`: every attempt to play it has failed; no more events follow.
 */
export type TrackEvent = 'interrupted' | 'ended' | 'failed';

/** Plays one track at a time, in one media element that is never replaced. Knows nothing of routines. */
export interface TrackOutput {
	/** Makes `track`, a whole MP3 file, the current one. It stays at its beginning until `playFrom`. */
	load(track: Uint8Array<ArrayBuffer>): void;
	/**
	 * Asks the browser for permission to play. Call it inside a tap or key press, after `load`, with no await before
	 * it.
	 */
	unlock(): void;
	/**
	 * Plays from `atMs` of the track. If the browser does not allow it (no tap yet, a call), `isBlocked` becomes true,
	 * the element stays paused, and a later `playFrom` inside a tap may work.
	 */
	playFrom(atMs: Millis): void;
	pause(): void;
	/** Silences and forgets the track. */
	release(): void;
	/**
	 * The position that is heard now, in milliseconds from the beginning of the track. After `playFrom`, it stays at
	 * the requested position until sound really continues from there. It does not move while the element waits for data
	 * or is paused. At the end, it is the track's length.
	 */
	nowMs(): Millis;
	readonly isBlocked: boolean;
	/** How far the sound that is heard lags behind the element's position, in milliseconds (slow Bluetooth). */
	setDelay(delayMs: Millis): void;
	/**
	 * Calls back with events that the caller did not cause, and (`blocked`) at each change of `isBlocked`. Returns an
	 * unsubscribe function.
	 */
	onEvent(listener: (event: TrackEvent | 'blocked') => void): () => void;
}
