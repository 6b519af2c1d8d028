import { SECOND_MS, type Millis } from '../routine/duration.ts';

/**
 * `move`: a transition begins. `bell`: a hold or a set of repetitions begins. `rep`: each further repetition.
 * `turn`: a hold or a repetition on the other side begins. `half`: a hold is half over. `count`: three, two, one.
 * `rest`: a rest begins. `switch`: change sides. `inhale`, `exhale`: breathe in, breathe out. `finish`: the session is
 * complete. `alarm`: the person must answer.
 */
export const TONE_NAMES = [
	'move',
	'bell',
	'rep',
	'turn',
	'half',
	'count',
	'rest',
	'switch',
	'inhale',
	'exhale',
	'finish',
	'alarm'
] as const;
export type ToneName = (typeof TONE_NAMES)[number];

/** One sine of a note: `ratio` scales the note's frequency, `level` its level, `decay` its decay time. */
interface Partial {
	readonly ratio: number;
	readonly level: number;
	readonly decay: number;
}

interface Note {
	readonly atMs: Millis;
	readonly hz: number;
	/** Time constant: the note falls to 1/e in this time. */
	readonly decayMs: Millis;
	readonly level?: number;
}

interface Recipe {
	readonly durationMs: Millis;
	/** RMS of the loudest `LOUDNESS_WINDOW_MS`; full scale is 1. */
	readonly loudness: number;
	readonly attackMs: Millis;
	readonly timbre: readonly Partial[];
	readonly notes: readonly Note[];
}

/** A singing bowl: two detuned partials that beat slowly, a soft octave, and a faint twelfth that dies away quickly. */
const BOWL: readonly Partial[] = [
	{ ratio: 1, level: 1, decay: 1 },
	{ ratio: 1.004, level: 0.35, decay: 1 },
	{ ratio: 2, level: 0.28, decay: 0.6 },
	{ ratio: 3.01, level: 0.1, decay: 0.3 }
];

/** A wooden bar struck with a felt mallet: nearly a sine, with a knock at its start. */
const WOOD: readonly Partial[] = [
	{ ratio: 1, level: 1, decay: 1 },
	{ ratio: 2, level: 0.22, decay: 0.5 },
	{ ratio: 3.93, level: 0.06, decay: 0.15 }
];

/** Nearly a sine, which sounds loud at a low peak level. */
const HORN: readonly Partial[] = [
	{ ratio: 1, level: 1, decay: 1 },
	{ ratio: 2, level: 0.05, decay: 1 }
];

/**
 * Levels of `loudness`. Frequent tones are softer than the others, so that they do not tire the listener. The alarm must
 * wake somebody who dozes.
 */
const LOUD = 0.32;
const FULL = 0.24;
const SOFT = 0.1;
const VERY_SOFT = 0.055;

const C4 = 261.63;
const E4 = 329.63;
const F4 = 349.23;
const G4 = 392;
const A4 = 440;
const C5 = 523.25;
const D5 = 587.33;
const E5 = 659.26;
const G5 = 783.99;

const RECIPES: Record<ToneName, Recipe> = {
	move: { durationMs: 900, loudness: FULL, attackMs: 10, timbre: WOOD, notes: [{ atMs: 0, hz: G4, decayMs: 170 }] },
	bell: { durationMs: 2200, loudness: FULL, attackMs: 12, timbre: BOWL, notes: [{ atMs: 0, hz: E4, decayMs: 420 }] },
	rep: { durationMs: 250, loudness: VERY_SOFT, attackMs: 6, timbre: WOOD, notes: [{ atMs: 0, hz: A4, decayMs: 40 }] },
	// Half of `switch`: the same rising sixth, but at another pitch and only once.
	turn: {
		durationMs: 350,
		loudness: SOFT,
		attackMs: 6,
		timbre: WOOD,
		notes: [
			{ atMs: 0, hz: G4, decayMs: 45 },
			{ atMs: 110, hz: E5, decayMs: 45 }
		]
	},
	half: {
		durationMs: 1300,
		loudness: FULL,
		attackMs: 10,
		timbre: BOWL,
		notes: [
			{ atMs: 0, hz: C5, decayMs: 160 },
			{ atMs: 260, hz: C5, decayMs: 200 }
		]
	},
	count: { durationMs: 350, loudness: SOFT, attackMs: 8, timbre: WOOD, notes: [{ atMs: 0, hz: E4, decayMs: 65 }] },
	rest: {
		durationMs: 1700,
		loudness: FULL,
		attackMs: 15,
		timbre: BOWL,
		notes: [
			{ atMs: 0, hz: E4, decayMs: 200, level: 0.8 },
			{ atMs: 300, hz: C4, decayMs: 300 }
		]
	},
	// A rising sixth; the only tone that repeats its motif.
	switch: {
		durationMs: 1900,
		loudness: FULL,
		attackMs: 8,
		timbre: WOOD,
		notes: [
			{ atMs: 0, hz: F4, decayMs: 110 },
			{ atMs: 200, hz: D5, decayMs: 150 },
			{ atMs: 650, hz: F4, decayMs: 110 },
			{ atMs: 850, hz: D5, decayMs: 220 }
		]
	},
	inhale: breath(C4, G4),
	exhale: breath(G4, C4),
	finish: {
		durationMs: 2500,
		loudness: FULL,
		attackMs: 15,
		timbre: BOWL,
		notes: [
			{ atMs: 0, hz: C4, decayMs: 380 },
			{ atMs: 280, hz: G4, decayMs: 380 },
			{ atMs: 560, hz: E5, decayMs: 420, level: 0.8 }
		]
	},
	// High and low in turn, three times, like no other tone.
	alarm: {
		durationMs: 2500,
		loudness: LOUD,
		attackMs: 20,
		timbre: HORN,
		notes: [0, 1, 2, 3, 4, 5].map((at) => ({ atMs: at * 220, hz: at % 2 === 0 ? G5 : E5, decayMs: 220 }))
	}
};

/** Two notes with a slow attack, as soft as a breath. */
function breath(from: number, to: number): Recipe {
	return {
		durationMs: 500,
		loudness: SOFT,
		attackMs: 45,
		timbre: WOOD,
		notes: [
			{ atMs: 0, hz: from, decayMs: 70 },
			{ atMs: 150, hz: to, decayMs: 70 }
		]
	};
}

/** Roughly the integration time of the ear: a short tone sounds quieter than a long one of the same peak. */
const LOUDNESS_WINDOW_MS: Millis = 200;
const FADE_OUT_MS: Millis = 40;

/**
 * The tone as mono samples within ±0.9, starting and ending in silence. Deterministic. `sampleRate`: in Hz. Throws a
 * RangeError below 16 000 Hz, where the highest partial would alias.
 */
export function renderTone(name: ToneName, sampleRate: number): Float32Array<ArrayBuffer> {
	if (!(sampleRate >= 16_000)) throw new RangeError(`sample rate ${sampleRate} is below 16000 Hz`);
	const recipe = RECIPES[name];
	const samplesIn = (ms: Millis) => Math.round((ms / SECOND_MS) * sampleRate);
	const samples = new Float32Array(samplesIn(recipe.durationMs));
	const attack = samplesIn(recipe.attackMs);
	for (const note of recipe.notes) {
		const from = samplesIn(note.atMs);
		for (const partial of recipe.timbre) {
			const hz = note.hz * partial.ratio;
			const decaySamples = (note.decayMs * partial.decay * sampleRate) / SECOND_MS;
			const level = (note.level ?? 1) * partial.level;
			addSine(samples.subarray(from), { radians: (2 * Math.PI * hz) / sampleRate, level, decaySamples, attack });
		}
	}
	fadeOut(samples, samplesIn(FADE_OUT_MS));
	scaleTo(samples, recipe.loudness, samplesIn(LOUDNESS_WINDOW_MS));
	return samples;
}

interface Sine {
	/** Radians per sample. */
	readonly radians: number;
	readonly level: number;
	/** Samples until the sine has fallen to 1/e. */
	readonly decaySamples: number;
	/** Length of the attack, in samples. */
	readonly attack: number;
}

/**
 * Adds a decaying sine that starts at phase 0. Each sample is computed from the two before it (the ringing of a
 * two-pole filter), which avoids a `Math.sin` for each sample.
 */
function addSine(into: Float32Array, { radians, level, decaySamples, attack }: Sine): void {
	const decay = Math.exp(-1 / decaySamples);
	const feedback = 2 * decay * Math.cos(radians);
	let now = 0;
	let next = level * decay * Math.sin(radians);
	for (let at = 0; at < into.length; at++) {
		const rise = at < attack ? (1 - Math.cos((Math.PI * at) / attack)) / 2 : 1;
		into[at] = (into[at] ?? 0) + rise * now;
		const after = feedback * next - decay * decay * now;
		now = next;
		next = after;
	}
}

/** Fades the last `length` samples to exactly 0. */
function fadeOut(samples: Float32Array, length: number): void {
	for (let left = 0; left < length; left++) {
		const at = samples.length - 1 - left;
		samples[at] = (samples[at] ?? 0) * ((1 - Math.cos((Math.PI * left) / length)) / 2);
	}
}

function scaleTo(samples: Float32Array, loudness: number, window: number): void {
	const factor = loudness / loudestRms(samples, window);
	for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] ?? 0) * factor;
}

/** RMS of the loudest stretch of `window` samples. A shorter tone counts as padded with silence. */
function loudestRms(samples: Float32Array, window: number): number {
	let energy = 0;
	let loudest = 0;
	for (let at = 0; at < samples.length; at++) {
		energy += (samples[at] ?? 0) ** 2 - (samples[at - window] ?? 0) ** 2;
		loudest = Math.max(loudest, energy);
	}
	return Math.sqrt(loudest / window);
}
