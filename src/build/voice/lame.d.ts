export interface Format {
	readonly sampleRate: number;
	readonly kbitPerSecond: number;
	readonly frameSamples: number;
}

/** Encodes `samples`, mono and a whole number of frames. Returns the frames that are complete when the samples end. */
export function lameFrames(samples: Int16Array, format: Format): Uint8Array<ArrayBuffer>;
