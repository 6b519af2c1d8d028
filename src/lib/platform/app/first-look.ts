import type { Settings } from '../../journal/settings.ts';

/** Where word is left for `src/head/look.js`, which runs before the next page is painted. */
const KEYS = { theme: 'homestretch-theme', figure: 'homestretch-figure', today: 'homestretch-today' } as const;

/** Of the browser's own bars, as `app.html` has them: the ground of tokens.css. */
const BARS = { light: '#f7fbfb', dark: '#081013' } as const;

/** Shows a theme and the figure's colours now, and leaves word of them. */
export function showLook({ theme, figure }: Pick<Settings, 'theme' | 'figure'>): void {
	show('theme', theme === 'system' ? null : theme);
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		bar.content = BARS[theme !== 'system' ? theme : bar.media.includes('dark') ? 'dark' : 'light'];
	}
	show('figure', figure === 'sand' ? null : figure);
}

/** Leaves word of whether Today shows what the page was built with, or something of this person's own that has to be read first. */
export function leaveWordOfToday(isAsBuilt: boolean): void {
	leaveWord('today', isAsBuilt ? null : 'own');
}

/** As `data-…` of the whole page; null is what a page has by itself. */
function show(name: 'theme' | 'figure', value: string | null): void {
	const { dataset } = document.documentElement;
	if (value === null) delete dataset[name];
	else dataset[name] = value;
	leaveWord(name, value);
}

function leaveWord(name: keyof typeof KEYS, value: string | null): void {
	try {
		// Null where the browser was told to have none, whatever its type says.
		const storage = localStorage as Storage | null;
		if (value === null) storage?.removeItem(KEYS[name]);
		else storage?.setItem(KEYS[name], value);
	} catch (error) {
		// No storage, or a full one: it is then right a moment later.
		if (!(error instanceof DOMException)) throw error;
	}
}
