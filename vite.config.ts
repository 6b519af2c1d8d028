import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { articles } from './src/build/articles.ts';
import { chunkOf } from './src/build/chunks.ts';
import { figureStills } from './src/build/stills/figure-stills.ts';
import { licences } from './src/build/licences.ts';
import { routineIndex } from './src/build/routine-index.ts';
import { voicePack } from './src/build/voice-pack.ts';
import { nonsenseWords } from './tests/language/nonsense.ts';

export default defineConfig({
	plugins: [routineIndex(), articles(), figureStills(), voicePack(), licences(), sveltekit()],
	build: { target: 'es2022' },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } } } }
	},
	// The build without the spatial plugin: no sound here is panned.
	resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } },
	test: {
		// Ample, for two busy cores: the time that a test measures is virtual.
		testTimeout: 60_000,
		// Test files share a process, so a test must restore whatever it changes in the environment.
		isolate: false,
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'core',
					environment: 'node',
					setupFiles: ['tests/support/checks-loaded.ts'],
					include: ['src/**/*.test.ts', 'tests/language/*.test.ts'],
					exclude: ['**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'runes',
					environment: 'jsdom',
					setupFiles: ['tests/support/checks-loaded.ts'],
					include: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'pages',
					environment: 'jsdom',
					setupFiles: ['tests/support/checks-loaded.ts', 'tests/pages/setup.ts'],
					include: ['tests/pages/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				plugins: [nonsenseWords()],
				resolve: { conditions: ['browser'] },
				test: {
					name: 'language',
					environment: 'jsdom',
					setupFiles: ['tests/support/checks-loaded.ts', 'tests/pages/setup.ts'],
					include: ['tests/language/*.svelte.test.ts']
				}
			}
		]
	}
});
