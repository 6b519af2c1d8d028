import type { Page } from '@playwright/test';

/** As when the person locks the phone or turns to another tab, and comes back: a headless browser never hides a page. */
export async function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
	await page.evaluate((visibility) => {
		Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
		Object.defineProperty(document, 'hidden', { configurable: true, get: () => visibility === 'hidden' });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
}

/** Repeated timers of a hidden page run once a second at most, as browsers have it. Comes before the first `goto`. */
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
