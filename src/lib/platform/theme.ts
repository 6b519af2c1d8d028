import type { Settings } from '../journal/settings.ts';

const KEY = 'homestretch-theme';

/** Shows a theme now, and leaves word of it for `static/theme.js`, which the next page asks before it paints. */
export function showTheme(theme: Settings['theme']): void {
	const { documentElement } = document;
	if (theme === 'system') delete documentElement.dataset['theme'];
	else documentElement.dataset['theme'] = theme;
	try {
		if (theme === 'system') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch (error) {
		// No storage, or a full one: the theme is then right a moment later.
		if (!(error instanceof DOMException)) throw error;
	}
}
