import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** The path under which tests serve this build, like a host that keeps the app in a subfolder. */
export const BASE = '/stretch/here';
/** Folders that the two builds share: packages, and the rendered voice. */
const SHARED = ['node_modules', '.cache'];
/** Folders that are not copied: a build creates them, shares them, or does not need them. */
const NOT_SOURCE = new Set([...SHARED, 'build', '.svelte-kit', '.git', 'tests']);

/**
 * Copies the app's source to `dir`, builds it there for `BASE`, and returns the folder to serve. `dir` must be an empty
 * folder outside the project. The project's own `build/` stays untouched. `npm test` makes this build before the tests,
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
