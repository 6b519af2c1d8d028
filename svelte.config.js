import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { headScriptHashes } from './src/build/head-scripts.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// Hosts answer unknown paths with 200.html, such as those of ids that only this device knows.
		adapter: adapter({ fallback: '200.html', precompress: true }),
		// Not relative: without a redirect, a host also serves a page with a trailing slash, where relative paths break.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		serviceWorker: { register: false },
		// Inlines all styles in the page, so that no stylesheet delays the first paint.
		inlineStyleThreshold: Infinity,
		// The layout in DESIGN.md: `src/service-worker.ts`, `src/lib`, `src/routes` are the defaults.
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
