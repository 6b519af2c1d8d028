import { FRAME_SAMPLES } from './mp3-frame.ts';

/**
 * Size of a track's first frame, at 64 kbit/s so that its tag fits. The tag tells players the track's length and how
 * much to trim at both ends. It is a Xing/Info tag with LAME's extension (LAME's `VbrTag.c`; “MP3 Info Tag rev 1”,
 * Gabriel Bouvigne).
 * The usual seek table is left out: it would give only 100 positions, each to 1/256 of the length. Without it, players
 * compute positions more exactly from the file size, because all other frames have the same size.
 */
export const INFO_FRAME_BYTES = 192;

/** MPEG-2 Layer III, no CRC; 64 kbit/s, 24 kHz, no padding; mono, original. */
const HEADER = [0xff, 0xf3, 0x84, 0xc4];
/** Offset of the tag: after the header and the 9 bytes of a mono frame's side information. */
const TAG_AT = HEADER.length + 9;
const HAS_FRAMES_AND_BYTES = 0x3;
const ENCODER_AT = TAG_AT + 16;
/** The encoder's part of the delay; players add the decoder's own 529 samples. */
const DELAY_SAMPLES = 576;
const DELAY_AT = ENCODER_AT + 21;

interface TrackLength {
	/** Frames of sound, not counting the info frame. */
	readonly frames: number;
	/** Audible samples. The frames hold more: `DELAY_SAMPLES`, and at least another 529. */
	readonly samples: number;
	/** Bytes of all frames, including the info frame. */
	readonly bytes: number;
}

/** Writes the info frame at the beginning of `out`, where all bytes must be zero. */
export function writeInfoFrame(out: Uint8Array, { frames, samples, bytes }: TrackLength): void {
	const view = new DataView(out.buffer, out.byteOffset);
	out.set(HEADER);
	setText(out, TAG_AT, 'Info');
	view.setUint32(TAG_AT + 4, HAS_FRAMES_AND_BYTES);
	view.setUint32(TAG_AT + 8, frames);
	view.setUint32(TAG_AT + 12, bytes);
	// Decoders look for this name before they trust the delay.
	setText(out, ENCODER_AT, 'LAME3.100');
	const padding = frames * FRAME_SAMPLES - DELAY_SAMPLES - samples;
	out[DELAY_AT] = DELAY_SAMPLES >> 4;
	out[DELAY_AT + 1] = ((DELAY_SAMPLES & 0x0f) << 4) | (padding >> 8);
	out[DELAY_AT + 2] = padding & 0xff;
}

function setText(out: Uint8Array, at: number, ascii: string): void {
	for (let index = 0; index < ascii.length; index++) out[at + index] = ascii.charCodeAt(index);
}
