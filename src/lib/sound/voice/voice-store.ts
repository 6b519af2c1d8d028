import type { Clips } from '../clip.ts';

/** How much of the voice is stored on this device. */
export interface VoiceKept {
	readonly keptBytes: number;
	readonly totalBytes: number;
	/** `failed`: the network failed or the disk is full; `keepAll` then resumes where it stopped. */
	readonly status: 'idle' | 'fetching' | 'complete' | 'failed';
}

/** The clips of the voice, the tones and the ambiences, in groups that are fetched together. */
export interface VoiceStore {
	/**
	 * The clips of these groups, from this device if they are stored, else from the network. A group that does not
	 * exist, or cannot be loaded now, is left out. Never throws.
	 */
	load(groups: readonly string[]): Promise<Clips>;
	/** Whether `group` exists. True for any name until the list of groups is known. */
	knows(group: string): boolean;
	/** Finds out how much is stored, so that `kept` includes earlier visits. Never throws. */
	look(): Promise<void>;
	/**
	 * Fetches and stores every group that is not stored yet. Never throws; a second call while it runs does nothing.
	 */
	keepAll(): Promise<void>;
	readonly kept: VoiceKept;
	/** Calls back at each change of `kept`. Returns an unsubscribe function. */
	onKept(changed: (kept: VoiceKept) => void): () => void;
}
