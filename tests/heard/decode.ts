import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SAMPLE_RATE } from '../../src/lib/sound/mp3-frame.ts';

/**
 * What FFmpeg makes of a track: mono samples at `SAMPLE_RATE`. Needs Debian's `ffmpeg`. By way of files: of a pipe, whose
 * length it does not know, FFmpeg 5.1 leaves the padding at the end (47 samples and more).
 */
export async function decode(track: Uint8Array): Promise<Float32Array> {
	const name = path.join(tmpdir(), randomUUID());
	const [encoded, raw] = [`${name}.mp3`, `${name}.raw`];
	try {
		await writeFile(encoded, track);
		const output = ['-f', 'f32le', '-ac', '1', '-ar', `${SAMPLE_RATE}`, raw];
		await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', encoded, ...output]);
		const { buffer, byteOffset, length } = await readFile(raw);
		return new Float32Array(buffer, byteOffset, length / 4);
	} finally {
		await Promise.all([encoded, raw].map((file) => rm(file, { force: true })));
	}
}
