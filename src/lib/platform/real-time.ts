import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms`; for timeouts of device operations. Unlike a hidden page's timers, `AbortSignal.timeout` is not
 * throttled. Playwright's clock moves it too, so a test that fast-forwards minutes leaves a disk only moments.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}
