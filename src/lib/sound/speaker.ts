import type { Millis } from '../routine/duration.ts';
import type { Clips } from './clip.ts';

/**
 * `unknown`: not asked yet. `running`: sound comes out. `blocked`: the browser or the system (a phone call) prevents
 * it; a tap and `unlock` may help. `missing`: there is no Web Audio.
 */
export type SpeakerState = 'unknown' | 'running' | 'blocked' | 'missing';

/** Plays tones and clips at exact points of the audio clock. Knows nothing of routines. */
export interface Speaker {
	/**
	 * Loads what is needed and renders the tones. Never throws; if there is no Web Audio, or its code cannot be
	 * fetched, `state` becomes `missing`. Calling it again retries.
	 */
	prepare(): Promise<void>;
	/**
	 * Asks the browser to allow sound; resolves within a second, and `state` then says whether it did. Call it inside a
	 * tap or key press, after `prepare`: some browsers forget the tap while code is being fetched. Never throws.
	 */
	unlock(): Promise<void>;
	readonly state: SpeakerState;
	/** Calls back at each change of `state`. Returns an unsubscribe function. */
	onStateChange(changed: (state: SpeakerState) => void): () => void;
	/** The audio clock. It stops while `state` is not `running`; only differences mean anything. */
	nowMs(): Millis;
	/**
	 * Decodes clips, which can then be played by their keys like the tones. Never throws; a clip that cannot be decoded
	 * is left out.
	 */
	addClips(clips: Clips): Promise<void>;
	/**
	 * Whether a sound with this key is ready: `toneKey` of every tone after `prepare`, and the clips that were added.
	 */
	has(sound: string): boolean;
	/**
	 * Starts a sound when the audio clock reads `atMs`, or at once if that is past. Does nothing if there is no such
	 * sound.
	 */
	playAt(sound: string, atMs: Millis): void;
	/** Silences everything that is playing, with a short fade, and drops everything scheduled. */
	cancelAll(): void;
	/** Lets what is playing ring out, then suspends the audio hardware until the next `unlock`. */
	rest(): void;
	/** 0 to 1. */
	setVolume(volume: number): void;
}
