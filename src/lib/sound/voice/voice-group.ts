import { err, ok, type Result } from '../../routine/result.ts';
import type { Clip, Clips } from '../clip.ts';
import { FRAME_BYTES, frameProblem } from '../track/mp3-frame.ts';

/**
 * File format of clips that are fetched together: `HSV1`, the length of a JSON header as four bytes (little-endian),
 * the header in ASCII, the frames. The header's `clips` is a list of `ClipPlace`.
 */
const MAGIC = 'HSV1';
const PREFIX_BYTES = MAGIC.length + 4;
/** `first`: index of the clip's first frame. `count`: number of its frames. */
type ClipPlace = readonly [key: string, first: number, count: number];

/** Encodes `clips`, in their order, as a voice file. */
export function printVoiceGroup(clips: Clips): Uint8Array<ArrayBuffer> {
	let next = 0;
	const places = [...clips].map(([key, { frames }]): ClipPlace => {
		const count = frames.length / FRAME_BYTES;
		next += count;
		return [key, next - count, count];
	});
	const header = bytesOf(asciiJson({ v: 1, clips: places }));
	const bytes = new Uint8Array(PREFIX_BYTES + header.length + next * FRAME_BYTES);
	bytes.set(bytesOf(MAGIC));
	new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true);
	bytes.set(header, PREFIX_BYTES);
	let at = PREFIX_BYTES + header.length;
	for (const { frames } of clips.values()) {
		bytes.set(frames, at);
		at += frames.length;
	}
	return bytes;
}

/** Fails with a plain reason if the file is cut off or is not a voice file. */
export function parseVoiceGroup(bytes: Uint8Array<ArrayBuffer>): Result<Map<string, Clip>, string> {
	if (bytes.length < PREFIX_BYTES || textOf(bytes.subarray(0, MAGIC.length)) !== MAGIC) return err('not a voice file');
	const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
	const frames = bytes.subarray(PREFIX_BYTES + headerLength);
	const places = placesIn(parseJson(textOf(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerLength))));
	if (places === null) return err('its header cannot be read');
	const problem = frameProblem(frames);
	if (problem !== null) return err(problem);
	const clips = new Map<string, Clip>();
	for (const [key, first, count] of places) {
		if ((first + count) * FRAME_BYTES > frames.length) return err(`“${key}” is cut off`);
		clips.set(key, { frames: frames.subarray(first * FRAME_BYTES, (first + count) * FRAME_BYTES) });
	}
	return ok(clips);
}

/**
 * The header's list of clips; null if `header` is not that of a voice file. Validated by hand, because the player's
 * page would otherwise load Valibot just for this.
 */
function placesIn(header: unknown): readonly ClipPlace[] | null {
	if (typeof header !== 'object' || header === null || !('v' in header) || !('clips' in header)) return null;
	const { v, clips } = header;
	return v === 1 && Array.isArray(clips) && clips.every(isPlace) ? clips : null;
}

function isPlace(value: unknown): value is ClipPlace {
	if (!Array.isArray(value) || value.length !== 3) return false;
	const [key, first, count] = value as unknown[];
	return typeof key === 'string' && isCount(first, 0) && isCount(count, 1);
}

function isCount(value: unknown, least: number): boolean {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** JSON in ASCII only; other characters become `\u` and four hex digits. */
function asciiJson(value: unknown): string {
	return JSON.stringify(value).replace(
		/[\u0080-\uffff]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

function bytesOf(ascii: string): Uint8Array {
	return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function textOf(ascii: Uint8Array): string {
	return Array.from(ascii, (byte) => String.fromCharCode(byte)).join('');
}
