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

/** For the page's head: run before the first paint, and also where the rest of the page does not come. */
export const headScripts = ['look', 'not-started'].map(minified);

/** For the end of the page. */
export const afterPaintScripts = ['after-paint'].map(minified);

/** Hashes by which the page's CSP allows them. @type {`sha256-${string}`[]} */
export const inlineScriptHashes = [...headScripts, ...afterPaintScripts].map(
	(script) => `sha256-${createHash('sha256').update(script).digest('base64')}`
);
