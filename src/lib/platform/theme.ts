import type { Settings } from '../journal/settings.ts';

const KEYS = { theme: 'homestretch-theme', figure: 'homestretch-figure' } as const;

/** Shows a theme and the figure's colours now, and leaves word of them for `static/theme.js`, which the next page asks before it paints. */
export function showLook({ theme, figure }: Pick<Settings, 'theme' | 'figure'>): void {
	show('theme', theme === 'system' ? null : theme);
	show('figure', figure === 'sand' ? null : figure);
}

/** As `data-…` of the whole page; null is what a page has by itself. */
function show(name: keyof typeof KEYS, value: string | null): void {
	const { dataset } = document.documentElement;
	if (value === null) delete dataset[name];
	else dataset[name] = value;
	try {
		if (value === null) localStorage.removeItem(KEYS[name]);
		else localStorage.setItem(KEYS[name], value);
	} catch (error) {
		// No storage, or a full one: it is then right a moment later.
		if (!(error instanceof DOMException)) throw error;
	}
}
