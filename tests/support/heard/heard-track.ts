import { loudnessOf } from '../../../src/build/voice/loudness.ts';
import { FRAME_OFFSETS_MS, lateSamples, lateToneKey } from '../../../src/lib/sound/late-tones.ts';
import { FRAME_SAMPLES, GAIN_STEP_DB, SAMPLE_RATE } from '../../../src/lib/sound/track/mp3-frame.ts';
import { renderTone, type ToneName } from '../../../src/lib/sound/tones.ts';
import { compareAt, findSound } from './find-sound.ts';
import { cutOff, FADE_SAMPLES, LEAD_IN_SAMPLES, type AloneClip, type AloneClips } from './alone-clip.ts';

/**
 * Compares the sounds in a decoded track with the sounds that should be there. Searches the samples for each due sound,
 * then subtracts all sounds found. Only the bed, the soft noise under all sounds, may be left. Runs in Node and in a
 * page.
 */

/** A sound that should be heard; `text` is a tone's name or the spoken words. */
export interface DueSound {
	readonly atMs: number;
	readonly kind: 'tone' | 'voice';
	readonly text: string;
}

export interface TrackSheet {
	readonly totalMs: number;
	/** Sorted by time. */
	readonly due: readonly DueSound[];
	/** The track's gain, in steps of `GAIN_STEP_DB`; 0 leaves the clips as they are. */
	readonly gain: number;
}

export interface HeardSound extends DueSound {
	/** Time in the track at which the sound is heard. */
	readonly heardMs: number;
	/** Likeness of its first `FIND_MS`: 1 for exactly the same sound, whatever its volume. */
	readonly likeness: number;
	/** How much louder than it should be. */
	readonly gainDb: number;
}

/** Decibels are relative to full scale. */
export interface HeardTrack {
	readonly lengthMs: number;
	readonly sounds: readonly HeardSound[];
	/** The loudest 0.1 s of the residue after all sounds are subtracted: away from cuts, and at cuts. */
	readonly left: { readonly away: Loudest; readonly atCuts: Loudest };
	/** RMS of the softest second. */
	readonly floorDb: number;
	/** Level of the highest sample. */
	readonly peakDb: number;
	/** Loudness of each phrase of a second or more that is heard to its end. */
	readonly loudness: readonly { readonly text: string; readonly lufs: number }[];
}

interface Loudest {
	readonly db: number;
	readonly atMs: number;
}

/**
 * Length of a sound's beginning that is searched for. The shortest tone lasts that long, and no sound is cut off
 * earlier.
 */
const FIND_MS = 250;
/**
 * Search range before and after the due time. Twice the range plus `FIND_MS` fits in 8192 samples, the size of the
 * Fourier transform.
 */
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

/** Finds the sounds, without measuring residue and levels. For long tracks. */
export function hearSounds(samples: Float32Array, sheet: TrackSheet, clips: AloneClips): HeardSound[] {
	return soundsIn(samples, sheet, clips).map(({ sound }) => sound);
}

interface Found {
	readonly sound: HeardSound;
	/**
	 * Index of the sample at which the clip starts. The tone in a clip may start up to two thirds of a frame later.
	 */
	readonly at: number;
	/** The clip at its due volume, cut where the next sound begins. */
	readonly clip: AloneClip;
	/** Index of the sample at which the sound starts to fade; Infinity if the next sound does not cut it off. */
	readonly fadeFrom: number;
}

function soundsIn(samples: Float32Array, { due, gain }: TrackSheet, clips: AloneClips): Found[] {
	const volume = 10 ** ((gain * GAIN_STEP_DB) / 20);
	const places = due.map((sound) => placeOf(sound, samples, clips));
	return places.map(({ heard, likeness, at, whole }, index) => {
		const room = (places[index + 1]?.at ?? Infinity) - at;
		const { clip, fadeFrom } = cutOff(whole, room, volume);
		const { gainDb } = compareAt(
			samples,
			clip.subarray(0, samples.length - at + LEAD_IN_SAMPLES),
			at - LEAD_IN_SAMPLES
		);
		return {
			sound: { ...due[index]!, heardMs: msOf(heard), likeness, gainDb },
			at,
			clip,
			fadeFrom: at + fadeFrom
		};
	});
}

interface Place {
	/** Index of the sample at which the sound itself begins. */
	readonly heard: number;
	readonly likeness: number;
	readonly at: number;
	readonly whole: AloneClip;
}

/**
 * Finds a sound in the track. Words are compared with their decoded clip. A tone is compared with its waveform before
 * encoding, which gives the tone's exact time.
 */
function placeOf({ kind, text, atMs }: DueSound, samples: Float32Array, clips: AloneClips): Place {
	const near = samplesIn(atMs);
	if (kind === 'voice') {
		const whole = clipOf(clips, text);
		const { at, likeness } = findSound(samples, whole.subarray(LEAD_IN_SAMPLES, LEAD_IN_SAMPLES + FIND), near, RANGE);
		return { heard: at, likeness, at, whole };
	}
	const { at: heard, likeness } = findSound(samples, toneStart(text), near, RANGE);
	const ways = [0, ...FRAME_OFFSETS_MS].flatMap((lateMs) => {
		const whole = clips.get(lateToneKey(text, lateMs));
		if (!whole) return [];
		return [
			{
				...findSound(samples, whole.subarray(LEAD_IN_SAMPLES, LEAD_IN_SAMPLES + FIND), heard - lateSamples(lateMs), 4),
				whole
			}
		];
	});
	// Clips start at a frame boundary: take the variant that starts nearest to a boundary.
	const [way] = ways.sort((a, b) => offFrame(a.at) - offFrame(b.at));
	if (!way) throw new Error(`there is no clip of “${text}”`);
	return { heard, likeness, at: way.at, whole: way.whole };
}

/** Distance in samples from `at` to the nearest frame boundary. */
function offFrame(at: number): number {
	const past = at % FRAME_SAMPLES;
	return Math.min(past, FRAME_SAMPLES - past);
}

export interface ClipFacts {
	/** Time from the clip's start until the tone starts, or until words first rise above −40 dBFS. */
	readonly beginsMs: number;
	/** Null for tones, and for words shorter than a second. */
	readonly lufs: number | null;
}

/** `tone` is the tone's name; null for words. */
export function factsOf(clip: AloneClip, tone: string | null): ClipFacts {
	if (tone !== null)
		return {
			beginsMs: msOf(findSound(clip, toneStart(tone), LEAD_IN_SAMPLES, RANGE).at - LEAD_IN_SAMPLES),
			lufs: null
		};
	const isLong = msOf(clip.length - LEAD_IN_SAMPLES) >= LONG_LINE_MS;
	return {
		beginsMs: msOf(clip.findIndex((sample) => Math.abs(sample) > RISEN) - LEAD_IN_SAMPLES),
		lufs: isLong ? loudnessOf(clip.subarray(LEAD_IN_SAMPLES), SAMPLE_RATE) : null
	};
}

/** −40 dBFS: above the bed that is in every clip, and above the encoder's pre-echo. */
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
	for (const { clip, at } of found) takeAway(left, clip, at - LEAD_IN_SAMPLES);
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
	const lines = found.map(({ sound, at, clip, fadeFrom }) => ({
		sound,
		at,
		to: at + clip.length - LEAD_IN_SAMPLES,
		fadeFrom
	}));
	return lines
		.filter(({ sound, at, to, fadeFrom }) => {
			const isLong = sound.kind === 'voice' && msOf(to - at) >= LONG_LINE_MS;
			return isLong && fadeFrom === Infinity && to <= samples.length;
		})
		.map(({ sound, at, to }) => ({ text: sound.text, lufs: loudnessOf(samples.subarray(at, to), SAMPLE_RATE) }));
}

/**
 * RMS of the softest second, in dBFS. Seconds are counted from the start. The last second ends where the track ends, so
 * it may overlap with the second before.
 */
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
