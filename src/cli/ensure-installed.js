// Plain JavaScript with no dependencies: it runs before any are installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
/** npm's own record of what it installed, written last: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * @param {string} file
 * @returns {Record<string, { version?: string; optional?: boolean }> | null} null when there is no such file
 */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
		throw error;
	}
}

/** Optional packages are for some platforms only, so an absent one does not count as missing. */
function isInstalled() {
	const locked = packagesIn(LOCK);
	const installed = packagesIn(INSTALLED);
	if (locked === null || installed === null) return false;
	return Object.entries(locked)
		.filter(([path, { optional }]) => path !== '' && (!optional || path in installed))
		.every(([path, { version }]) => installed[path]?.version === version);
}

if (!isInstalled()) {
	console.log('Installing what Homestretch is built with …');
	// The build needs dev dependencies whatever NODE_ENV says, and npm must report errors whatever .npmrc says.
	const { status } = spawnSync('npm ci --include=dev --loglevel=error', { shell: true, stdio: 'inherit' });
	if (status !== 0) console.error('Installing failed; npm says why above.');
	process.exitCode = status ?? 1;
}
