import type { Handle } from '@sveltejs/kit';
import { enStart } from '$lib/i18n/en-start.ts';

/** At build time: puts the words into `app.html` that are read where the app does not start. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace(/%start\.(\w+)%/g, (_, key: string) => enStart[key as keyof typeof enStart])
	});
