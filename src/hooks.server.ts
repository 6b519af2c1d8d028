import type { Handle } from '@sveltejs/kit';
import { enStart } from '$lib/i18n/en-start.ts';
import { headScripts } from './build/head-scripts.js';

const scripts = headScripts.map((script) => `<script>${script}</script>`).join('');

/** At build time: puts into `app.html` the scripts of its head, and the words that are read where the app does not start. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%head.scripts%', () => scripts)
				.replace(/%start\.(\w+)%/g, (_, key: string) => enStart[key as keyof typeof enStart])
	});
