import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms`; for timeouts of device operations. Unlike a hidden page's timers, `AbortSignal.timeout` is not
 * throttled. Playwright's clock controls it too: a test that fast-forwards minutes makes these timeouts expire early.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}
