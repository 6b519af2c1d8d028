import type { Page } from '@playwright/test';

/** A scheduled tone: its start time and the time of the call, both in seconds of the audio clock. */
export interface StartedTone {
	readonly whenSeconds: number;
	readonly nowSeconds: number;
}

declare global {
	interface Window {
		startedTones: StartedTone[];
	}
}

/** Records every tone that the page schedules on the audio clock. Call before the first `goto`. */
export async function listen(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.startedTones = [];
		const start = AudioBufferSourceNode.prototype.start;
		AudioBufferSourceNode.prototype.start = function (whenSeconds = 0, ...rest) {
			// Ignores the short silent sample with which Howler unlocks the context.
			if ((this.buffer?.duration ?? 0) > 0.01) {
				window.startedTones.push({ whenSeconds, nowSeconds: this.context.currentTime });
			}
			start.call(this, whenSeconds, ...rest);
		};
	});
}

/** The tones after the first `from` that were scheduled to sound at once (within 50 ms) instead of ahead of time. */
export function soundingAtOnce(tones: readonly StartedTone[], from = 0): StartedTone[] {
	return tones.slice(from).filter(({ whenSeconds, nowSeconds }) => whenSeconds <= nowSeconds + 0.05);
}
