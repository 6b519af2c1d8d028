import { afterPaintScripts } from './head-scripts.js';

/** SvelteKit's script, which starts the app in the script's parent element. */
const START = /<script>\s*\{\s*__sveltekit_[\s\S]*?<\/script>/;
const FETCHED_EARLY = /\s*<link (?=[^>]*rel="(?:modulepreload|preload)")[^>]*>/g;

/**
 * Moves everything that SvelteKit fetches and runs at once into a template at the end of the page. After the first
 * paint, `head/after-paint.js` puts the template's content into the page. The CSP still allows the script, because its
 * text is unchanged. A page that starts no app is returned unchanged. Throws if the page starts the app but the script
 * cannot be found.
 */
export function startAfterPaint(html: string): string {
	const start = START.exec(html)?.[0];
	if (start === undefined) {
		if (html.includes('kit.start(')) throw new Error('The script that starts the app is not where it is looked for.');
		return html;
	}
	const links = (html.match(FETCHED_EARLY) ?? []).map((link) => link.trim()).join('');
	const scripts = afterPaintScripts.map((script) => `<script>${script}</script>`).join('');
	return html
		.replace(FETCHED_EARLY, '')
		.replace(START, () => `<template id="after-paint">${links}${start}</template>${scripts}`);
}
