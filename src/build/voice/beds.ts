import type { Ambience } from '../../lib/sound/ambience.ts';
import { FRAME_SAMPLES, SAMPLE_RATE } from '../../lib/sound/track/mp3-frame.ts';
import { amplitudeOf, rmsOf, scaled, type Decibels, type Hertz, type Samples } from './sound.ts';

/**
 * Beds are seamless loops: the end of each part leads into its start. For this, a part has a whole number of cycles per
 * loop, or is filtered round the loop twice.
 */

/** 62 frames, about 1.5 s. */
const QUIET_LENGTH = 62 * FRAME_SAMPLES;
/** 1000 frames, 24 s. */
const AMBIENCE_LENGTH = 1000 * FRAME_SAMPLES;
/** Chromium treats −72 as silence. At −57, a phone is still too soft to be heard across a room. */
const QUIET_DB: Decibels = -57;
const AMBIENCE_DB: Decibels = -38;

/** Randomness is seeded with the bed's name, so that a bed is the same in every build. */
export function renderBed(name: Ambience): Samples {
	const chance = chanceFrom(name);
	const loop = { quiet, brown, rain, waves, pad }[name](chance);
	return scaled(loop, amplitudeOf(name === 'quiet' ? QUIET_DB : AMBIENCE_DB) / rmsOf(loop));
}

type Chance = () => number;

/** Random numbers from −1 to 1: mulberry32 (public domain), seeded with an FNV-1a hash of `name`. */
function chanceFrom(name: string): Chance {
	let state = 0x811c9dc5;
	for (let at = 0; at < name.length; at++) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x80000000 - 1;
	};
}

/** Noise in the middle of the range that people hear best, so that the codec keeps it. */
function quiet(chance: Chance): Samples {
	return highPassed(lowPassed(lowPassed(white(QUIET_LENGTH, chance), 1200), 2400), 250);
}

/** Noise that falls by 6 dB per octave from 200 Hz, where a phone's speaker begins, and by 12 dB from 1500 Hz. */
function brown(chance: Chance): Samples {
	return highPassed(lowPassed(lowPassed(white(AMBIENCE_LENGTH, chance), 200), 1500), 60);
}

/** A distant hiss, and drops on leaves. */
function rain(chance: Chance): Samples {
	const far = lowPassed(lowPassed(white(AMBIENCE_LENGTH, chance), 900), 4500);
	const loop = highPassed(far, 300);
	const level = rmsOf(loop);
	for (let drop = 0; drop < 24 * 45; drop++) {
		const at = Math.floor(((chance() + 1) / 2) * AMBIENCE_LENGTH);
		const hz = 900 * 2 ** (chance() + 0.6);
		addDrop(loop, at, { hz, decaySeconds: 0.004 + 0.003 * chance(), level: level * 1.2 * (1 + chance()) });
	}
	return lowPassed(loop, 5000);
}

function addDrop(
	loop: Samples,
	from: number,
	{ hz, decaySeconds, level }: { readonly hz: Hertz; readonly decaySeconds: number; readonly level: number }
): void {
	const length = Math.round(6 * decaySeconds * SAMPLE_RATE);
	const attack = 0.0015 * SAMPLE_RATE;
	for (let at = 0; at < length; at++) {
		const shape = Math.min(1, at / attack) * Math.exp(-at / (decaySeconds * SAMPLE_RATE));
		const place = (from + at) % loop.length;
		loop[place] = (loop[place] ?? 0) + level * shape * Math.sin((2 * Math.PI * hz * at) / SAMPLE_RATE);
	}
}

/** Swells of 8, 9 and 7 s: each rises faster than it falls, and is brightest at its peak. */
function waves(chance: Chance): Samples {
	const low = brown(chance);
	const high = foam(chance);
	const lowLevel = rmsOf(low);
	const highLevel = rmsOf(high);
	const swells = [8, 9, 7].map((seconds) => seconds * SAMPLE_RATE);
	return low.map((sample, at) => {
		const height = heightAt(at, swells);
		return (sample / lowLevel) * (0.3 + 0.7 * height) + ((high[at] ?? 0) / highLevel) * 0.9 * height ** 2.5;
	});
}

/** A hiss close by. */
function foam(chance: Chance): Samples {
	return highPassed(lowPassed(lowPassed(white(AMBIENCE_LENGTH, chance), 1100), 3500), 400);
}

/** Height at a sample, from 0 to 1, over consecutive swells whose lengths are in samples. */
function heightAt(at: number, swells: readonly number[]): number {
	let from = 0;
	for (const length of swells) {
		if (at < from + length) {
			const part = (at - from) / length;
			return (1 - Math.cos(2 * Math.PI * part ** 0.8)) / 2;
		}
		from += length;
	}
	return 0;
}

/**
 * A chord of F major with a sixth, with which no tone of a session clashes. Each voice is three detuned strings that
 * drift.
 */
function pad(chance: Chance): Samples {
	const loop = new Float32Array(AMBIENCE_LENGTH);
	const voices: readonly (readonly [hz: Hertz, level: number])[] = [
		[87.31, 0.7],
		[130.81, 0.8],
		[174.61, 1],
		[220, 0.8],
		[261.63, 0.55],
		[293.66, 0.3]
	];
	for (const [hz, level] of voices) {
		for (const detune of [-0.0016, 0, 0.0019]) {
			for (const harmonic of [1, 2, 3, 4]) {
				addDrift(loop, {
					cycles: Math.round((hz * (1 + detune) * harmonic * AMBIENCE_LENGTH) / SAMPLE_RATE),
					phase: Math.PI * chance(),
					level: level / harmonic ** 1.7,
					swells: 1 + Math.floor((chance() + 1) * 1.5),
					swellPhase: Math.PI * chance()
				});
			}
		}
	}
	return loop;
}

interface Drift {
	/** Cycles per loop; a whole number. */
	readonly cycles: number;
	readonly phase: number;
	readonly level: number;
	/** How many times per loop its level rises and falls; a whole number. */
	readonly swells: number;
	readonly swellPhase: number;
}

function addDrift(loop: Samples, { cycles, phase, level, swells, swellPhase }: Drift): void {
	const turn = (2 * Math.PI) / loop.length;
	for (let at = 0; at < loop.length; at++) {
		const swell = 0.7 + 0.3 * Math.sin(turn * swells * at + swellPhase);
		loop[at] = (loop[at] ?? 0) + level * swell * Math.sin(turn * cycles * at + phase);
	}
}

function white(length: number, chance: Chance): Samples {
	return Float32Array.from({ length }, chance);
}

/** A one-pole filter, run twice round the loop: the first pass finds the state that the second starts from. */
function lowPassed(loop: Samples, hz: Hertz): Samples {
	const share = 1 - Math.exp((-2 * Math.PI * hz) / SAMPLE_RATE);
	let state = 0;
	for (const sample of loop) state += share * (sample - state);
	return loop.map((sample) => (state += share * (sample - state)));
}

function highPassed(loop: Samples, hz: Hertz): Samples {
	const low = lowPassed(loop, hz);
	return loop.map((sample, at) => sample - (low[at] ?? 0));
}
