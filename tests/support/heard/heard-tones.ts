import type { Page } from '@playwright/test';

/** One tone as it was handed to the audio clock, both in seconds of that clock. */
export interface StartedTone {
	readonly whenSeconds: number;
	readonly nowSeconds: number;
}

declare global {
	interface Window {
		startedTones: StartedTone[];
	}
}

/** Notes every tone that the page hands to the audio clock. Comes before the first `goto`. */
export async function listen(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.startedTones = [];
		const start = AudioBufferSourceNode.prototype.start;
		AudioBufferSourceNode.prototype.start = function (whenSeconds = 0, ...rest) {
			// Howler unlocks the context with a silent scratch sample; a tone is longer than that.
			if ((this.buffer?.duration ?? 0) > 0.01) {
				window.startedTones.push({ whenSeconds, nowSeconds: this.context.currentTime });
			}
			start.call(this, whenSeconds, ...rest);
		};
	});
}

/** Of the tones after the first `from`, those that sound at once instead of at a time to come. */
export function soundingAtOnce(tones: readonly StartedTone[], from = 0): StartedTone[] {
	return tones.slice(from).filter(({ whenSeconds, nowSeconds }) => whenSeconds <= nowSeconds + 0.05);
}
