import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readRoutineFolder } from '../build/content/read-routines.ts';
import { voiceGroups } from '../build/voice/groups.ts';
import { bedClips, voiceClips } from '../build/voice/speak-all.ts';
import { errorsIn, wordsOf } from '../build/voice/word-errors.ts';
import { bedKey, type Clip } from '../lib/sound/clip.ts';
import { FRAME_BYTES, FRAME_SAMPLES, SAMPLE_RATE } from '../lib/sound/track/mp3-frame.ts';
import { NUMBERS_GROUP } from '../lib/sound/voice/voice-words.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `Usage: npx tsx src/cli/recognise-voice.ts [--out FILE]    measures how well a machine understands the voice
  Decodes each phrase of the pack, transcribes it with PocketSphinx (open dictation, its own model of English), and prints
  the share of wrong words and the worst phrases. Needs Debian's ffmpeg, pocketsphinx and pocketsphinx-en-us.
  --out FILE    the results of all phrases as JSON`;

const MODEL = '/usr/share/pocketsphinx/model/en-us';
/** Highest acceptable share of wrong words. Above this share, the exit code is 1. */
const LIMIT = 0.3;
const WORST = 20;
const RECOGNISER_RATE = 16_000;
/** Number of frames of the quiet bed to add before and after each phrase. */
const AROUND = 12;

interface Heard {
	readonly phrase: string;
	readonly said: readonly string[];
	readonly heard: readonly string[];
	readonly errors: number;
}

/** All phrases except single numbers, which a dictation model does not expect. */
function wholePhrases(): string[] {
	const groups = voiceGroups(readRoutineFolder('routines'));
	return [...new Set([...groups].flatMap(([group, { phrases }]) => (group === NUMBERS_GROUP ? [] : phrases)))];
}

/** Each phrase's samples at `RECOGNISER_RATE`. All phrases are decoded in one go, as one track. */
function decoded(clips: readonly Clip[], folder: string): Int16Array[] {
	const bed = bedClips(['quiet'])
		.get(bedKey('quiet'))!
		.frames.subarray(0, AROUND * FRAME_BYTES);
	const file = path.join(folder, 'all.mp3');
	writeFileSync(file, Buffer.concat(clips.flatMap(({ frames }) => [bed, frames, bed])));
	const raw = path.join(folder, 'all.raw');
	execFileSync('ffmpeg', [
		'-v',
		'error',
		'-y',
		'-i',
		file,
		'-f',
		's16le',
		'-ac',
		'1',
		'-ar',
		`${RECOGNISER_RATE}`,
		raw
	]);
	const bytes = readFileSync(raw);
	const samples = new Int16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));
	const samplesAFrame = (FRAME_SAMPLES * RECOGNISER_RATE) / SAMPLE_RATE;
	let next = 0;
	return clips.map(({ frames }) => {
		const from = next;
		next += (2 * AROUND + frames.length / FRAME_BYTES) * samplesAFrame;
		return samples.slice(from, next);
	});
}

/** The transcripts, in the order of `sounds`. Uses all processors. */
async function recognised(sounds: readonly Int16Array[], folder: string): Promise<string[]> {
	const names = sounds.map((_, index) => `phrase-${index}`);
	sounds.forEach((sound, index) => writeFileSync(path.join(folder, `${names[index]}.raw`), sound));
	const processes = availableParallelism();
	const parts = Array.from({ length: processes }, (_, part) => names.filter((_, index) => index % processes === part));
	const heard = new Map((await Promise.all(parts.map((part, index) => heardIn(part, folder, `${index}`)))).flat());
	return names.map((name) => heard.get(name) ?? '');
}

/** Pairs of a sound's name and its transcript. */
async function heardIn(names: readonly string[], folder: string, part: string): Promise<[string, string][]> {
	const control = path.join(folder, `control-${part}`);
	const result = path.join(folder, `result-${part}`);
	writeFileSync(control, names.join('\n') + '\n');
	const options: Record<string, string> = {
		hmm: path.join(MODEL, 'en-us'),
		lm: path.join(MODEL, 'en-us.lm.bin'),
		dict: path.join(MODEL, 'cmudict-en-us.dict'),
		ctl: control,
		cepdir: folder,
		cepext: '.raw',
		adcin: 'yes',
		samprate: `${RECOGNISER_RATE}`,
		hyp: result,
		logfn: path.join(folder, `log-${part}`)
	};
	const args = Object.entries(options).flatMap(([name, value]) => [`-${name}`, value]);
	await promisify(execFile)('pocketsphinx_batch', args);
	// Each line is a transcript, a sound's name and a score: `the words (phrase-7 -1234)`.
	const lines = readFileSync(result, 'utf8').trimEnd().split('\n');
	return lines.map((line) => [/\((\S+) [^()]*\)$/.exec(line)?.[1] ?? '', line.replace(/\s*\([^()]*\)$/, '')]);
}

function rateOf(phrases: readonly Heard[]): number {
	const sum = (pick: (phrase: Heard) => number) => phrases.reduce((all, phrase) => all + pick(phrase), 0);
	return sum(({ errors }) => errors) / sum(({ said }) => said.length);
}

async function main(out: string | undefined): Promise<number> {
	const phrases = wholePhrases();
	const clips = await voiceClips(phrases);
	const folder = mkdtempSync(path.join(tmpdir(), 'recognise-'));
	try {
		const sounds = decoded(
			phrases.map((phrase) => clips.get(phrase)!),
			folder
		);
		const understood = await recognised(sounds, folder);
		const results = phrases.map((phrase, index): Heard => {
			const said = wordsOf(phrase);
			const heard = wordsOf(understood[index] ?? '');
			return { phrase, said, heard, errors: errorsIn(said, heard) };
		});
		const rate = rateOf(results);
		console.log(`word error rate ${rate.toFixed(3)} (limit ${LIMIT.toFixed(2)}) over ${phrases.length} phrases`);
		const worst = [...results].sort((one, other) => other.errors - one.errors || one.said.length - other.said.length);
		for (const { phrase, said, heard, errors } of worst.slice(0, WORST)) {
			console.log(`${errors}/${said.length}  ${phrase}  →  ${heard.join(' ')}`);
		}
		if (out !== undefined) writeFileSync(out, JSON.stringify(worst, null, '\t') + '\n');
		return rate <= LIMIT ? 0 : 1;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const { values } = readCommandLine(USAGE, { out: { type: 'string' } }, false);
process.exitCode = await main(values.out);
