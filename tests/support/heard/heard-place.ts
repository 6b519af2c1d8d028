import type { Page } from '@playwright/test';

/** The sound and the screen at one moment. */
export interface HeardPlace {
	/** The element's `currentTime`. */
	readonly trackMs: number;
	/**
	 * Best match of the sound with the decoded track within 50 ms of `trackMs`, from -1 to 1. A wider search
	 * could match another part of the same tone.
	 */
	readonly likeness: number;
	readonly timer: string;
	readonly heading: string;
}

declare global {
	interface Window {
		listening: { readonly analyser: AnalyserNode; readonly samples: Float32Array; readonly rate: number };
	}
}

/** Starts to capture the element's sound, to compare it with `track`, the file that the element plays. */
export async function listenToTrack(page: Page, track: Uint8Array): Promise<void> {
	await page.evaluate(async (base64) => {
		const rate = 24_000;
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
		const context = new AudioContext({ sampleRate: rate });
		const analyser = new AnalyserNode(context, { fftSize: 2048 });
		if (!window.track.element) throw new Error('nothing plays');
		context.createMediaElementSource(window.track.element).connect(analyser).connect(context.destination);
		window.listening = { analyser, samples: decoded.getChannelData(0), rate };
	}, Buffer.from(track).toString('base64'));
}

/**
 * Tries before a mismatch counts. On a busy machine, late sound matches at a later try. A wrong position never matches.
 */
const LOOKS = 5;

/**
 * Compares the sound with the track 250 ms after a seek to `toMs`. By then, no sound from before the seek is left.
 * Retries while the likeness is at most `likeEnough`, up to `LOOKS` tries.
 */
export async function heardAfter(page: Page, toMs: number, likeEnough: number): Promise<HeardPlace> {
	let heard = await heardNow(page, toMs);
	for (let look = 1; look < LOOKS && heard.likeness <= likeEnough; look++)
		heard = await heardNow(page, heard.trackMs - 250);
	return heard;
}

async function heardNow(page: Page, toMs: number): Promise<HeardPlace> {
	await page.waitForFunction(
		(afterMs) => {
			const { element } = window.track;
			return element !== null && !element.seeking && element.currentTime * 1000 > afterMs;
		},
		toMs + 250,
		{ polling: 20 }
	);
	return page.evaluate(() => {
		const { analyser, samples, rate } = window.listening;
		const trackMs = (window.track.element?.currentTime ?? 0) * 1000;
		const heard = new Float32Array(analyser.fftSize);
		analyser.getFloatTimeDomainData(heard);
		const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
		const end = Math.round((trackMs / 1000) * rate);
		let best = -1;
		for (let at = end - 0.05 * rate; at <= end + 0.05 * rate; at++) {
			let product = 0;
			let heardEnergy = 0;
			let trackEnergy = 0;
			for (let index = 0; index < heard.length; index += 2) {
				const sound = heard[index] ?? 0;
				const sample = samples[Math.round(at) - heard.length + index] ?? 0;
				product += sound * sample;
				heardEnergy += sound * sound;
				trackEnergy += sample * sample;
			}
			best = Math.max(best, product / (Math.sqrt(heardEnergy * trackEnergy) || 1));
		}
		return {
			trackMs,
			likeness: best,
			timer: text('[role="timer"]'),
			heading: text('h1')
		};
	});
}
