/** Mono samples; full scale is 1. */
export type Samples = Float32Array<ArrayBuffer>;
export type Hertz = number;
/** Relative to full scale: 0 is a sample of 1, or an RMS of 1. */
export type Decibels = number;

export function amplitudeOf(db: Decibels): number {
	return 10 ** (db / 20);
}

export function peakOf(samples: Float32Array): number {
	let most = 0;
	for (const sample of samples) most = Math.max(most, Math.abs(sample));
	return most;
}

export function rmsOf(samples: Float32Array): number {
	let sum = 0;
	for (const sample of samples) sum += sample * sample;
	return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

export function scaled(samples: Samples, factor: number): Samples {
	return samples.map((sample) => sample * factor);
}
