import { SAMPLE_RATE } from '../../../src/lib/sound/track/mp3-frame.ts';
import type { AloneClip } from './alone-clip.ts';
import {
	factsOf,
	hearSounds,
	hearTrack,
	type ClipFacts,
	type HeardSound,
	type HeardTrack,
	type TrackSheet
} from './heard-track.ts';

/** The interface of the page that `listening-page.ts` opens. An `address` is the URL of a file that the test serves. */
export interface Listener {
	/** Decodes clips, each alone in its own track, and keeps them for `hearTrack` and `hearSounds`. */
	learn(clips: readonly AloneFile[]): Promise<ClipFacts[]>;
	hearTrack(address: string, sheet: TrackSheet): Promise<HeardTrack>;
	hearSounds(address: string, sheet: TrackSheet): Promise<HeardSound[]>;
}

export interface AloneFile {
	readonly key: string;
	/** The tone's name; null for words. */
	readonly tone: string | null;
	readonly address: string;
	/** Index of the sample at which the `AloneClip` starts. */
	readonly from: number;
}

declare global {
	interface Window {
		listener: Listener;
	}
}

const known = new Map<string, AloneClip>();

window.listener = {
	async learn(files) {
		for (const { key, address, from } of files) known.set(key, (await decoded(address)).slice(from));
		return files.map(({ key, tone }) => factsOf(known.get(key)!, tone));
	},
	async hearTrack(address, sheet) {
		return hearTrack(await decoded(address), sheet, known);
	},
	async hearSounds(address, sheet) {
		return hearSounds(await decoded(address), sheet, known);
	}
};

async function decoded(address: string): Promise<Float32Array> {
	const bytes = await (await fetch(address)).arrayBuffer();
	const sound = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes);
	if (sound.numberOfChannels !== 1) throw new Error(`${address} has ${sound.numberOfChannels} channels`);
	return sound.getChannelData(0);
}
