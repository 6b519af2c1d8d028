import { loudnessOf } from '../../../src/build/voice/loudness.ts';
import { LATE_MS, lateSamples, lateToneKey } from '../../../src/lib/sound/late-tones.ts';
import { FRAME_SAMPLES, GAIN_STEP_DB, SAMPLE_RATE } from '../../../src/lib/sound/track/mp3-frame.ts';
import { renderTone, type ToneName } from '../../../src/lib/sound/tones.ts';
import { compareAt, findSound } from './find-sound.ts';
import { cutOff, FADE_SAMPLES, LEAD, type AloneClip, type AloneClips } from './alone-clip.ts';

/**
 * What a decoded track really sounds like, against what it should: works on samples alone, in Node and in a page. A track is
 * searched for each sound that is due; then all that was found is taken away, and what is left must be the bed.
 */

/** A sound that is due: a tone by its name, or words. */
export interface DueSound {
	readonly atMs: number;
	readonly kind: 'tone' | 'voice';
	readonly text: string;
}

export interface TrackSheet {
	readonly totalMs: number;
	/** In order. */
	readonly due: readonly DueSound[];
	/** Of the track, in steps of gain; 0 where clips are as they are. */
	readonly gain: number;
}

export interface HeardSound extends DueSound {
	/** Where it is heard, in ms from the beginning of the track. */
	readonly heardMs: number;
	/** Of its first `FIND_MS`: 1 for the very same sound, whatever its volume. */
	readonly likeness: number;
	/** How much louder than it should be. */
	readonly gainDb: number;
}

/** Decibels are relative to full scale. */
export interface HeardTrack {
	readonly lengthMs: number;
	readonly sounds: readonly HeardSound[];
	/** The loudest 0.1 s of what is left when all sounds are taken away: away from cuts, and where one is. */
	readonly left: { readonly away: Loudest; readonly atCuts: Loudest };
	/** RMS of the softest second. */
	readonly floorDb: number;
	/** Of the highest sample. */
	readonly peakDb: number;
	/** Of words of a second or more that are heard to their end. */
	readonly loudness: readonly { readonly text: string; readonly lufs: number }[];
}

interface Loudest {
	readonly db: number;
	readonly atMs: number;
}

/** A sound is looked for by its first quarter of a second: the shortest tone is as long, and none is cut off before. */
const FIND_MS = 250;
/** So far before and after its place; 8192 samples, with `FIND_MS`. */
const RANGE_MS = 45;
const PIECE_MS = 100;
const LONG_LINE_MS = 1000;

export function hearTrack(samples: Float32Array, sheet: TrackSheet, clips: AloneClips): HeardTrack {
	const found = soundsIn(samples, sheet, clips);
	return {
		lengthMs: msOf(samples.length),
		sounds: found.map(({ sound }) => sound),
		left: leftOver(samples, found),
		floorDb: floorOf(samples),
		peakDb: decibels(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)),
		loudness: loudnessIn(samples, found)
	};
}

/** Where each sound is heard, and no more: for tracks that are long. */
export function hearSounds(samples: Float32Array, sheet: TrackSheet, clips: AloneClips): HeardSound[] {
	return soundsIn(samples, sheet, clips).map(({ sound }) => sound);
}

interface Found {
	readonly sound: HeardSound;
	/** Sample of the track that the clip was put at; a tone may begin half a frame later in it. */
	readonly at: number;
	/** As loud as it should be, and as long as the next sound leaves it. */
	readonly clip: AloneClip;
	/** Sample of the track from which it fades, because the next sound cuts it off; Infinity where none does. */
	readonly fadeFrom: number;
}

function soundsIn(samples: Float32Array, { due, gain }: TrackSheet, clips: AloneClips): Found[] {
	const volume = 10 ** ((gain * GAIN_STEP_DB) / 20);
	const places = due.map((sound) => placeOf(sound, samples, clips));
	return places.map(({ heard, likeness, at, whole }, index) => {
		const room = (places[index + 1]?.at ?? Infinity) - at;
		const { clip, fadeFrom } = cutOff(whole, room, volume);
		const { gainDb } = compareAt(samples, clip.subarray(0, samples.length - at + LEAD), at - LEAD);
		return {
			sound: { ...due[index]!, heardMs: msOf(heard), likeness, gainDb },
			at,
			clip,
			fadeFrom: at + fadeFrom
		};
	});
}

interface Place {
	/** Sample at which the sound itself begins. */
	readonly heard: number;
	readonly likeness: number;
	readonly at: number;
	readonly whole: AloneClip;
}

/** Words by the clip decoded alone; tones as they were before any encoder, so that their place is absolute. */
function placeOf({ kind, text, atMs }: DueSound, samples: Float32Array, clips: AloneClips): Place {
	const near = samplesIn(atMs);
	if (kind === 'voice') {
		const whole = clipOf(clips, text);
		const { at, likeness } = findSound(samples, whole.subarray(LEAD, LEAD + FIND), near, RANGE);
		return { heard: at, likeness, at, whole };
	}
	const { at: heard, likeness } = findSound(samples, toneStart(text), near, RANGE);
	const ways = [0, ...LATE_MS].flatMap((lateMs) => {
		const whole = clips.get(lateToneKey(text, lateMs));
		if (!whole) return [];
		return [{ ...findSound(samples, whole.subarray(LEAD, LEAD + FIND), heard - lateSamples(lateMs), 4), whole }];
	});
	// Clips begin with a frame.
	const [way] = ways.sort((a, b) => offFrame(a.at) - offFrame(b.at));
	if (!way) throw new Error(`there is no clip of “${text}”`);
	return { heard, likeness, at: way.at, whole: way.whole };
}

/** Samples from there to the nearest beginning of a frame. */
function offFrame(at: number): number {
	const past = at % FRAME_SAMPLES;
	return Math.min(past, FRAME_SAMPLES - past);
}

/** What can be said of a clip by itself. */
export interface ClipFacts {
	/** From the clip's place on: where the tone is, to the sample; where words first rise above −40 dBFS. */
	readonly beginsMs: number;
	/** Null of tones, and of words of less than a second. */
	readonly lufs: number | null;
}

/** `tone`: its name, null of words. */
export function factsOf(clip: AloneClip, tone: string | null): ClipFacts {
	if (tone !== null) return { beginsMs: msOf(findSound(clip, toneStart(tone), LEAD, RANGE).at - LEAD), lufs: null };
	const isLong = msOf(clip.length - LEAD) >= LONG_LINE_MS;
	return {
		beginsMs: msOf(clip.findIndex((sample) => Math.abs(sample) > RISEN) - LEAD),
		lufs: isLong ? loudnessOf(clip.subarray(LEAD), SAMPLE_RATE) : null
	};
}

/** −40 dBFS: above the bed that is in every clip, and what an encoder makes before a sound. */
const RISEN = 0.01;

const toneStarts = new Map<string, Float32Array>();

function toneStart(name: string): Float32Array {
	const known = toneStarts.get(name);
	if (known) return known;
	const start = renderTone(name as ToneName, SAMPLE_RATE).subarray(0, FIND);
	toneStarts.set(name, start);
	return start;
}

function clipOf(clips: AloneClips, key: string): AloneClip {
	const clip = clips.get(key);
	if (!clip) throw new Error(`there is no clip of “${key}”`);
	return clip;
}

function leftOver(samples: Float32Array, found: readonly Found[]): HeardTrack['left'] {
	const left = samples.slice();
	for (const { clip, at } of found) takeAway(left, clip, at - LEAD);
	const cuts = found.flatMap(({ fadeFrom }) => (fadeFrom < Infinity ? [fadeFrom] : []));
	const loudest = { away: { db: -Infinity, atMs: 0 }, atCuts: { db: -Infinity, atMs: 0 } };
	let next = 0;
	for (let from = 0; from < left.length; from += PIECE) {
		const piece = left.subarray(from, from + PIECE);
		while ((cuts[next] ?? Infinity) + FADE_SAMPLES <= from) next++;
		const where = (cuts[next] ?? Infinity) < from + PIECE ? 'atCuts' : 'away';
		const db = decibels(rmsOf(piece));
		if (db > loudest[where].db) loudest[where] = { db, atMs: msOf(from) };
	}
	return loudest;
}

function takeAway(samples: Float32Array, sound: Float32Array, at: number): void {
	const to = Math.min(sound.length, samples.length - at);
	for (let index = Math.max(0, -at); index < to; index++) samples[at + index]! -= sound[index]!;
}

function loudnessIn(samples: Float32Array, found: readonly Found[]): HeardTrack['loudness'] {
	const lines = found.map(({ sound, at, clip, fadeFrom }) => ({ sound, at, to: at + clip.length - LEAD, fadeFrom }));
	return lines
		.filter(({ sound, at, to, fadeFrom }) => {
			const isLong = sound.kind === 'voice' && msOf(to - at) >= LONG_LINE_MS;
			return isLong && fadeFrom === Infinity && to <= samples.length;
		})
		.map(({ sound, at, to }) => ({ text: sound.text, lufs: loudnessOf(samples.subarray(at, to), SAMPLE_RATE) }));
}

/** Of whole seconds; the last of them ends with the track. */
function floorOf(samples: Float32Array): number {
	const second = Math.min(SAMPLE_RATE, samples.length);
	let least = Infinity;
	for (let from = 0; from < samples.length; from += second) {
		const at = Math.min(from, samples.length - second);
		least = Math.min(least, rmsOf(samples.subarray(at, at + second)));
	}
	return decibels(least);
}

function rmsOf(samples: Float32Array): number {
	let sum = 0;
	for (const sample of samples) sum += sample * sample;
	return Math.sqrt(sum / Math.max(1, samples.length));
}

function decibels(amplitude: number): number {
	return 20 * Math.log10(Math.max(amplitude, 1e-7));
}

function samplesIn(ms: number): number {
	return Math.round((ms / 1000) * SAMPLE_RATE);
}

function msOf(samples: number): number {
	return (samples / SAMPLE_RATE) * 1000;
}

const FIND = samplesIn(FIND_MS);
const RANGE = samplesIn(RANGE_MS);
const PIECE = samplesIn(PIECE_MS);
