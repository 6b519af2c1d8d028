import type { Millis } from '../routine/duration.ts';
import type { Clips } from './clip.ts';

/**
 * `unknown`: sound has not been requested yet. `running`: sound plays. `blocked`: the browser or the system (such as a
 * phone call) prevents sound; `unlock` inside a tap may help. `missing`: there is no Web Audio, or its code could not
 * be fetched.
 */
export type SpeakerState = 'unknown' | 'running' | 'blocked' | 'missing';

/** Plays tones and clips at exact points of the audio clock. Knows nothing of routines. */
export interface Speaker {
	/**
	 * Loads the audio code and renders the tones. Never throws: `state` becomes `missing` if there is no Web Audio or
	 * the code cannot be fetched. Another call retries.
	 */
	prepare(): Promise<void>;
	/**
	 * Asks the browser to allow sound. Resolves within a second; `state` then tells whether sound is allowed. Call this
	 * inside a tap or key press, after `prepare`: in some browsers, a tap no longer counts once code has been fetched.
	 * Never throws.
	 */
	unlock(): Promise<void>;
	readonly state: SpeakerState;
	/** Calls back at each change of `state`. Returns an unsubscribe function. */
	onStateChange(changed: (state: SpeakerState) => void): () => void;
	/** The audio clock. It stops while `state` is not `running`; only differences mean anything. */
	nowMs(): Millis;
	/**
	 * Decodes clips; `playAt` can then play them by their keys, like the tones. Never throws; a clip that cannot be
	 * decoded is left out.
	 */
	addClips(clips: Clips): Promise<void>;
	/** Whether a sound with this key is ready: a tone (by `toneKey`) after `prepare`, or an added clip. */
	has(sound: string): boolean;
	/**
	 * Starts a sound when the audio clock reads `atMs`, or at once if that time is past. Does nothing if no such sound
	 * is ready. `gain` is an amplitude factor; left out, 1.
	 */
	playAt(sound: string, atMs: Millis, gain?: number): void;
	/** Fades out everything that is playing, and drops everything scheduled. */
	cancelAll(): void;
	/** Lets sounds in progress ring out, then suspends the audio hardware until the next `unlock`. */
	rest(): void;
	/** As last set, 0 to 1. */
	readonly volume: number;
	/** 0 to 1. */
	setVolume(volume: number): void;
}
