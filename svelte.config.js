import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { headScriptHashes } from './src/build/head-scripts.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// 200.html serves ids that only this device knows; hosts answer unknown paths with it.
		adapter: adapter({ fallback: '200.html', precompress: true }),
		// Not relative: a page is also opened with a slash at its end, where a host has no redirect for that.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		serviceWorker: { register: false },
		// All styles stand in the page: none of them keeps the first paint waiting.
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
