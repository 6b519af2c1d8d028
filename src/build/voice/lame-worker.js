// A worker thread that encodes, started by `encode.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { lameFrames } from './lame.js';

parentPort?.on('message', (/** @type {Int16Array} */ samples) => {
	try {
		parentPort?.postMessage({ done: lameFrames(samples, workerData) });
	} catch (error) {
		parentPort?.postMessage({ error: String(error) });
	}
});
