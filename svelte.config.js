import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { inlineScriptHashes } from './src/build/head-scripts.js';

/** The file of the component that each scoping class belongs to. @type {Map<string, string>} */
const owners = new Map();

/**
 * A short scoping class, because every element that a component styles carries this class. Throws if two components
 * would get the same class.
 * @type {import('svelte/compiler').CssHashGetter}
 */
function scopeOf({ hash, css, filename = css }) {
	const scope = `s${hash(filename).slice(0, 4)}`;
	const owner = owners.get(scope) ?? filename;
	if (owner !== filename) throw new Error(`${owner} and ${filename} have the same class ${scope}: make it longer.`);
	owners.set(scope, filename);
	return scope;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true, cssHash: scopeOf },
	kit: {
		// Hosts answer unknown paths with 200.html, for example if an id was not known at build time.
		adapter: adapter({ fallback: '200.html', precompress: true }),
		// Absolute paths, because a host may serve a page at its address plus a trailing slash without a redirect.
		// Relative paths would break there.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		serviceWorker: { register: false },
		// Inlines all styles in the page, so that no stylesheet delays the first paint.
		inlineStyleThreshold: Infinity,
		// No `files` option: the defaults `src/service-worker.ts`, `src/lib` and `src/routes` are the layout in DESIGN.md.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...inlineScriptHashes],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'], // `style:--level` in prerendered HTML
				'media-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		},
		prerender: { handleMissingId: 'fail', handleHttpError: 'fail' },
		version: { pollInterval: 0 }
	}
};
