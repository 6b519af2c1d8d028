import type { Millis } from '../routine/duration.ts';
import type { Clips } from './clip.ts';

/**
 * `unknown`: not asked yet. `running`: sound comes out. `blocked`: the browser or the system (a phone call) holds
 * it back; a tap and `unlock` may help. `missing`: there is no Web Audio.
 */
export type SpeakerState = 'unknown' | 'running' | 'blocked' | 'missing';

/** Plays tones and clips at exact points of the audio clock. Knows nothing of routines. */
export interface Speaker {
	/**
	 * Loads what is needed and makes the tones. Never throws; where there is no Web Audio, or its code could not be
	 * fetched, `state` becomes `missing`; calling it again then tries again.
	 */
	prepare(): Promise<void>;
	/**
	 * Asks the browser to let sound out; `state` says after at most a second whether it did. Call it inside a tap or
	 * key press, and `prepare` before: some browsers forget the tap while code is fetched. Never throws.
	 */
	unlock(): Promise<void>;
	readonly state: SpeakerState;
	/** Calls back at each change of `state`. Returns its own stop. */
	onStateChange(changed: (state: SpeakerState) => void): () => void;
	/** The audio clock. Stands while `state` is not `running`; only differences mean anything. */
	nowMs(): Millis;
	/** Makes these ready to be played by their keys, beside the tones. Never throws; what cannot be decoded is left out. */
	addClips(clips: Clips): Promise<void>;
	/** Whether there is a sound of this key: `toneKey` of every tone once it is prepared, and the clips. */
	has(sound: string): boolean;
	/** Starts a sound when the audio clock reads `atMs`; at once when that is past. Does nothing where there is none. */
	playAt(sound: string, atMs: Millis): void;
	/** Silences everything that sounds, with a short fade, and drops everything scheduled. */
	cancelAll(): void;
	/** Lets what sounds ring out, then rests the audio hardware until the next `unlock`. */
	rest(): void;
	/** 0 to 1. */
	setVolume(volume: number): void;
}
