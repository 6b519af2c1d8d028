export interface Format {
	readonly sampleRate: number;
	readonly kbitPerSecond: number;
	readonly frameSamples: number;
}

/** The frames that are complete after `samples`, which are mono and whole frames. */
export function lameFrames(samples: Int16Array, format: Format): Uint8Array<ArrayBuffer>;
