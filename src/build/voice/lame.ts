import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { KBIT_PER_SECOND, SAMPLE_RATE } from '../../lib/sound/mp3-frame.ts';

/** LAME in JavaScript. Its bit reservoir is off, so that no frame draws on another. */
interface Lame {
	/** Frames that are complete by now. */
	encodeBuffer(samples: Int16Array): Int8Array;
}

type LameClass = new (channels: number, sampleRate: number, kbitPerSecond: number) => Lame;

const require = createRequire(import.meta.url);

/**
 * Left to itself lamejs turns 24 kHz at 32 kbit/s into 22.05 kHz, and offers no way to say otherwise; frames would be 104
 * or 105 bytes then. So its one line of settings is added to as it is read.
 */
const SETTINGS = /(\w+)\.in_samplerate=(\w+),(?=\1\.brate=)/g;

let loaded: LameClass | null = null;

function load(): LameClass {
	const file = require.resolve('@breezystack/lamejs');
	const source = readFileSync(file, 'utf8');
	if (source.match(SETTINGS)?.length !== 1) throw new Error(`${file} is not the lamejs that is known here`);
	const patched = source.replace(SETTINGS, '$&$1.out_samplerate=$2,');
	const { Mp3Encoder } = new Function(`${patched}; return lamejs;`)() as { Mp3Encoder: LameClass };
	return Mp3Encoder;
}

/** For one sound; what follows must be given to another. */
export function openLame(): Lame {
	loaded ??= load();
	return new loaded(1, SAMPLE_RATE, KBIT_PER_SECOND);
}
