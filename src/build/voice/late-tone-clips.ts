import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clip } from '../../lib/sound/clip.ts';
import { FRAME_OFFSETS_MS, SUBFRAME_TONES, lateSamples, lateToneKey } from '../../lib/sound/late-tones.ts';
import { SAMPLE_RATE } from '../../lib/sound/track/mp3-frame.ts';
import { renderTone, type ToneName } from '../../lib/sound/tones.ts';
import { renderBed } from './beds.ts';
import { clipCache } from './clip-cache.ts';
import { encodeClip } from './encode.ts';
import { amplitudeOf, type Samples } from './sound.ts';
import { withoutTail } from './trim.ts';
import { CACHE_FOLDER, type VoiceOptions } from './speak-all.ts';

/**
 * Files that determine how these clips sound: the same files as for other clips, except those that only speech needs.
 */
const SOURCES = [
	...['beds.ts', 'encode.ts', 'lame.js', 'late-tone-clips.ts', 'trim.ts'],
	...['../../lib/sound/late-tones.ts', '../../lib/sound/track/mp3-frame.ts', '../../lib/sound/tones.ts']
];
const PIPELINE = createHash('sha256')
	.update(SOURCES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\0'))
	.digest('hex');

/** The amplitude at which the end of any tone is cut off: the bed masks anything softer. */
const TONE_END = amplitudeOf(-60);

/**
 * Clips, by key, of the tones in `names` that are also in `SUBFRAME_TONES`. Each tone has one clip for each offset in
 * `FRAME_OFFSETS_MS`. The tone starts that much later within the frame.
 */
export function lateToneClips(
	names: readonly ToneName[] = SUBFRAME_TONES,
	{ cache = clipCache(CACHE_FOLDER) }: VoiceOptions = {}
): Map<string, Clip> {
	const wanted = SUBFRAME_TONES.filter((name) => names.includes(name));
	return new Map(
		wanted.flatMap((name) =>
			FRAME_OFFSETS_MS.map((lateMs): [string, Clip] => {
				const key = lateToneKey(name, lateMs);
				const recipe = `${key}|${PIPELINE}`;
				const known = cache.get(recipe);
				if (known) return [key, known];
				const clip = encodeClip(lateTone(name, lateMs), renderBed('quiet'));
				cache.put(recipe, clip);
				return [key, clip];
			})
		)
	);
}

function lateTone(name: ToneName, lateMs: number): Samples {
	const tone = withoutTail(renderTone(name, SAMPLE_RATE), TONE_END);
	const late = new Float32Array(lateSamples(lateMs) + tone.length);
	late.set(tone, lateSamples(lateMs));
	return late;
}
