
import type { Clip } from '../../lib/sound/clip.ts';
import { FRAME_BYTES, FRAME_SAMPLES, frameProblem } from '../../lib/sound/mp3-frame.ts';
import { openLame } from './lame.ts';
import type { Samples } from './sound.ts';

/**
 * Samples by which a sound comes out of a decoder later than it went into the encoder: 576 and a decoder's own 529. Players
 * take as much away at a track's start, by its LAME tag, so that a sound that begins with a frame of the encoder's is heard
 * from exactly that frame of the track on. By cross-correlation of what went in with what FFmpeg 5.1 gave, to a sample.
 */
const CODEC_DELAY = FRAME_SAMPLES + 529;
/** Frames before a sound, so that the encoder has settled. */
const RUN_IN = 8;
/** Frames after it, so that the encoder gives away the last one that is needed. */
const RUN_OUT = 4;

/** `bed` is what goes on before, below and after the sound, a loop whose length is a whole number of frames. */
export function encodeClip(sound: Samples, bed: Samples): Clip {
	const count = Math.ceil((sound.length + CODEC_DELAY) / FRAME_SAMPLES);
	const start = RUN_IN * FRAME_SAMPLES;
	const input = new Float32Array((RUN_IN + count + RUN_OUT) * FRAME_SAMPLES);
	for (let at = 0; at < input.length; at++) input[at] = (bed[at % bed.length] ?? 0) + (sound[at - start] ?? 0);
	return { frames: encoded(input, count) };
}

/** A loop whose end goes on in its beginning. Its length must be a whole number of frames. */
export function encodeLoop(loop: Samples): Clip {
	if (loop.length % FRAME_SAMPLES !== 0) throw new RangeError(`a loop of ${loop.length} samples is not whole frames`);
	const count = loop.length / FRAME_SAMPLES;
	const before = RUN_IN * FRAME_SAMPLES;
	const input = Float32Array.from({ length: (RUN_IN + count + RUN_OUT) * FRAME_SAMPLES }, (_, at) => {
		return loop[(((at - before) % loop.length) + loop.length) % loop.length] ?? 0;
	});
	return { frames: encoded(input, count) };
}

/** `count` frames from the run-in on. */
function encoded(input: Samples, count: number): Uint8Array<ArrayBuffer> {
	const encoder = openLame();
	const parts: Uint8Array[] = [];
	for (let at = 0; at < input.length; at += FRAME_SAMPLES) {
		const block = new Int16Array(FRAME_SAMPLES);
		for (let index = 0; index < FRAME_SAMPLES; index++) block[index] = toSixteenBits(input[at + index] ?? 0);
		parts.push(new Uint8Array(encoder.encodeBuffer(block)));
	}
	const all = Uint8Array.from(Buffer.concat(parts));
	const frames = all.slice(RUN_IN * FRAME_BYTES, (RUN_IN + count) * FRAME_BYTES);
	const problem = frames.length < count * FRAME_BYTES ? `${count} frames were asked for` : frameProblem(frames);
	if (problem !== null) throw new Error(`the encoder made something else: ${problem}`);
	return frames;
}

function toSixteenBits(sample: number): number {
	return Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x7fff)));
}
