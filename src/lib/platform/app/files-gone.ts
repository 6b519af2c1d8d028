import type { Millis } from '../../routine/duration.ts';

/** Matches the errors of Chromium, Firefox, WebKit and Vite for a part of the app that could not be fetched. */
const SAID = /dynamically imported module|Importing a module script failed|Unable to preload CSS/i;

/** Whether `error` means that a part of the app could not be fetched: no network, or the host has a newer version. */
export function isFileGone(error: unknown): boolean {
	return error instanceof Error && SAID.test(error.message);
}

const KEY = 'homestretch-loaded-again';
/** If a reloaded page fails again within this time, another reload would not help. */
const ONCE_IN_MS: Millis = 60_000;

/**
 * Whether the page at `path` may reload by itself: at most once a minute, and never if `storage` is blocked or full.
 * Records the reload in `storage`. `now`: milliseconds since 1970.
 */
export function mayLoadAgain(path: string, now: number, storage: () => Pick<Storage, 'getItem' | 'setItem'>): boolean {
	try {
		const [at = '', ...before] = (storage().getItem(KEY) ?? '').split(' ');
		const sinceMs = now - Number(at);
		if (before.join(' ') === path && sinceMs >= 0 && sinceMs < ONCE_IN_MS) return false;
		storage().setItem(KEY, `${now} ${path}`);
		return true;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error; // storage is blocked, or full
		return false;
	}
}
