export interface Format {
	readonly sampleRate: number;
	readonly kbitPerSecond: number;
	readonly frameSamples: number;
}

/** Encodes `samples`, mono and a whole number of frames, and returns the frames that are complete by their end. */
export function lameFrames(samples: Int16Array, format: Format): Uint8Array<ArrayBuffer>;
