import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms`, for giving up on the device. `AbortSignal.timeout` is not throttled as a hidden page's timers are.
 * Playwright's clock moves it too, so a test that makes minutes fly leaves a disk only moments.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}
