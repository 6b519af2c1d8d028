import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { articles } from './src/build/articles.ts';
import { chunkGroups } from './src/build/chunks.ts';
import { figureStills } from './src/build/stills/figure-stills.ts';
import { licences } from './src/build/licences.ts';
import { routineIndex } from './src/build/routine-index.ts';
import { staticIcons } from './src/build/static-icons.ts';
import { voicePack } from './src/build/voice-pack.ts';

/**
 * Asks V8 to compile all functions of a file on another thread while the file loads. Otherwise V8 compiles each function
 * at its first call, which blocks hydration: see decision 0011 for the figures. Other engines ignore this comment.
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad';

export default defineConfig({
	plugins: [routineIndex(), articles(), figureStills(), voicePack(), licences(), staticIcons(), sveltekit()],
	build: { target: 'es2022' },
	environments: {
		client: {
			build: {
				rolldownOptions: { output: { codeSplitting: { groups: chunkGroups }, postBanner: COMPILE_AHEAD } }
			}
		}
	},
	// Howler's build without the spatial plugin: the app pans no sound.
	resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } }
});
