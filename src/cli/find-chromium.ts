import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { err, ok, type Result } from '../lib/routine/result.ts';

const DEBIAN_PATH = '/usr/bin/chromium';

/** Whether a browser starts. A snap's stub, or a download without its system libraries, exists but does not start. */
function runs(executable: string): boolean {
	return spawnSync(executable, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Runs a command to install a browser. Its output goes to stderr: stdout belongs to the caller of `findChromium`. */
function run(command: string): void {
	console.error(`No Chromium found yet; trying: ${command}`);
	spawnSync(command, { shell: true, stdio: ['ignore', 2, 2], timeout: 10 * 60_000 });
}

/** Where a working Chromium may be, and how to install one there, in the order of CONTRACT.md. */
const sources: readonly { path: () => string; install?: string }[] = [
	{ path: () => DEBIAN_PATH },
	{ path: () => chromium.executablePath() },
	{ path: () => chromium.executablePath(), install: 'npx playwright install chromium' },
	{ path: () => DEBIAN_PATH, install: 'apt-get update && apt-get install -y chromium' }
];

/**
 * The path of a working Chromium. Installs one if necessary, which can take minutes. If `CHROMIUM_PATH` is set, tries
 * only that path. On failure, the error is a sentence to show to the person.
 */
export function findChromium(): Result<string, string> {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) return runs(chosen) ? ok(chosen) : err(`CHROMIUM_PATH is ${chosen}, which does not run as a Chromium.`);
	for (const { path, install } of sources) {
		if (install) run(install);
		if (runs(path())) return ok(path());
	}
	return err('No Chromium could be found or installed. Install one and set CHROMIUM_PATH to its program file.');
}
