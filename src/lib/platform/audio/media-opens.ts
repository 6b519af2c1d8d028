import type { Millis } from '../../routine/duration.ts';
import { pastMs } from '../real-time.ts';

/** Far longer than a slow phone needs for a file in memory. */
const OPEN_MS: Millis = 3000;

/**
 * Whether `element` can read its source. Call this in the same task that set `src`. False on `error`, or if the
 * metadata has not loaded after three seconds (WebKit has hung without any event).
 */
export async function mediaOpens(element: HTMLMediaElement): Promise<boolean> {
	const listening = new AbortController();
	const { signal } = listening;
	try {
		return await new Promise((resolve) => {
			element.addEventListener('loadedmetadata', () => resolve(true), { signal });
			element.addEventListener('error', () => resolve(false), { signal });
			void pastMs(OPEN_MS).then(() => resolve(false));
		});
	} finally {
		listening.abort();
	}
}
