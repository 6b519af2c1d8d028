import { defineConfig, mergeConfig } from 'vitest/config';
import { nonsenseWords } from './tests/language/nonsense.ts';
import app from './vite.config.ts';

export default mergeConfig(
	app,
	defineConfig({
		test: {
			// Generous, for a machine with two busy cores. The times that tests check are virtual.
			testTimeout: 60_000,
			expect: { poll: { timeout: 20_000 } },
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
	})
);
