import type { WakeLock } from '../session/ports.ts';

/**
 * The Screen Wake Lock. The browser takes it away whenever the page is hidden, and may refuse it or take it away at any
 * other time, as with a low battery. It is asked for again on return, when it is taken from a page that is seen, and at
 * each `hold`: call that as often as you like.
 */
export class ScreenWakeLock implements WakeLock {
	#isWanted = false;
	#isAsking = false;
	/** Once after each telling: a system that takes it away at once is not asked over and over. */
	#mayAskOnRelease = false;
	#sentinel: WakeLockSentinel | null = null;

	hold(): void {
		if (!this.#isWanted) document.addEventListener('visibilitychange', this.#askAnew);
		this.#isWanted = true;
		this.#askAnew();
	}

	release(): void {
		if (!this.#isWanted) return;
		this.#isWanted = false;
		document.removeEventListener('visibilitychange', this.#askAnew);
		void this.#sentinel?.release();
		this.#sentinel = null;
	}

	#askAnew = (): void => {
		this.#mayAskOnRelease = true;
		void this.#ask();
	};

	#onRelease = (): void => {
		if (!this.#isWanted || !this.#mayAskOnRelease) return;
		this.#mayAskOnRelease = false;
		void this.#ask();
	};

	async #ask(): Promise<void> {
		if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
		if (this.#isAsking || this.#sentinel?.released === false) return;
		this.#isAsking = true;
		try {
			const sentinel = await navigator.wakeLock.request('screen');
			if (!this.#isWanted) return void sentinel.release();
			this.#sentinel = sentinel;
			sentinel.addEventListener('release', this.#onRelease, { once: true });
		} catch (error) {
			// Refused, as with a low battery. The screen may go dark; the session does not mind.
			if (!(error instanceof DOMException)) throw error;
		} finally {
			this.#isAsking = false;
		}
	}
}
