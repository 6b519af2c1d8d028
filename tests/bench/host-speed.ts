import type { Browser, Page } from '@playwright/test';

/**
 * Rounds per second of `countRounds` on the machine that the limits were set on (a 2-core cloud server, nothing else
 * running, median of 36 on 2026-11-28).
 */
const REFERENCE = 820;
const SAMPLES = 3;
const SAMPLE_MS = 500;

/**
 * The speed at which a page's script runs on this machine now, in multiples of the reference machine's speed. The same
 * machine may be two to three times slower within minutes, when other work shares its processor.
 */
export async function measureHostSpeed(browser: Browser): Promise<number> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		const samples: number[] = [];
		while (samples.length < SAMPLES) samples.push(await page.evaluate(countRounds, SAMPLE_MS));
		return Math.max(...samples) / REFERENCE;
	} finally {
		await context.close();
	}
}

/** Slows a page's processor until it is `times` slower than the reference machine's. */
export type SlowDown = (page: Page, times: number) => Promise<void>;

/**
 * Throttles a page in proportion to the machine's speed, so that times from fast and slow machines can be compared. A
 * machine that is already slower than the target is not throttled.
 */
export function slowDownFrom(hostSpeed: number): SlowDown {
	return async (page, times) => {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: Math.max(1, times * hostSpeed) });
	};
}

/** Runs in the page: rounds per second of work on strings, maps, arrays and numbers. */
function countRounds(forMs: number): number {
	const startMs = performance.now();
	let rounds = 0;
	while (performance.now() - startMs < forMs) {
		let text = '';
		const positions = new Map<string, number>();
		for (let at = 0; at < 5000; at++) {
			text += String.fromCharCode(97 + (at % 26));
			positions.set(text.slice(-6), at);
		}
		const sorted = [...positions.values()].map(Math.sin).sort((a, b) => a - b);
		if (sorted.length !== positions.size) throw new Error('a value was lost');
		rounds++;
	}
	return (1000 * rounds) / (performance.now() - startMs);
}
