import { bedKey, toneKey, type Clip, type Clips } from '../clip.ts';
import { FRAME_BYTES, FRAME_HEADER } from '../track/mp3-frame.ts';
import { TONE_NAMES } from '../tones.ts';
import type { VoiceKept, VoiceStore } from './voice-store.ts';
import { COMMON_GROUP } from './voice-words.ts';

/** For tests: a clip of `frames` silent frames. */
export function silentClip(frames: number): Clip {
	return { frames: Uint8Array.from({ length: frames * FRAME_BYTES }, (_, at) => FRAME_HEADER[at % FRAME_BYTES] ?? 0) };
}

/**
 * For tests: a store in which every group has `phrases`, about a second each; `common` also has the tones and the quiet
 * bed.
 */
export class FakeVoiceStore implements VoiceStore {
	readonly kept: VoiceKept = { keptBytes: 0, totalBytes: 0, status: 'idle' };
	/** Groups that were requested. */
	readonly asked: string[] = [];
	phrases: readonly string[] = [];
	/** More phrases, by group. */
	readonly phrasesOf: Record<string, readonly string[]> = {};
	/** Simulates a first visit without network: no group can be fetched. */
	isEmpty = false;
	/** Groups that cannot be fetched now. */
	readonly failing = new Set<string>();
	/** Groups that do not exist. */
	readonly unknown = new Set<string>();
	readonly #held = new Map<string, { readonly come: Promise<void>; readonly letCome: () => void }>();

	/** Loading this group stays pending until `letCome`. */
	hold(group: string) {
		let letCome = () => {};
		const come = new Promise<void>((resolve) => (letCome = resolve));
		this.#held.set(group, { come, letCome });
	}
	letCome(group: string) {
		this.#held.get(group)?.letCome();
		this.#held.delete(group);
	}

	async load(groups: readonly string[]): Promise<Clips> {
		this.asked.push(...groups);
		await Promise.all(groups.map((group) => this.#held.get(group)?.come));
		const here = groups.filter((group) => !this.isEmpty && !this.failing.has(group) && !this.unknown.has(group));
		return new Map(here.flatMap((group) => this.#clipsOf(group)));
	}
	knows = (group: string) => !this.unknown.has(group);
	async look() {}
	async keepAll() {}
	onKept = () => () => {};

	#clipsOf(group: string): [string, Clip][] {
		const tones = TONE_NAMES.map((name): [string, Clip] => [toneKey(name), silentClip(20)]);
		const phrases = [...this.phrases, ...(this.phrasesOf[group] ?? [])];
		return [
			...(group === COMMON_GROUP ? [...tones, [bedKey('quiet'), silentClip(60)] as [string, Clip]] : []),
			...phrases.map((text): [string, Clip] => [text, silentClip(42)]),
			[`something of ${group}`, silentClip(1)]
		];
	}
}
