import type { Millis } from '../routine/duration.ts';

/**
 * Resolves after `ms`; for timeouts of device operations. Uses `AbortSignal.timeout` because a hidden page's timers are
 * throttled. In tests, Playwright's clock controls `AbortSignal.timeout` too: fast-forwarding by minutes makes these
 * timeouts expire early.
 */
export function pastMs(ms: Millis): Promise<void> {
	return new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));
}

/** Resolves in a new task, so that the page can answer a tap and paint before that. */
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
