import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Whether the program `name`, a path or a command on the PATH, can be started. */
export function isInstalled(name: string): boolean {
	return name !== '' && spawnSync(name, ['--help'], { stdio: 'ignore', timeout: 30_000 }).error === undefined;
}

/** A child process in its own process group, so that nothing it spawns outlives `end` or this process. */
export class Program {
	readonly #process: ChildProcess;
	readonly #killAll = () => this.#kill();

	constructor(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
		this.#process = spawn(name, args, {
			detached: true,
			stdio: ['ignore', 'pipe', process.env.ENGINES_LOUD ? 'inherit' : 'ignore'],
			env: { ...process.env, ...env }
		});
		process.once('exit', this.#killAll);
	}

	/** Waits for the program's first output on stdout, and returns that chunk, trimmed. */
	async firstWords(): Promise<string> {
		const [data] = (await once(this.#process.stdout!, 'data')) as [Buffer];
		return data.toString().trim();
	}

	async end(): Promise<void> {
		const { exitCode, signalCode } = this.#process;
		const ended = exitCode !== null || signalCode !== null ? null : once(this.#process, 'exit');
		process.off('exit', this.#killAll);
		this.#kill();
		await ended;
	}

	#kill(): void {
		const { pid } = this.#process;
		if (pid === undefined) return;
		try {
			process.kill(-pid, 'SIGKILL');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // the whole group has already exited
		}
	}
}
