import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * A pool of threads that all run one file. A thread answers a job with `{ done }` or `{ error }`, then gets the next.
 */
export interface Threads<Job, Done> {
	/** Jobs start in the order they are given. Rejects if the job or any of the threads fails. */
	run(job: Job): Promise<Done>;
	/** `run` must not be called after this. */
	close(): Promise<void>;
}

interface Waiting<Job, Done> {
	readonly job: Job;
	readonly resolve: (done: Done) => void;
	readonly reject: (error: Error) => void;
}

type Answer<Done> = { readonly done: Done } | { readonly error: string };

/** Opens as many threads as there are processors; each starts only when there is work for it. */
export function openThreads<Job, Done>(file: URL, workerData: unknown): Threads<Job, Done> {
	const most = availableParallelism();
	const waiting: Waiting<Job, Done>[] = [];
	const idle: Worker[] = [];
	const running = new Map<Worker, Waiting<Job, Done>>();

	function next(): void {
		if (waiting.length === 0) return;
		const worker = idle.pop() ?? (running.size < most ? start() : undefined);
		const job = worker && waiting.shift();
		if (!job) return;
		running.set(worker, job);
		worker.postMessage(job.job);
		next();
	}

	function start(): Worker {
		const worker = new Worker(file, { workerData });
		worker.on('message', (answer: Answer<Done>) => {
			const job = running.get(worker);
			running.delete(worker);
			idle.push(worker);
			if ('done' in answer) job?.resolve(answer.done);
			else job?.reject(new Error(answer.error));
			next();
		});
		worker.on('error', (error) => {
			for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(error);
		});
		return worker;
	}

	return {
		run: (job) =>
			new Promise((resolve, reject) => {
				waiting.push({ job, resolve, reject });
				next();
			}),
		async close() {
			await Promise.all([...idle, ...running.keys()].map((worker) => worker.terminate()));
		}
	};
}
