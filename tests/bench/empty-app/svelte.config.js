import adapter from '@sveltejs/adapter-static';

/** Where the app's own types do not see it. */
const out = '../../../node_modules/.cache/empty-app';

/** The least that SvelteKit makes of a page: what the app's own first paints are measured against. @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: `${out}/site`, assets: `${out}/site`, fallback: '200.html', precompress: true }),
		outDir: `${out}/kit`
	}
};
