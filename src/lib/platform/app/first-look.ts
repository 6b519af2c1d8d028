import type { Settings } from '../../journal/settings.ts';

/** Keys in `localStorage` that `src/head/look.js` reads before the next page is painted. */
const KEYS = { theme: 'homestretch-theme', figure: 'homestretch-figure', today: 'homestretch-today' } as const;

/** Colours of the browser's own bars, as in `app.html`: `--color-surface` of tokens.css. */
const BARS = { light: '#f7fbfb', dark: '#081013' } as const;

/** Applies a theme and the figure's colours now, and stores them for the next page load. */
export function showLook({ theme, figure }: Pick<Settings, 'theme' | 'figure'>): void {
	show('theme', theme === 'system' ? null : theme);
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		bar.content = BARS[theme !== 'system' ? theme : bar.media.includes('dark') ? 'dark' : 'light'];
	}
	show('figure', figure === 'sand' ? null : figure);
}

/**
 * Stores whether Today shows what the page was built with, or something of this person's own that has to be read first.
 */
export function leaveWordOfToday(isAsBuilt: boolean): void {
	leaveWord('today', isAsBuilt ? null : 'own');
}

/** Sets and stores a `data-…` attribute of the whole page; null is the page's default. */
function show(name: 'theme' | 'figure', value: string | null): void {
	const { dataset } = document.documentElement;
	if (value === null) delete dataset[name];
	else dataset[name] = value;
	leaveWord(name, value);
}

function leaveWord(name: keyof typeof KEYS, value: string | null): void {
	try {
		// Null if the browser was set to have none, whatever its type says.
		const storage = localStorage as Storage | null;
		if (value === null) storage?.removeItem(KEYS[name]);
		else storage?.setItem(KEYS[name], value);
	} catch (error) {
		// No storage, or a full one: the next page then gets it right a moment after its first paint.
		if (!(error instanceof DOMException)) throw error;
	}
}
