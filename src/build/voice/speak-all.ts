import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AMBIENCES, type Ambience } from '../../lib/sound/ambience.ts';
import { bedKey, toneKey, type Clip } from '../../lib/sound/clip.ts';
import { SAMPLE_RATE } from '../../lib/sound/track/mp3-frame.ts';
import { renderTone, TONE_NAMES, type ToneName } from '../../lib/sound/tones.ts';
import { renderBed } from './beds.ts';
import { clipCache, type ClipCache } from './clip-cache.ts';
import { encodeClip, encodeLoop, openEncoder, type ClipEncoder } from './encode.ts';
import { flite, type Engine, type Spoken, type Voice } from './flite.ts';
import { levelled } from './even-level.ts';
import { resampled } from './resample.ts';
import { speakable } from './respellings.ts';
import { amplitudeOf, type Samples } from './sound.ts';
import { trimmed, withoutTail } from './trim.ts';

/**
 * Path relative to the working directory. Clips that are no longer needed stay in the folder, which is safe to delete.
 */
export const CACHE_FOLDER = path.join('.cache', 'voice');

/** Files that determine how a clip sounds: any change to one of them invalidates all cached clips. */
const SOURCES = [
	...['beds.ts', 'encode.ts', 'lame.js', 'even-level.ts', 'loudness.ts', 'resample.ts', 'speak-all.ts', 'trim.ts'],
	...['../../lib/sound/track/mp3-frame.ts', '../../lib/sound/tones.ts']
];
const PIPELINE = createHash('sha256')
	.update(SOURCES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\0'))
	.digest('hex');

/**
 * Flite hardly pauses within or between sentences, so a phrase is split here and its parts are spoken separately. A
 * recogniser then gets 2 more of 100 words right.
 */
const PAUSE = /[,;:.!?]\s+/;
const PAUSE_SECONDS = 0.15;

/** The amplitude at which the end of a tone is cut off: the bed masks anything softer. */
const TONE_END = amplitudeOf(-60);

export interface VoiceOptions {
	readonly voice?: Voice;
	readonly cache?: ClipCache;
}

/**
 * A clip for each phrase, keyed by the phrase as written. Any text can be spoken. Phrases that are in the cache are not
 * spoken again.
 */
export async function voiceClips(
	phrases: readonly string[],
	{ voice = flite, cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}
): Promise<Map<string, Clip>> {
	let open: { readonly engine: Engine; readonly encoder: ClipEncoder } | null = null;
	const spoken = new Map<string, Promise<Clip>>();
	const clipOf = async (text: string) => {
		const recipe = `${text}|${voice.version}|${PIPELINE}`;
		const known = cache.get(recipe);
		if (known) return known;
		const { engine, encoder } = (open ??= { engine: voice.open(), encoder: openEncoder() });
		return keep(recipe, await encoder.encodeClip(await phraseSound(text, engine), quietBed()), cache);
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
		// TypeScript does not see that `clipOf` sets `open`.
		const opened = open as { readonly engine: Engine; readonly encoder: ClipEncoder } | null;
		await Promise.all([opened?.engine.close(), opened?.encoder.close()]);
	}
}

/** Clips of these tones, by key. */
export function toneClips(
	names: readonly ToneName[] = TONE_NAMES,
	{ cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}
): Map<string, Clip> {
	return new Map(names.map((name) => [toneKey(name), cached(toneKey(name), () => toneClip(name), cache)]));
}

/** Loops of these ambiences, by key. */
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

/** The sound of a phrase before it is encoded, at `SAMPLE_RATE`. `text`: the phrase as `speakable` returns it. */
export async function phraseSound(text: string, engine: Pick<Engine, 'speak'>): Promise<Samples> {
	return joined(await Promise.all(text.split(PAUSE).map((part) => engine.speak(part))));
}

/** Joins the parts of a phrase with pauses between them. The result is as loud as every other phrase. */
function joined(parts: readonly Spoken[]): Samples {
	const sounds = parts.map(shaped);
	const pause = Math.round(PAUSE_SECONDS * SAMPLE_RATE);
	const result = new Float32Array(sounds.reduce((length, sound) => length + sound.length + pause, -pause));
	let at = 0;
	for (const sound of sounds) {
		result.set(sound, at);
		at += sound.length + pause;
	}
	return levelled(result, SAMPLE_RATE);
}

/** Levels the sound before trimming it, because the threshold for silence is absolute. */
function shaped({ samples, sampleRate }: Spoken): Samples {
	return trimmed(levelled(resampled(samples, sampleRate, SAMPLE_RATE), SAMPLE_RATE), SAMPLE_RATE);
}

function toneClip(name: ToneName): Clip {
	return encodeClip(withoutTail(renderTone(name, SAMPLE_RATE), TONE_END), quietBed());
}

let quiet: Samples | null = null;

function quietBed(): Samples {
	return (quiet ??= renderBed('quiet'));
}
