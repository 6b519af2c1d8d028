import type { Page } from '@playwright/test';

interface TrackWatch {
	/** The element that the app plays; it is not in the document. */
	element: HTMLMediaElement | null;
	readonly handlers: Record<string, ((details: MediaSessionActionDetails) => void) | null>;
	/** The position state that the app last gave to Media Session; null if there is none. */
	position: MediaPositionState | null;
	/** Each change of the number on the screen: its new text, and the position in the track at that time. */
	readonly changes: { text: string; trackMs: number }[];
}

declare global {
	interface Window {
		track: TrackWatch;
	}
}

/** Records the element that plays and what the app tells Media Session. Call before the first `goto`. */
export async function watchTrack(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.track = { element: null, handlers: {}, position: null, changes: [] };
		const { play } = HTMLMediaElement.prototype;
		HTMLMediaElement.prototype.play = function () {
			window.track.element = this;
			return play.call(this);
		};
		const { setActionHandler, setPositionState } = MediaSession.prototype;
		MediaSession.prototype.setActionHandler = function (action, handler) {
			window.track.handlers[action] = handler;
			return setActionHandler.call(this, action, handler);
		};
		MediaSession.prototype.setPositionState = function (state) {
			window.track.position = state?.duration === undefined ? null : { ...state };
			return setPositionState.call(this, state);
		};
	});
}

/** The element's position in its track; -1000 before anything has played. */
export function trackMs(page: Page): Promise<number> {
	return page.evaluate(() => (window.track.element?.currentTime ?? -1) * 1000);
}

export function isPlaying(page: Page): Promise<boolean> {
	return page.evaluate(() => window.track.element?.paused === false);
}

/** Presses a button of the lock screen or headset: calls the handler that the app has set, if any. */
export async function press(page: Page, action: MediaSessionAction, seekTime?: number): Promise<void> {
	await page.evaluate(
		({ action, seekTime }) =>
			window.track.handlers[action]?.({ action, ...(seekTime === undefined ? {} : { seekTime }) }),
		{ action, seekTime }
	);
}

/** From now on, records each change of the number on the screen together with the position in the track. */
export async function noteChanges(page: Page): Promise<void> {
	await page.evaluate(() => {
		const timer = document.querySelector('[role="timer"]');
		if (!timer) throw new Error('there is no timer');
		new MutationObserver(() => {
			const trackMs = (window.track.element?.currentTime ?? 0) * 1000;
			window.track.changes.push({ text: timer.textContent ?? '', trackMs });
		}).observe(timer, { childList: true, subtree: true, characterData: true });
	});
}
