import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms`; for timeouts of device operations. `AbortSignal.timeout` is not throttled, unlike the timers of
 * a hidden page. But Playwright's clock does control it: a test that fast-forwards minutes makes these timeouts expire
 * early.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}

/** Resolves in a task of its own, so that the page can answer a tap and paint in between. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		// Not a timer: in a hidden tab, a timer would wait a second.
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
