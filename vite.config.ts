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
 * Asks V8 to compile all functions of a file while it loads, on another thread. Otherwise the first call of each function
 * compiles it, which took most of the time in which hydration blocked the page: at 4x CPU throttling, a median of 112 ms
 * became 20 on Today, and 152 became 30 on the page of a routine. Other engines ignore the comment.
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
