import { spawn } from 'node:child_process';

/** Enough to show a failed test's message, and few enough to read. */
const TAIL_LINES = 60;

export interface PartResult {
	/** Null if a signal ended the command. */
	exitCode: number | null;
	/** The last lines of the command's output, with stdout and stderr in the order in which they arrived. */
	tail: string;
}

/** Runs a shell command to its end, and streams its output to `print`. Rejects if there is no shell. */
export function runPart(command: string, print: (text: string) => void): Promise<PartResult> {
	return new Promise((resolve, reject) => {
		// Keeps npm's own lines out of the parts' output (.npmrc asks for that too, but may be overridden).
		const env = { ...process.env, npm_config_loglevel: 'silent' };
		const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env });
		let tail = '';
		const take = (chunk: string) => {
			print(chunk);
			tail = (tail + chunk).split('\n').slice(-TAIL_LINES).join('\n');
		};
		child.stdout.setEncoding('utf8').on('data', take);
		child.stderr.setEncoding('utf8').on('data', take);
		child.once('error', reject);
		child.once('close', (exitCode) => resolve({ exitCode, tail }));
	});
}
