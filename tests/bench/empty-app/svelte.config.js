import adapter from '@sveltejs/adapter-static';

/** The output folder. The app's own type check does not look there. */
const out = '../../../node_modules/.cache/empty-app';

/**
 * An app with the least code that SvelteKit allows. The bench compares the first paints of the real app with it.
 * @type {import('@sveltejs/kit').Config}
 */
export default {
	kit: {
		adapter: adapter({ pages: `${out}/site`, assets: `${out}/site`, fallback: '200.html', precompress: true }),
		outDir: `${out}/kit`
	}
};
