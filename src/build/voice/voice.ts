import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AMBIENCES, type Ambience } from '../../lib/sound/ambience.ts';
import { bedKey, lateToneKey, toneKey, type Clip } from '../../lib/sound/clip.ts';
import { FRAME_SAMPLES, SAMPLE_RATE } from '../../lib/sound/mp3-frame.ts';
import { renderTone, TONE_NAMES, type ToneName } from '../../lib/sound/tones.ts';
import { renderBed } from './beds.ts';
import { clipCache, type ClipCache } from './clip-cache.ts';
import { encodeClip, encodeLoop } from './encode.ts';
import { flite, type Engine, type Spoken, type Voice } from './flite.ts';
import { levelled } from './level.ts';
import { resampled } from './resample.ts';
import { speakable } from './respellings.ts';
import { amplitudeOf, type Samples } from './sound.ts';
import { trimmed, withoutTail } from './trim.ts';

/** In the folder where the command runs. Safe to delete; what is not needed any more stays in it. */
export const CACHE_FOLDER = path.join('.cache', 'voice');

/** Files that decide how a clip sounds: with any change in one of them, all clips are made again. */
const SOURCES = [
	...['beds.ts', 'encode.ts', 'lame.ts', 'level.ts', 'loudness.ts', 'resample.ts', 'trim.ts', 'voice.ts'],
	...['../../lib/sound/mp3-frame.ts', '../../lib/sound/tones.ts']
];
const PIPELINE = createHash('sha256')
	.update(SOURCES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\0'))
	.digest('hex');

/** What is left of a tone then is lost in the bed. */
const TONE_END = amplitudeOf(-60);

export interface VoiceOptions {
	readonly voice?: Voice;
	readonly cache?: ClipCache;
}

/**
 * Each phrase as a clip, by its words as they are written. Any text can be said. Those that are in the cache are not
 * spoken again.
 */
export async function voiceClips(
	phrases: readonly string[],
	{ voice = flite, cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}
): Promise<Map<string, Clip>> {
	let engine: Engine | null = null;
	const spoken = new Map<string, Promise<Clip>>();
	const clipOf = (text: string) => {
		const recipe = `${text}|${voice.version}|${PIPELINE}`;
		const known = cache.get(recipe);
		if (known) return Promise.resolve(known);
		engine ??= voice.open();
		return engine.speak(text).then((sound) => keep(recipe, spokenClip(sound), cache));
	};
	try {
		const clips = [...new Set(phrases)].map(async (phrase): Promise<[string, Clip]> => {
			const text = speakable(phrase);
			const clip = spoken.get(text) ?? clipOf(text);
			spoken.set(text, clip);
			return [phrase, await clip];
		});
		return new Map(await Promise.all(clips));
	} finally {
		await (engine as Engine | null)?.close();
	}
}

/** Every tone, at its place and half a frame later. */
export function toneClips({ cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}): Map<string, Clip> {
	const clips = TONE_NAMES.flatMap((name): [string, () => Clip][] => [
		[toneKey(name), () => toneClip(name, 0)],
		[lateToneKey(name), () => toneClip(name, FRAME_SAMPLES / 2)]
	]);
	return new Map(clips.map(([key, make]) => [key, cached(key, make, cache)]));
}

/** Loops of these ambiences. */
export function bedClips(
	names: readonly Ambience[] = AMBIENCES,
	{ cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}
): Map<string, Clip> {
	return new Map(names.map((name) => [bedKey(name), cached(bedKey(name), () => encodeLoop(renderBed(name)), cache)]));
}

function cached(key: string, make: () => Clip, cache: ClipCache): Clip {
	const recipe = `${key}|${PIPELINE}`;
	return cache.get(recipe) ?? keep(recipe, make(), cache);
}

function keep(recipe: string, clip: Clip, cache: ClipCache): Clip {
	cache.put(recipe, clip);
	return clip;
}

/** Levelled before it is trimmed, since what counts as silence is absolute. */
function spokenClip({ samples, sampleRate }: Spoken): Clip {
	const level = levelled(resampled(samples, sampleRate, SAMPLE_RATE), SAMPLE_RATE);
	return encodeClip(trimmed(level, SAMPLE_RATE), quietBed());
}

function toneClip(name: ToneName, delay: number): Clip {
	const tone = withoutTail(renderTone(name, SAMPLE_RATE), TONE_END);
	const delayed = new Float32Array(delay + tone.length);
	delayed.set(tone, delay);
	return encodeClip(delayed, quietBed());
}

let quiet: Samples | null = null;

function quietBed(): Samples {
	return (quiet ??= renderBed('quiet'));
}
