import type { Millis } from '../routine/duration.ts';

/** Longest wait for the page to load: a font or picture that hangs must not hold up the caller for ever. */
const LONGEST_LOAD_MS: Millis = 20_000;
/** Longest wait for a loaded page to become idle. */
const LATEST_MS: Millis = 5000;
/** Delay for browsers that do not report when they are idle (WebKit). */
const GUESS_MS: Millis = 1500;

/** Resolves when the page is loaded and has nothing to do. */
export async function idle(): Promise<void> {
	if (document.readyState !== 'complete') {
		const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
		await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LONGEST_LOAD_MS))]);
	}
	await new Promise<unknown>((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: LATEST_MS });
		else setTimeout(resolve, GUESS_MS);
	});
}
