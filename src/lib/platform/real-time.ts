import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms`; for timeouts of device operations. `AbortSignal.timeout` is not throttled, unlike the timers of
 * a hidden page. But Playwright's clock does control it: a test that fast-forwards minutes makes these timeouts expire
 * early.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}
