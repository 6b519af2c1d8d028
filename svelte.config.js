import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { headScriptHashes } from './src/build/head-scripts.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// Hosts answer unknown paths with 200.html, such as the page of an id that was not known at build time.
		adapter: adapter({ fallback: '200.html', precompress: true }),
		// Absolute paths: a host may also serve a page at its address plus a trailing slash, without a redirect, and
		// relative paths break there.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		serviceWorker: { register: false },
		// Inlines all styles in the page, so that no stylesheet delays the first paint.
		inlineStyleThreshold: Infinity,
		// No `files` option: the defaults `src/service-worker.ts`, `src/lib` and `src/routes` are the layout in DESIGN.md.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...headScriptHashes],
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
