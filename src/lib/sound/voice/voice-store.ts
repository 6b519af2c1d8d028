import type { Clips } from '../clip.ts';

/** How much of the voice is on this device, in files and bytes. */
export interface VoiceKept {
	readonly keptBytes: number;
	readonly totalBytes: number;
	/** `failed`: the network or the disk gave out; asking again goes on where it stopped. */
	readonly status: 'idle' | 'fetching' | 'complete' | 'failed';
}

/** The voice, the tones and the ambiences, in groups of clips that are fetched together. */
export interface VoiceStore {
	/**
	 * The clips of these groups, from this device where they are kept, else from the network. A group that there is not,
	 * or that cannot be had now, is left out. Never throws.
	 */
	load(groups: readonly string[]): Promise<Clips>;
	/** Whether there is such a group at all. True of any as long as that cannot be told. */
	knows(group: string): boolean;
	/** Finds out how much is kept, so that `kept` tells of earlier visits too. Never throws. */
	look(): Promise<void>;
	/** Fetches and keeps every group that is not kept yet. Never throws; calling it again while it runs does nothing. */
	keepAll(): Promise<void>;
	readonly kept: VoiceKept;
	/** Calls back at each change of `kept`. Returns its own stop. */
	onKept(changed: (kept: VoiceKept) => void): () => void;
}
