import type { WakeLock } from '../session/ports.ts';

/**
 * Holds the Screen Wake Lock. The browser releases the lock when the page is hidden, and may refuse or release it at
 * any other time, for example on a low battery. The lock is requested again when the page is shown, when it is released
 * while the page is visible, and at each `hold`. `hold` may be called any number of times.
 */
export class ScreenWakeLock implements WakeLock {
	#isWanted = false;
	#isAsking = false;
	/**
	 * Whether a release may trigger another request. Each `#askAnew` allows only one. Otherwise, a system that releases
	 * the lock at once would be asked over and over.
	 */
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
			// Refused, for example on a low battery. The screen may go dark; the session is unaffected.
			if (!(error instanceof DOMException)) throw error;
		} finally {
			this.#isAsking = false;
		}
	}
}
