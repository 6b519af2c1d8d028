import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms` of the device's own time, for giving up on the device: `AbortSignal.timeout` is no timer of the
 * page, so a test that makes the page's clock fly does not make a disk look slow.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}
