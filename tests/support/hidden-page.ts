import type { Page } from '@playwright/test';

/**
 * Simulates locking the phone or switching to another tab (`hidden`) and coming back (`visible`), because a headless
 * browser never hides a page.
 */
export async function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
	await page.evaluate((visibility) => {
		Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
		Object.defineProperty(document, 'hidden', { configurable: true, get: () => visibility === 'hidden' });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
}

/** Throttles a hidden page's repeated timers to once a second, as browsers do. Call before the first `goto`. */
export async function throttleHidden(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { setInterval } = window;
		const throttled = (run: () => void, periodMs?: number) => {
			let lastMs = -Infinity;
			return setInterval(() => {
				const nowMs = performance.now();
				if (document.hidden && nowMs < lastMs + 1000) return;
				lastMs = nowMs;
				run();
			}, periodMs);
		};
		Object.assign(window, { setInterval: throttled });
	});
}
