import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * The scripts of `src/head/`, which run before the first paint. They are inlined in the page: as files, they would
 * delay the first paint until they are fetched. Paths are relative to the project folder, where every build is run.
 */
const NAMES = ['look', 'not-started'];

/** The scripts as inlined in each page, minified. */
export const headScripts = NAMES.map((name) => {
	const source = readFileSync(`src/head/${name}.js`, 'utf8');
	return transformSync(source, { minify: true, target: 'es2015' }).code.trim();
});

/** Hashes by which the page's CSP allows them. @type {`sha256-${string}`[]} */
export const headScriptHashes = headScripts.map(
	(script) => `sha256-${createHash('sha256').update(script).digest('base64')}`
);
