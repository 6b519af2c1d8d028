import type { DeskDuty } from '../../desk/desk-ports.ts';

const NAME = 'desk-duty';

/**
 * `DeskDuty` as a Web Lock. The first tab with a desk day holds the lock; when that tab closes or leaves, the browser
 * gives the lock to the next. A page that holds a lock is also not frozen in the background.
 */
export class WebDeskDuty implements DeskDuty {
	/** Releases the lock, or stops waiting for it. Null while this tab neither holds the lock nor waits for it. */
	#leave: (() => void) | null = null;
	#isOurs = false;

	get isOurs(): boolean {
		return this.#isOurs;
	}

	take(taken: () => void): void {
		if (this.#leave !== null) return;
		const leaving = new AbortController();
		this.#leave = () => leaving.abort();
		void this.#hold(leaving.signal, () => {
			this.#isOurs = true;
			taken();
		});
	}

	leave(): void {
		this.#leave?.();
		this.#leave = null;
		this.#isOurs = false;
	}

	async #hold(signal: AbortSignal, have: () => void): Promise<void> {
		if (typeof navigator.locks === 'undefined') return have();
		const left = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
		try {
			await navigator.locks.request(NAME, { signal }, () => {
				have();
				return left;
			});
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			// The browser has locks but refuses them to this page: then each tab is in charge.
			if (!signal.aborted) have();
		}
	}
}
