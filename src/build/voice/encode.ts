
import type { Clip } from '../../lib/sound/clip.ts';
import { FRAME_BYTES, FRAME_SAMPLES, frameProblem, KBIT_PER_SECOND, SAMPLE_RATE } from '../../lib/sound/track/mp3-frame.ts';
import { lameFrames } from './lame.js';
import type { Samples } from './sound.ts';
import { openThreads } from './threads.ts';

const FORMAT = { sampleRate: SAMPLE_RATE, kbitPerSecond: KBIT_PER_SECOND, frameSamples: FRAME_SAMPLES };

/**
 * Delay of the codec in samples: how much later a sound leaves the decoder than it entered the encoder. The encoder's
 * part is 576, and the decoder's is 529. Players cut the same amount from the start of a track, as its LAME tag tells
 * them. So a sound that starts on one of the encoder's frames is heard exactly from the start of that frame of the
 * track. Measured by cross-correlating the input with the output of FFmpeg 5.1; exact to a sample.
 */
const CODEC_DELAY = FRAME_SAMPLES + 529;
/** Frames encoded before a sound, so that the encoder has settled. */
const RUN_IN = 8;
/** Frames encoded after a sound, so that the encoder outputs the last frame that is needed. */
const RUN_OUT = 4;

/** The samples to encode, and how many frames after the run-in make up the clip. */
interface Input {
	readonly samples: Samples;
	readonly count: number;
}

/** Encodes a sound with `bed` before, under and after it. `bed` is a loop of a whole number of frames. */
export function encodeClip(sound: Samples, bed: Samples): Clip {
	return encoded(clipInput(sound, bed));
}

/** Encodes a loop whose end runs seamlessly into its start. Its length must be a whole number of frames. */
export function encodeLoop(loop: Samples): Clip {
	if (loop.length % FRAME_SAMPLES !== 0) throw new RangeError(`a loop of ${loop.length} samples is not whole frames`);
	const count = loop.length / FRAME_SAMPLES;
	const before = (RUN_IN * FRAME_SAMPLES) % loop.length;
	const samples = Float32Array.from({ length: (RUN_IN + count + RUN_OUT) * FRAME_SAMPLES }, (_, at) => {
		return loop[(at - before + loop.length) % loop.length] ?? 0;
	});
	return encoded({ samples, count });
}

/** Like `encodeClip`, but encodes several clips at a time. */
export interface ClipEncoder {
	encodeClip(sound: Samples, bed: Samples): Promise<Clip>;
	close(): Promise<void>;
}

export function openEncoder(): ClipEncoder {
	const threads = openThreads<Int16Array, Uint8Array<ArrayBuffer>>(new URL('./lame-worker.js', import.meta.url), FORMAT);
	return {
		async encodeClip(sound, bed) {
			const input = clipInput(sound, bed);
			return clipOf(await threads.run(sixteenBits(input.samples)), input);
		},
		close: () => threads.close()
	};
}

function clipInput(sound: Samples, bed: Samples): Input {
	const count = Math.ceil((sound.length + CODEC_DELAY) / FRAME_SAMPLES);
	const start = RUN_IN * FRAME_SAMPLES;
	const samples = new Float32Array((RUN_IN + count + RUN_OUT) * FRAME_SAMPLES);
	for (let at = 0; at < samples.length; at++) samples[at] = (bed[at % bed.length] ?? 0) + (sound[at - start] ?? 0);
	return { samples, count };
}

function encoded(input: Input): Clip {
	return clipOf(lameFrames(sixteenBits(input.samples), FORMAT), input);
}

function clipOf(all: Uint8Array<ArrayBuffer>, { count }: Input): Clip {
	const frames = all.slice(RUN_IN * FRAME_BYTES, (RUN_IN + count) * FRAME_BYTES);
	const problem = frames.length < count * FRAME_BYTES ? `${count} frames were asked for` : frameProblem(frames);
	if (problem !== null) throw new Error(`the encoder made something else: ${problem}`);
	return { frames };
}

function sixteenBits(samples: Samples): Int16Array {
	const result = new Int16Array(samples.length);
	for (let at = 0; at < samples.length; at++) {
		result[at] = Math.max(-0x8000, Math.min(0x7fff, Math.round((samples[at] ?? 0) * 0x7fff)));
	}
	return result;
}
