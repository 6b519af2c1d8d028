import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * The scripts of `src/head/`, which run before the page is painted. They stand in the page itself: as files they would
 * keep it waiting for the network. Paths are relative to the project, where each build begins.
 */
const NAMES = ['look', 'not-started'];

/** As they stand in each page, without what only people read. */
export const headScripts = NAMES.map((name) => {
	const source = readFileSync(`src/head/${name}.js`, 'utf8');
	return transformSync(source, { minify: true, target: 'es2015' }).code.trim();
});

/** By which the page's policy knows them. @type {`sha256-${string}`[]} */
export const headScriptHashes = headScripts.map(
	(script) => `sha256-${createHash('sha256').update(script).digest('base64')}`
);
