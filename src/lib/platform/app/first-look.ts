import type { Settings } from '../../journal/settings.ts';

/**
 * Keys in `localStorage`. `src/head/look.js` reads all but `region` before the next page is painted.
 */
const KEYS = {
	theme: 'homestretch-theme',
	figure: 'homestretch-figure',
	today: 'homestretch-today',
	region: 'homestretch-region'
} as const;

/** Key of the running desk day in `localStorage`; `DeskStore` reads and writes its value. */
export const DESK_DAY_KEY = 'homestretch-desk-day';

/** Key in `localStorage` that exists while backups go to a file. */
export const BACKUP_FILE_KEY = 'homestretch-backup-file';

/** Applies a theme and the figure's colours now, and stores them for the next page load. */
export function showLook({ theme, figure }: Pick<Settings, 'theme' | 'figure'>): void {
	show('theme', theme === 'system' ? null : theme);
	// The colour of the browser's own bars: `app.html` has one tag for each theme, and `media` selects the tag.
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const own = bar.dataset['theme'];
		bar.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
	}
	show('figure', figure === 'sand' ? null : figure);
}

/**
 * Stores what the next load of Today shows until it has read the journal. `first`: the question of a first visit.
 * `built`: the prebuilt offer for the part of the day. `own`: nothing, because this person's own offer follows. Also
 * clears the hint on the current page, which has read the journal.
 */
export function storeTodayHint(shows: 'first' | 'built' | 'own'): void {
	storeHint('today', shows);
	delete document.documentElement.dataset['today'];
}

/**
 * Stores the region whose phone numbers the help page shows, for visits on which the journal is slow or cannot be read.
 */
export function storeRegion(region: string | null): void {
	storeHint('region', region);
}

/** The last stored region; null if there is none, or if the browser has no storage. */
export function storedRegion(): string | null {
	return stored(KEYS.region);
}

/** Key of the digest of old sessions in `localStorage`; `platform/data/` reads and writes its value. */
export const DIGEST_KEY = 'homestretch-digest';

/** Whether a digest of old sessions is stored. Only then is the code that reads it fetched. */
export function hasDigest(): boolean {
	return stored(DIGEST_KEY) !== null;
}

/** Whether a running desk day is stored, by any tab. Only then is the code of the desk day fetched. */
export function hasDeskDay(): boolean {
	return stored(DESK_DAY_KEY) !== null;
}

/** Whether backups go to a file. Only then is the code that writes it fetched. */
export function hasBackupFile(): boolean {
	return stored(BACKUP_FILE_KEY) !== null;
}

function stored(key: string): string | null {
	try {
		return (localStorage as Storage | null)?.getItem(key) ?? null;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return null;
	}
}

/** Sets and stores a `data-…` attribute of the whole page; null removes it, which restores the default. */
function show(name: 'theme' | 'figure', value: string | null): void {
	const { dataset } = document.documentElement;
	if (value === null) delete dataset[name];
	else dataset[name] = value;
	storeHint(name, value);
}

function storeHint(name: keyof typeof KEYS, value: string | null): void {
	try {
		// Null if the browser is set to have no storage, although TypeScript's type excludes null.
		const storage = localStorage as Storage | null;
		if (value === null) storage?.removeItem(KEYS[name]);
		else storage?.setItem(KEYS[name], value);
	} catch (error) {
		// Storage is blocked or full: the next page then corrects itself just after its first paint.
		if (!(error instanceof DOMException)) throw error;
	}
}
