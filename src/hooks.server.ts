import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { en } from '$lib/i18n/en.ts';
import { enStart } from '$lib/i18n/en-start.ts';
import { headScripts } from './build/head-scripts.js';

/**
 * For the page without content that answers unknown addresses: with no script nothing else would ever stand there.
 */
const onlyWithScript = {
	heading: `<title>${en.app.name}</title>`,
	here: `<noscript><p class="no-script">${en.noScript} <a href="${base}/">${enStart.home}</a></p></noscript>`
};

const scripts = headScripts.map((script) => `<script>${script}</script>`).join('');

/** At build time: puts into `app.html` the scripts of its head, and the words that are read where the app does not start. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%head.scripts%', () => scripts)
				.replace(/%start\.(heading|here)%/g, (_, key: keyof typeof onlyWithScript) =>
					html.includes('<main') ? '' : onlyWithScript[key]
				)
				.replace(/%start\.(\w+)%/g, (_, key: string) => enStart[key as keyof typeof enStart])
	});
