import type { Millis } from '../../routine/duration.ts';

/**
 * `interrupted`: the system stopped it (a call, another app, headphones pulled out). `ended`: played to its end.
 * `failed`: it cannot be played in any of the ways that are tried; nothing more comes.
 */
export type TrackEvent = 'interrupted' | 'ended' | 'failed';

/** Plays one track at a time, in one media element that is never exchanged. Knows nothing of routines. */
export interface TrackOutput {
	/** Fetches what is needed and makes the element. Never throws; where it cannot be had, `load` fails. */
	prepare(): Promise<void>;
	/** Makes `track`, a whole MP3 file, the one that plays. It stands at its beginning until `playFrom`. */
	load(track: Uint8Array<ArrayBuffer>): void;
	/** Asks the browser for leave to play. Call it inside a tap or key press, after `load`, with nothing awaited before. */
	unlock(): void;
	/**
	 * Plays on from `atMs` of the track. Where the browser does not allow it (no tap yet, a call), `isBlocked` becomes
	 * true, the element stands, and a later `playFrom` inside a tap may help.
	 */
	playFrom(atMs: Millis): void;
	pause(): void;
	/** Silences and forgets the track. */
	release(): void;
	/**
	 * What is heard now, in milliseconds from the beginning of the track. After `playFrom` it is that place until sound
	 * really goes on from there; it stands while the element waits for data or is paused. At the end, the track's length.
	 */
	nowMs(): Millis;
	readonly isBlocked: boolean;
	/** How far what is heard is behind what the element says, in milliseconds (slow Bluetooth). */
	setDelay(delayMs: Millis): void;
	/** Calls back with what happens by itself, and (`blocked`) at each change of `isBlocked`. Returns its own stop. */
	onEvent(listener: (event: TrackEvent | 'blocked') => void): () => void;
}
