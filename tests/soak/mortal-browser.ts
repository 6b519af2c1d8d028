import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { chromiumFlags } from '../support/chromium.ts';

/** A real Chromium whose processes can all be killed at once. Its profile folder survives the kill. */
export class MortalBrowser {
	readonly #process: ChildProcess;
	readonly #browser: Browser;
	readonly context: BrowserContext;

	private constructor(started: ChildProcess, browser: Browser) {
		this.#process = started;
		this.#browser = browser;
		this.context = browser.contexts()[0]!;
	}

	static async start(executable: string, profileDir: string): Promise<MortalBrowser> {
		const flags = [...chromiumFlags, '--headless', '--no-first-run', '--disable-dev-shm-usage', '--mute-audio'];
		const args = [...flags, '--remote-debugging-port=0', `--user-data-dir=${profileDir}`, 'about:blank'];
		// `detached` gives the browser its own process group, so that one signal reaches all its processes.
		const started = spawn(executable, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
		const browser = await chromium.connectOverCDP(await addressFrom(started));
		return new MortalBrowser(started, browser);
	}

	/** Ends all processes of the browser at once, as a phone does when it needs the memory. */
	async kill(): Promise<void> {
		const { pid, exitCode, signalCode } = this.#process;
		if (pid !== undefined && exitCode === null && signalCode === null) {
			const gone = once(this.#process, 'exit');
			process.kill(-pid, 'SIGKILL');
			await gone;
		}
		await this.#browser.close().catch(() => {});
	}
}

/** The DevTools address that Chromium prints when it starts. */
function addressFrom(started: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		started.stderr?.setEncoding('utf8').on('data', (part: string) => {
			said += part;
			const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
			if (address !== undefined) resolve(address);
		});
		started.once('error', reject);
		started.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
	});
}
