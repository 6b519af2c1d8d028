// Plain JavaScript, because a worker of Node 20 also runs this file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * LAME in JavaScript. Its bit reservoir is off, so that no frame depends on another.
 * @typedef {new (channels: number, sampleRate: number, kbitPerSecond: number) => {
 *   encodeBuffer(samples: Int16Array): Int8Array
 * }} LameClass
 */

/**
 * At 32 kbit/s lamejs turns 24 kHz into 22.05 kHz, and no option prevents it. Frames would then differ in size (104 or
 * 105 bytes). So the code in lamejs that sets the quality is replaced when lamejs is loaded. Our code keeps the sample
 * rate, and cuts off at 7 kHz, where Flite's voice ends. It sets quality 2, which a speech recogniser understands
 * better than quality 3, although encoding takes a sixth more time.
 */
const SETTINGS = /\b(\w+)\.quality=3,/g;
const OURS = '$1.quality=2,$1.out_samplerate=$1.in_samplerate,$1.lowpassfreq=7000,';

/** @type {LameClass | null} */
let loaded = null;

function load() {
	const file = createRequire(import.meta.url).resolve('@breezystack/lamejs');
	const source = readFileSync(file, 'utf8');
	if (source.match(SETTINGS)?.length !== 1) throw new Error(`${file} is not the lamejs that is known here`);
	/** @type {{ Mp3Encoder: LameClass }} */
	const { Mp3Encoder } = new Function(`${source.replace(SETTINGS, OURS)}; return lamejs;`)();
	return Mp3Encoder;
}

/**
 * @param {Int16Array} samples
 * @param {import('./lame.d.ts').Format} format
 */
export function lameFrames(samples, { sampleRate, kbitPerSecond, frameSamples }) {
	loaded ??= load();
	const encoder = new loaded(1, sampleRate, kbitPerSecond);
	const parts = [];
	for (let at = 0; at < samples.length; at += frameSamples) {
		parts.push(Buffer.from(encoder.encodeBuffer(samples.subarray(at, at + frameSamples))));
	}
	return Uint8Array.from(Buffer.concat(parts));
}
