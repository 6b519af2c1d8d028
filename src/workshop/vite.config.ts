import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run workshop`: a page for people who pose exercises, separate from the app. It is only served, never built. */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	plugins: [svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } })],
	resolve: { alias: { $lib: `${project}src/lib` } },
	// Its own folder: the app's dev server caches other things in the default one.
	cacheDir: `${project}.cache/workshop`,
	server: {
		port: Number(process.env.PORT || 5173),
		fs: { allow: [project, realpathSync(`${project}node_modules`)] }
	}
});
