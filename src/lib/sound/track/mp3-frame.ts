import { SECOND_MS, type Millis } from '../../routine/duration.ts';

/** Hz, mono. MPEG-2 supports this rate, and speech needs no more. */
export const SAMPLE_RATE = 24_000;
/** Samples in one frame of MPEG-2 Layer III (ISO/IEC 13818-3). */
export const FRAME_SAMPLES = 576;
/** Exactly 24. */
export const FRAME_MS: Millis = (FRAME_SAMPLES / SAMPLE_RATE) * SECOND_MS;
/**
 * Bit rate of the sound. At this rate, the clips of a ten-minute routine fit in 450 KB, and a frame is a whole number
 * of bytes.
 */
export const KBIT_PER_SECOND = 32;
/** Bytes of one frame: 144 · bit rate / sample rate, halved in MPEG-2. Frames need no padding at this bit rate. */
export const FRAME_BYTES = (72 * KBIT_PER_SECOND * 1000) / SAMPLE_RATE;
/** One step of a frame's `global_gain`: a factor of 2^(1/4). */
export const GAIN_STEP_DB = 20 * Math.log10(2 ** 0.25);

/** The header of each frame: MPEG-2, Layer III, no CRC; 32 kbit/s, 24 kHz, no padding; mono, original. */
export const FRAME_HEADER = [0xff, 0xf3, 0x44, 0xc4] as const;
/** Header bits that encoders choose freely: private, copyright, original, emphasis. */
const FREE_BITS = [0, 0, 0x01, 0x0f] as const;

/**
 * The reason why `frames` cannot be spliced, or null. Frames can be spliced if they are whole, have `FRAME_HEADER`, and
 * each holds all of its own data.
 */
export function frameProblem(frames: Uint8Array): string | null {
	if (frames.length % FRAME_BYTES !== 0) return `${frames.length} bytes are not whole frames of ${FRAME_BYTES}`;
	for (let at = 0; at < frames.length; at += FRAME_BYTES) {
		const isOurs = FRAME_HEADER.every(
			(byte, index) => ((frames[at + index] ?? 0) | FREE_BITS[index]!) === (byte | FREE_BITS[index]!)
		);
		if (!isOurs) return `frame ${at / FRAME_BYTES} has another header`;
		// main_data_begin: a frame whose data starts in the frame before it cannot be moved.
		if (frames[at + FRAME_HEADER.length] !== 0) return `frame ${at / FRAME_BYTES} needs the frame before it`;
	}
	return null;
}

/**
 * Makes the frame that begins at byte `at` louder or softer, in steps of `GAIN_STEP_DB`. In a mono frame, `global_gain`
 * (8 bits) begins 30 bits after the header: it follows main_data_begin (8), private (1), part2_3_length (12) and
 * big_values (9). The new gain is clamped to 0–255.
 */
export function addGain(bytes: Uint8Array, at: number, steps: number): void {
	const high = bytes[at + 7] ?? 0;
	const low = bytes[at + 8] ?? 0;
	const gain = Math.max(0, Math.min(255, (((high & 0x03) << 6) | (low >> 2)) + steps));
	bytes[at + 7] = (high & 0xfc) | (gain >> 6);
	bytes[at + 8] = ((gain & 0x3f) << 2) | (low & 0x03);
}
