import type { WakeLock } from '../player/ports.ts';

/** The Screen Wake Lock. The browser takes it away whenever the page is hidden; it is asked for again on return. */
export class ScreenWakeLock implements WakeLock {
	#isWanted = false;
	#isAsking = false;
	#sentinel: WakeLockSentinel | null = null;

	hold(): void {
		if (!this.#isWanted) document.addEventListener('visibilitychange', this.#ask);
		this.#isWanted = true;
		void this.#ask();
	}

	release(): void {
		if (!this.#isWanted) return;
		this.#isWanted = false;
		document.removeEventListener('visibilitychange', this.#ask);
		void this.#sentinel?.release();
		this.#sentinel = null;
	}

	#ask = async (): Promise<void> => {
		if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
		if (this.#isAsking || this.#sentinel?.released === false) return;
		this.#isAsking = true;
		try {
			const sentinel = await navigator.wakeLock.request('screen');
			if (this.#isWanted) this.#sentinel = sentinel;
			else void sentinel.release();
		} catch (error) {
			// Refused, as with a low battery. The screen may go dark; the session does not mind.
			if (!(error instanceof DOMException)) throw error;
		} finally {
			this.#isAsking = false;
		}
	};
}
