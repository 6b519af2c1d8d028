import type { Millis } from '../routine/duration.ts';

/** A page that is never idle has to get on with it some time. */
const LATEST_MS: Millis = 5000;
/** Where the browser does not say when it is idle (WebKit). */
const GUESS_MS: Millis = 1500;

/** Resolves when the page is loaded and has nothing to do. */
export async function idle(): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
	}
	await new Promise<unknown>((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: LATEST_MS });
		else setTimeout(resolve, GUESS_MS);
	});
}
