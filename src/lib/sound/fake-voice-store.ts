import { bedKey, toneKey, type Clip, type Clips } from './clip.ts';
import { FRAME_BYTES, FRAME_HEADER } from './mp3-frame.ts';
import { TONE_NAMES } from './tones.ts';
import type { VoiceKept, VoiceStore } from './voice-store.ts';

/** For tests: a clip of so many silent frames. */
export function silentClip(frames: number): Clip {
	return { frames: Uint8Array.from({ length: frames * FRAME_BYTES }, (_, at) => FRAME_HEADER[at % FRAME_BYTES] ?? 0) };
}

/** For tests: a store with the tones, the quiet bed and the phrases that it is given, a second each. */
export class FakeVoiceStore implements VoiceStore {
	readonly kept: VoiceKept = { keptBytes: 0, totalBytes: 0, status: 'idle' };
	/** Groups that were asked for. */
	readonly asked: string[] = [];
	phrases: readonly string[] = [];
	/** Whether anything can be had: a first visit without network has nothing. */
	isEmpty = false;

	async load(groups: readonly string[]): Promise<Clips> {
		this.asked.push(...groups);
		if (this.isEmpty) return new Map();
		const tones = TONE_NAMES.map((name) => [toneKey(name), silentClip(20)] as const);
		return new Map([
			...tones,
			[bedKey('quiet'), silentClip(60)],
			...this.phrases.map((text) => [text, silentClip(42)] as const)
		]);
	}
	async look() {}
	async keepAll() {}
	onKept = () => () => {};
}
