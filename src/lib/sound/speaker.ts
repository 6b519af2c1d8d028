import type { Millis } from '../routine/duration.ts';
import type { ToneName } from './tones.ts';

export type SpeakerState = 'unknown' | 'running' | 'blocked' | 'missing';

/** Plays tones at exact points of the audio clock. Knows nothing of routines. */
export interface Speaker {
	/** Loads what is needed and makes the tones. Never throws; where there is no Web Audio, `state` becomes `missing`. */
	prepare(): Promise<void>;
	/** Asks the browser to let sound out. Call it inside a tap or key press. Never throws. */
	unlock(): Promise<void>;
	/** `blocked` until the browser lets sound out. */
	readonly state: SpeakerState;
	/** Calls back at each change of `state`. Returns its own stop. */
	onStateChange(changed: (state: SpeakerState) => void): () => void;
	/** The audio clock. Stands while `state` is not `running`; only differences mean anything. */
	nowMs(): Millis;
	/** Starts `tone` when the audio clock reads `atMs`; at once when that is past. Does nothing before `prepare`. */
	playAt(tone: ToneName, atMs: Millis): void;
	/** Silences everything that sounds, with a short fade, and drops everything scheduled. */
	cancelAll(): void;
	/** 0 to 1. */
	setVolume(volume: number): void;
}
