import type { Settings } from '../../journal/settings.ts';

/** Where word is left for `src/head/look.js`, which runs before the next page is painted. */
const KEYS = { theme: 'homestretch-theme', figure: 'homestretch-figure', today: 'homestretch-today' } as const;

/** Shows a theme and the figure's colours now, and leaves word of them. */
export function showLook({ theme, figure }: Pick<Settings, 'theme' | 'figure'>): void {
	show('theme', theme === 'system' ? null : theme);
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
		if (value === null) localStorage.removeItem(KEYS[name]);
		else localStorage.setItem(KEYS[name], value);
	} catch (error) {
		// No storage, or a full one: it is then right a moment later.
		if (!(error instanceof DOMException)) throw error;
	}
}
