import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SAMPLE_RATE } from '../../src/lib/sound/track/mp3-frame.ts';

const run = promisify(execFile);
const RAW = ['-f', 'f32le', '-ac', '1', '-ar', `${SAMPLE_RATE}`];

/**
 * Decodes a track with FFmpeg into mono samples at `SAMPLE_RATE`. Needs Debian's `ffmpeg`. Uses files, not pipes:
 * FFmpeg 5.1 does not know the length of a pipe, and would not trim the padding at the end (47 samples or more).
 */
export function decode(track: Uint8Array): Promise<Float32Array> {
	return inFiles(track, async (encoded, raw) => {
		await run('ffmpeg', ['-v', 'error', '-i', encoded, ...RAW, raw]);
		const { buffer, byteOffset, length } = await readFile(raw);
		return new Float32Array(buffer, byteOffset, length / Float32Array.BYTES_PER_ELEMENT);
	});
}

/** Integrated loudness measured by FFmpeg, in LUFS, with one decimal. */
export function ebur128(samples: Float32Array): Promise<number> {
	return inFiles(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength), async (raw) => {
		const { stderr } = await run('ffmpeg', [
			'-v',
			'info',
			...RAW,
			'-i',
			raw,
			'-af',
			'ebur128=framelog=verbose',
			'-f',
			'null',
			'-'
		]);
		const all = [...stderr.matchAll(/\bI:\s+(-?[\d.]+) LUFS/g)];
		return Number(all.at(-1)?.[1]);
	});
}

async function inFiles<Value>(
	input: Uint8Array,
	work: (input: string, output: string) => Promise<Value>
): Promise<Value> {
	const name = path.join(tmpdir(), randomUUID());
	const files = [`${name}.in`, `${name}.out`] as const;
	try {
		await writeFile(files[0], input);
		return await work(...files);
	} finally {
		await Promise.all(files.map((file) => rm(file, { force: true })));
	}
}
