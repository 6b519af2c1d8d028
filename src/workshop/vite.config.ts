import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run workshop`: a page for who poses an exercise, apart from the app. It is served only, never built. */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	plugins: [svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } })],
	resolve: { alias: { $lib: `${project}src/lib` } },
	// A place of its own: the app's server keeps other things in the usual one.
	cacheDir: `${project}.cache/workshop`,
	server: {
		port: Number(process.env.PORT || 5173),
		fs: { allow: [project, realpathSync(`${project}node_modules`)] }
	}
});
