import type { Settings } from '../../journal/settings.ts';

/** Keys in `localStorage` that `src/head/look.js` reads before the next page is painted. */
const KEYS = { theme: 'homestretch-theme', figure: 'homestretch-figure', today: 'homestretch-today' } as const;

/** Applies a theme and the figure's colours now, and stores them for the next page load. */
export function showLook({ theme, figure }: Pick<Settings, 'theme' | 'figure'>): void {
	show('theme', theme === 'system' ? null : theme);
	// The colour of the browser's own bars: `app.html` has one for each theme, and `media` selects between them.
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const own = bar.dataset['theme'];
		bar.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
	}
	show('figure', figure === 'sand' ? null : figure);
}

/**
 * Stores whether Today shows what the page was built with, or something of this person's own that has to be read first.
 */
export function storeTodayHint(isAsBuilt: boolean): void {
	storeHint('today', isAsBuilt ? null : 'own');
}

/** Sets and stores a `data-…` attribute of the whole page; null is the page's default. */
function show(name: 'theme' | 'figure', value: string | null): void {
	const { dataset } = document.documentElement;
	if (value === null) delete dataset[name];
	else dataset[name] = value;
	storeHint(name, value);
}

function storeHint(name: keyof typeof KEYS, value: string | null): void {
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
