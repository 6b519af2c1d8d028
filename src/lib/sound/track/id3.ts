import type { Millis } from '../../routine/duration.ts';

export interface Chapter {
	readonly startMs: Millis;
	readonly endMs: Millis;
	readonly title: string;
}

export interface TrackTitle {
	readonly title: string;
	readonly artist: string;
	/** In order. An ID3 table of contents holds at most 255 chapters; the rest are left out. */
	readonly chapters: readonly Chapter[];
}

const HEADER_BYTES = 10;
const MOST_CHAPTERS = 255;
const UTF_16 = 1;
/** Flags of a table of contents: top-level, and ordered. */
const TOP_AND_ORDERED = 0x03;
/** Value for a byte offset that is not given. */
const NO_OFFSET = [0xff, 0xff, 0xff, 0xff];

/** An ID3v2.3 tag (id3.org, “ID3v2.3.0” and “ID3v2 Chapter Frame Addendum”), to be put before the first frame. */
export function id3Tag({ title, artist, chapters }: TrackTitle): Uint8Array {
	const some = chapters.slice(0, MOST_CHAPTERS);
	const contents = [
		...ascii('toc'),
		0,
		TOP_AND_ORDERED,
		some.length,
		...some.flatMap((_, at) => [...elementId(at), 0])
	];
	const frames = [
		textFrame('TIT2', title),
		textFrame('TPE1', artist),
		some.length > 0 ? frame('CTOC', contents) : [],
		...some.map((chapter, at) =>
			frame('CHAP', [
				...elementId(at),
				0,
				...uint32(chapter.startMs),
				...uint32(chapter.endMs),
				...NO_OFFSET,
				...NO_OFFSET,
				...textFrame('TIT2', chapter.title)
			])
		)
	].flat();
	return Uint8Array.from([...ascii('ID3'), 3, 0, 0, ...syncSafe(frames.length), ...frames]);
}

/** The tag's size without its header; null if `bytes` does not begin with a tag. */
export function id3Size(bytes: Uint8Array): number | null {
	if (bytes.length < HEADER_BYTES || !ascii('ID3').every((byte, at) => bytes[at] === byte)) return null;
	return [6, 7, 8, 9].reduce((size, at) => size * 128 + (bytes[at] ?? 0), 0);
}

function textFrame(id: string, text: string): number[] {
	const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
	return frame(id, [UTF_16, 0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])]);
}

function frame(id: string, body: readonly number[]): number[] {
	return [...ascii(id), ...uint32(body.length), 0, 0, ...body];
}

function elementId(index: number): number[] {
	return ascii(`chp${index}`);
}

/** Seven bits per byte, so that no part of a size looks like the start of an MP3 frame. */
function syncSafe(size: number): number[] {
	return [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);
}

function uint32(value: number): number[] {
	const whole = Math.round(value);
	return [24, 16, 8, 0].map((shift) => (whole >>> shift) & 0xff);
}

function ascii(text: string): number[] {
	return Array.from(text, (character) => character.charCodeAt(0));
}
