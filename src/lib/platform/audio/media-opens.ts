import type { Millis } from '../../routine/duration.ts';
import { pastMs } from '../real-time.ts';

/** Long past what a slow phone needs for a file that it has in memory. */
const OPEN_MS: Millis = 3000;

/**
 * Whether `element`, whose `src` was set in this very task, can read what is there: false at its `error`, and when it does
 * not know the length after three seconds (WebKit has stood so, without a word).
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
