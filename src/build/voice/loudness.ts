import type { Hertz } from './sound.ts';

/**
 * Loudness of one channel by ITU-R BS.1770-4. The standard's coefficients are for 48 kHz; those for other sample rates
 * are derived from them as in libebur128.
 */

interface Biquad {
	readonly b: readonly [number, number, number];
	/** a1 and a2; a0 is 1. */
	readonly a: readonly [number, number];
}

/** Windows of 400 ms, one every 100 ms. */
const BLOCK_SECONDS = 0.4;
const STEP_SECONDS = 0.1;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;
/** Makes the loudness of a full-scale sine of 997 Hz −3.01 LUFS. */
const OFFSET = -0.691;

/**
 * Gated integrated loudness in LUFS. A sound shorter than 400 ms is measured as one block, ungated. −Infinity for
 * silence.
 */
export function loudnessOf(samples: Float32Array, sampleRate: Hertz): number {
	const weighted = kWeighted(samples, sampleRate);
	const block = Math.round(BLOCK_SECONDS * sampleRate);
	if (weighted.length < block) return lufs(power(weighted, 0, weighted.length));
	const step = Math.round(STEP_SECONDS * sampleRate);
	const blocks = Array.from({ length: Math.floor((weighted.length - block) / step) + 1 }, (_, index) =>
		power(weighted, index * step, index * step + block)
	);
	const heard = blocks.filter((each) => lufs(each) > ABSOLUTE_GATE);
	const gate = lufs(mean(heard)) + RELATIVE_GATE;
	return lufs(mean(heard.filter((each) => lufs(each) > gate)));
}

function kWeighted(samples: Float32Array, sampleRate: Hertz): Float32Array {
	return filtered(filtered(samples, headFilter(sampleRate)), highPass(sampleRate));
}

/** A high-shelf filter, because the head makes high frequencies louder. */
function headFilter(sampleRate: Hertz): Biquad {
	const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
	const q = 0.7071752369554196;
	const high = 10 ** (3.999843853973347 / 20);
	const band = high ** 0.4996667741545416;
	const a0 = 1 + k / q + k * k;
	return {
		b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
		a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]
	};
}

function highPass(sampleRate: Hertz): Biquad {
	const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
	const q = 0.5003270373238773;
	const a0 = 1 + k / q + k * k;
	return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function filtered(samples: Float32Array, { b, a }: Biquad): Float32Array {
	let [in1, in2, out1, out2] = [0, 0, 0, 0];
	return samples.map((sample) => {
		const out = b[0] * sample + b[1] * in1 + b[2] * in2 - a[0] * out1 - a[1] * out2;
		[in2, in1, out2, out1] = [in1, sample, out1, out];
		return out;
	});
}

function power(samples: Float32Array, from: number, to: number): number {
	let sum = 0;
	for (let at = from; at < to; at++) sum += (samples[at] ?? 0) ** 2;
	return to > from ? sum / (to - from) : 0;
}

function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function lufs(meanSquare: number): number {
	return OFFSET + 10 * Math.log10(meanSquare);
}
