import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { messages } from '#i18n/common-messages.ts';
import { startMessages } from '#i18n/player/start-messages.ts';
import { headScripts } from './build/head-scripts.js';
import { startAfterPaint } from './build/start-after-paint.ts';

/** Content for the fallback page, which answers unknown addresses. Without script, the page shows only this. */
const fallbackPage = {
	heading: `<title>${messages.app.name}</title>`,
	here: `<noscript><p class="no-script">${messages.noScript} <a href="${base}/">${startMessages.home}</a></p></noscript>`
};

const scripts = headScripts.map((script) => `<script>${script}</script>`).join('');

/**
 * At build time, inserts two things into `app.html`: the head scripts, and the words shown if the app does not start.
 * Also delays the start of the app until after the first paint.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
		transformPageChunk: ({ html }) =>
			startAfterPaint(html)
				.replace('%head.scripts%', () => scripts)
				.replace(/%start\.(heading|here)%/g, (_, key: keyof typeof fallbackPage) =>
					html.includes('<main') ? '' : fallbackPage[key]
				)
				.replace(/%start\.(\w+)%/g, (_, key: string) => startMessages[key as keyof typeof startMessages])
	});
