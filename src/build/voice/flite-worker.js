// A worker thread that speaks, started by `flite.ts`. Plain JavaScript, because Node runs a worker's file as it is.
//
// Flite needs few WASI calls. They are implemented here rather than by `node:wasi`, which crashes Node 20 with a
// segmentation fault after some hundred phrases (as in nodejs/node#53087), and warns that it is experimental.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {{ wasm: string, options: string[] }} */
const { wasm, options } = workerData;
const engine = await WebAssembly.compile(readFileSync(wasm));

const FOLDER = '/out';
const FOLDER_FD = 3;
const FILE_FD = 4;
/** Codes of WASI preview 1. */
const SUCCESS = 0;
const BAD_FILE = 8;
const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR_FILE = 4;

class Exit {
	/** @param {number} code */
	constructor(code) {
		this.code = code;
	}
}

/**
 * Runs Flite and resolves to the content of the one file that Flite writes. `args` are in ASCII.
 * @param {string[]} args
 */
async function run(args) {
	/** @type {WebAssembly.Memory} */
	let memory;
	/** @type {Uint8Array[]} */
	const written = [];
	/** @type {(at: number, value: number) => void} */
	const set32 = (at, value) => new DataView(memory.buffer).setUint32(at, value, true);
	/** @type {(at: number, text: string) => void} */
	const setText = (at, text) => void Buffer.from(memory.buffer).write(text, at, 'latin1');
	const argument = args.map((text) => `${text}\0`);

	const system = {
		/** @type {(count: number, bytes: number) => number} */
		args_sizes_get(count, bytes) {
			set32(count, argument.length);
			set32(bytes, argument.join('').length);
			return SUCCESS;
		},
		/** @type {(list: number, at: number) => number} */
		args_get(list, at) {
			argument.forEach((text, index) => {
				set32(list + 4 * index, at);
				setText(at, text);
				at += text.length;
			});
			return SUCCESS;
		},
		/**
		 * The time is always 0, because Flite uses it only to report how long speaking took.
		 * @type {(clock: number, precision: bigint, at: number) => number}
		 */
		clock_time_get(clock, precision, at) {
			new DataView(memory.buffer).setBigUint64(at, 0n, true);
			return SUCCESS;
		},
		/** The one folder that Flite can see. @type {(fd: number, at: number) => number} */
		fd_prestat_get(fd, at) {
			if (fd !== FOLDER_FD) return BAD_FILE;
			set32(at, 0);
			set32(at + 4, FOLDER.length);
			return SUCCESS;
		},
		/** @type {(fd: number, at: number) => number} */
		fd_prestat_dir_name(fd, at) {
			setText(at, FOLDER);
			return SUCCESS;
		},
		/**
		 * Writes the descriptor's kind, flags and rights to `at`; every right is granted.
		 * @type {(fd: number, at: number) => number}
		 */
		fd_fdstat_get(fd, at) {
			const kind = fd === FOLDER_FD ? DIRECTORY : fd === FILE_FD ? REGULAR_FILE : CHARACTER_DEVICE;
			new Uint8Array(memory.buffer).fill(0, at, at + 8).fill(0xff, at + 8, at + 24)[at] = kind;
			return SUCCESS;
		},
		fd_fdstat_set_flags: () => SUCCESS,
		/** Opens the one file, whatever the path. @type {(...args: any[]) => number} */
		path_open(...place) {
			set32(place[8], FILE_FD);
			return SUCCESS;
		},
		/** @type {(fd: number, list: number, count: number, at: number) => number} */
		fd_write(fd, list, count, at) {
			const view = new DataView(memory.buffer);
			let length = 0;
			for (let part = list; part < list + 8 * count; part += 8) {
				const from = view.getUint32(part, true);
				const bytes = new Uint8Array(memory.buffer).slice(from, from + view.getUint32(part + 4, true));
				if (fd === FILE_FD) written.push(bytes);
				length += bytes.length;
			}
			set32(at, length);
			return SUCCESS;
		},
		fd_read: () => BAD_FILE,
		fd_seek: () => BAD_FILE,
		fd_close: () => SUCCESS,
		/** @type {(code: number) => void} */
		proc_exit(code) {
			throw new Exit(code);
		}
	};
	const { exports } = await WebAssembly.instantiate(engine, { wasi_snapshot_preview1: system });
	memory = /** @type {WebAssembly.Memory} */ (exports.memory);
	try {
		/** @type {() => void} */ (exports._start)();
	} catch (error) {
		if (!(error instanceof Exit)) throw error;
		if (error.code !== 0) throw new Error(`flite ended with ${error.code}`, { cause: error });
	}
	return Buffer.concat(written);
}

parentPort?.on('message', async (/** @type {string} */ text) => {
	try {
		const wav = await run(['flite', ...options, '-t', text, '-o', `${FOLDER}/spoken.wav`]);
		parentPort?.postMessage({ done: Uint8Array.from(wav) });
	} catch (error) {
		parentPort?.postMessage({ error: `“${text}” cannot be spoken: ${error}` });
	}
});
