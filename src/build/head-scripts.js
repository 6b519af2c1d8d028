import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * The scripts of `src/head/` are inlined in the page: as files, they would delay the first paint until they are fetched.
 * Paths are relative to the project folder, where every build is run.
 * @param {string} name
 */
function minified(name) {
	const source = readFileSync(`src/head/${name}.js`, 'utf8');
	return transformSync(source, { minify: true, target: 'es2015' }).code.trim();
}

/** Scripts for the page's head: they run before the first paint, even if the rest of the page never arrives. */
export const headScripts = ['look', 'not-started'].map(minified);

/** Scripts for the end of the page. */
export const afterPaintScripts = ['after-paint'].map(minified);

/** The hashes by which the page's CSP allows these scripts. @type {`sha256-${string}`[]} */
export const inlineScriptHashes = [...headScripts, ...afterPaintScripts].map(
	(script) => `sha256-${createHash('sha256').update(script).digest('base64')}`
);
