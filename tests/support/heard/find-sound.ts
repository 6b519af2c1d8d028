/** The best match of a sound in other samples. */
export interface FoundSound {
	/** Index of the sound's first sample; may be negative. */
	readonly at: number;
	/** Normalised cross-correlation at `at`: 1 for exactly the same shape, whatever its volume. */
	readonly likeness: number;
}

/**
 * Finds the index, at most `range` samples before or after `near`, at which `samples` match `sound` best. Anything
 * outside `samples` counts as silence.
 */
export function findSound(samples: Float32Array, sound: Float32Array, near: number, range: number): FoundSound {
	const lags = 2 * range + 1;
	const heard = windowOf(samples, near - range, lags - 1 + sound.length);
	const products = lags > FEW_LAGS ? correlated(heard, sound, lags) : multiplied(heard, sound, lags);
	const own = energyOf(sound);
	let found = { at: near, likeness: -1 };
	let energy = energyOf(heard.subarray(0, sound.length));
	for (let lag = 0; lag < lags; lag++) {
		const likeness = (products[lag] ?? 0) / Math.sqrt(own * Math.max(energy, 1e-12));
		if (likeness > found.likeness) found = { at: near - range + lag, likeness };
		energy += (heard[lag + sound.length] ?? 0) ** 2 - (heard[lag] ?? 0) ** 2;
	}
	return found;
}

/**
 * Compares the samples from `at` on with `sound`. `likeness` is as in `FoundSound`; `gainDb` is 0 if both are equally
 * loud.
 */
export function compareAt(
	samples: Float32Array,
	sound: Float32Array,
	at: number
): { likeness: number; gainDb: number } {
	let product = 0;
	let energy = 0;
	for (let index = 0; index < sound.length; index++) {
		const heard = samples[at + index] ?? 0;
		product += heard * (sound[index] ?? 0);
		energy += heard ** 2;
	}
	const own = energyOf(sound);
	const gain = Math.max(product / own, 1e-6);
	return { likeness: product / Math.sqrt(own * Math.max(energy, 1e-12)), gainDb: 20 * Math.log10(gain) };
}

function windowOf(samples: Float32Array, from: number, length: number): Float32Array {
	if (from >= 0 && from + length <= samples.length) return samples.subarray(from, from + length);
	return Float32Array.from({ length }, (_, at) => samples[from + at] ?? 0);
}

function energyOf(samples: Float32Array): number {
	let sum = 0;
	for (const sample of samples) sum += sample * sample;
	return sum;
}

/** Up to this many lags, multiplying directly is faster than a Fourier transform. */
const FEW_LAGS = 32;

/** The cross-correlation at each of the first `lags` shifts. */
function multiplied(heard: Float32Array, sound: Float32Array, lags: number): Float64Array {
	return new Float64Array(lags).map((_, lag) => {
		let sum = 0;
		for (let at = 0; at < sound.length; at++) sum += heard[lag + at]! * sound[at]!;
		return sum;
	});
}

/** Same result as `multiplied`, by Fourier transform: faster for many shifts. */
function correlated(heard: Float32Array, sound: Float32Array, lags: number): Float64Array {
	const size = 2 ** Math.ceil(Math.log2(heard.length));
	// One transform for both: `heard` is the real part, `sound` the imaginary one.
	const real = new Float64Array(size);
	const imaginary = new Float64Array(size);
	real.set(heard);
	imaginary.set(sound);
	transform(real, imaginary);
	const crossReal = new Float64Array(size);
	const crossImaginary = new Float64Array(size);
	for (let at = 0; at < size; at++) {
		const mirror = (size - at) % size;
		const [r, i, mr, mi] = [real[at]!, imaginary[at]!, real[mirror]!, imaginary[mirror]!];
		const [heardReal, heardImaginary] = [(r + mr) / 2, (i - mi) / 2];
		const [soundReal, soundImaginary] = [(i + mi) / 2, (mr - r) / 2];
		crossReal[at] = heardReal * soundReal + heardImaginary * soundImaginary;
		// Conjugated, so that the forward transform below acts as the inverse.
		crossImaginary[at] = heardReal * soundImaginary - heardImaginary * soundReal;
	}
	transform(crossReal, crossImaginary);
	return crossReal.subarray(0, lags).map((sum) => sum / size);
}

/** Fast Fourier transform in place, radix 2; the length must be a power of 2. */
function transform(real: Float64Array, imaginary: Float64Array): void {
	const size = real.length;
	for (let at = 1, reversed = 0; at < size; at++) {
		let bit = size >> 1;
		for (; reversed & bit; bit >>= 1) reversed ^= bit;
		reversed ^= bit;
		if (at >= reversed) continue;
		[real[at], real[reversed]] = [real[reversed]!, real[at]!];
		[imaginary[at], imaginary[reversed]] = [imaginary[reversed]!, imaginary[at]!];
	}
	const turns = turnsOf(size);
	for (let half = 1; half < size; half *= 2) {
		const step = size / (2 * half);
		for (let from = 0; from < size; from += 2 * half) {
			for (let at = from, turn = 0; at < from + half; at++, turn += step) {
				const [cos, sin] = [turns.cos[turn]!, turns.sin[turn]!];
				const productReal = real[at + half]! * cos - imaginary[at + half]! * sin;
				const productImaginary = real[at + half]! * sin + imaginary[at + half]! * cos;
				real[at + half] = real[at]! - productReal;
				imaginary[at + half] = imaginary[at]! - productImaginary;
				real[at]! += productReal;
				imaginary[at]! += productImaginary;
			}
		}
	}
}

interface Turns {
	readonly cos: Float64Array;
	readonly sin: Float64Array;
}

const knownTurns = new Map<number, Turns>();

/** Twiddle factors for the first half of a circle that is divided into `size` parts. */
function turnsOf(size: number): Turns {
	const known = knownTurns.get(size);
	if (known) return known;
	const angle = (at: number) => (-2 * Math.PI * at) / size;
	const turns = {
		cos: Float64Array.from({ length: size / 2 }, (_, at) => Math.cos(angle(at))),
		sin: Float64Array.from({ length: size / 2 }, (_, at) => Math.sin(angle(at)))
	};
	knownTurns.set(size, turns);
	return turns;
}
