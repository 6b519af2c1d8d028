import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** The path under which tests serve this build, like a host that keeps the app in a subfolder. */
export const BASE = '/stretch/here';
/** Folders that the two builds share: packages, and the rendered voice. */
const SHARED = ['node_modules', '.cache'];
/** Folders that a build creates or does not need. */
const NOT_SOURCE = new Set([...SHARED, 'build', '.svelte-kit', '.git', 'tests']);

/**
 * Builds the app for `BASE` from a copy of its source in `dir`, an empty folder outside the project, so that the
 * project's own `build/` stays untouched. Returns the folder to serve. `npm test` makes this build ahead of the tests,
 * and passes its folder in `SUB_PATH_BUILD`.
 */
export function buildUnderSubPath(dir: string): string {
	for (const name of readdirSync('.').filter((name) => !NOT_SOURCE.has(name))) {
		cpSync(name, path.join(dir, name), { recursive: true });
	}
	for (const name of SHARED) {
		mkdirSync(name, { recursive: true });
		symlinkSync(path.resolve(name), path.join(dir, name));
	}
	execFileSync('node', ['node_modules/vite/bin/vite.js', 'build'], {
		cwd: dir,
		env: { ...process.env, BASE_PATH: BASE },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	return path.join(dir, 'build');
}

if (process.argv[1] === import.meta.filename) {
	const dir = process.argv[2];
	if (dir === undefined) throw new Error('Usage: tsx tests/support/sub-path-build.ts DIR');
	buildUnderSubPath(dir);
}
