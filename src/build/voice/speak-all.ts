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

/** In the folder where the command runs. Safe to delete; what is not needed any more stays in it. */
export const CACHE_FOLDER = path.join('.cache', 'voice');

/** Files that decide how a clip sounds: with any change in one of them, all clips are made again. */
const SOURCES = [
	...['beds.ts', 'encode.ts', 'lame.js', 'even-level.ts', 'loudness.ts', 'resample.ts', 'speak-all.ts', 'trim.ts'],
	...['../../lib/sound/track/mp3-frame.ts', '../../lib/sound/tones.ts']
];
const PIPELINE = createHash('sha256')
	.update(SOURCES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\0'))
	.digest('hex');

/**
 * Flite hardly pauses within a sentence, nor between two, so their parts are spoken each for itself: of 100 words a
 * recogniser gets 2 more right.
 */
const PAUSE = /[,;:.!?]\s+/;
const PAUSE_SECONDS = 0.15;

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
		// TypeScript does not see that `clipOf` sets it.
		const opened = open as { readonly engine: Engine; readonly encoder: ClipEncoder } | null;
		await Promise.all([opened?.engine.close(), opened?.encoder.close()]);
	}
}

/** By key. */
export function toneClips(
	names: readonly ToneName[] = TONE_NAMES,
	{ cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}
): Map<string, Clip> {
	return new Map(names.map((name) => [toneKey(name), cached(toneKey(name), () => toneClip(name), cache)]));
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

/** How a phrase, as `speakable` has it, sounds before it is encoded; at `SAMPLE_RATE`. */
export async function phraseSound(text: string, engine: Pick<Engine, 'speak'>): Promise<Samples> {
	return joined(await Promise.all(text.split(PAUSE).map((part) => engine.speak(part))));
}

/** The parts of one phrase, with a pause between them, as loud as every other phrase. */
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

/** Levelled before it is trimmed, since what counts as silence is absolute. */
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
