import type { Hertz, Samples } from './sound.ts';

/** Zero crossings of the sinc on each side. */
const HALF_WIDTH = 32;
/** Shape of the Kaiser window: the stopband is about 80 dB down. */
const BETA = 8;
/** Passband as a share of half the lower sample rate; the rest is the filter's slope. */
const PASS = 0.95;

/** Resamples a sound by a windowed sinc. Keeps its duration and adds no delay. */
export function resampled(samples: Float32Array, fromHz: Hertz, toHz: Hertz): Samples {
	if (fromHz === toHz) return Float32Array.from(samples);
	const divisor = greatestDivisor(fromHz, toHz);
	const phases = toHz / divisor;
	const step = fromHz / divisor;
	// As a share of half the input's sample rate.
	const cutoff = PASS * Math.min(1, toHz / fromHz);
	const reach = Math.ceil(HALF_WIDTH / cutoff);
	const kernels = Array.from({ length: phases }, (_, phase) => kernel(phase / phases, reach, cutoff));
	const padded = new Float32Array(samples.length + 2 * reach);
	padded.set(samples, reach);
	const result = new Float32Array(Math.round((samples.length * toHz) / fromHz));
	for (let at = 0; at < result.length; at++) {
		const place = at * step;
		result[at] = product(kernels[place % phases]!, padded, Math.floor(place / phases) + 1);
	}
	return result;
}

function product(weights: Float64Array, samples: Float32Array, from: number): number {
	let sum = 0;
	for (let tap = 0; tap < weights.length; tap++) sum += weights[tap]! * samples[from + tap]!;
	return sum;
}

/** Weights of the `2 * reach` samples around a position `offset` samples after one of them. They add up to 1. */
function kernel(offset: number, reach: number, cutoff: number): Float64Array {
	const weights = Float64Array.from({ length: 2 * reach }, (_, tap) => {
		const distance = tap - reach + 1 - offset;
		return sinc(cutoff * distance) * kaiser(distance / reach);
	});
	const sum = weights.reduce((all, weight) => all + weight, 0);
	return weights.map((weight) => weight / sum);
}

function sinc(x: number): number {
	return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The Kaiser window for `x` from −1 to 1; 0 elsewhere. */
function kaiser(x: number): number {
	return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
}

/** The modified Bessel function of order 0, by its power series. */
function bessel(x: number): number {
	let term = 1;
	let sum = 1;
	for (let k = 1; term > 1e-12 * sum; k++) {
		term *= (x / (2 * k)) ** 2;
		sum += term;
	}
	return sum;
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
