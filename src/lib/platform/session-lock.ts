import type { SessionLock } from '../session/ports.ts';

const NAME = 'session-active';

/** A Web Lock is held as long as the promise of its callback is open; the browser frees it when the tab dies. */
export class WebSessionLock implements SessionLock {
	/** Frees the lock. Null while this tab does not hold it. */
	#free: (() => void) | null = null;
	/** Settles when what was asked for before is given back. */
	#previous: Promise<unknown> = Promise.resolve();
	#taking: Promise<boolean> | null = null;

	async take(): Promise<boolean> {
		if (this.#free || typeof navigator.locks === 'undefined') return true;
		this.#taking ??= this.#ask().finally(() => (this.#taking = null));
		return this.#taking;
	}

	retake(): Promise<boolean> {
		this.release();
		return this.take();
	}

	async isHeldElsewhere(): Promise<boolean> {
		if (this.#free || typeof navigator.locks === 'undefined') return false;
		await this.#previous;
		try {
			const { held } = await navigator.locks.query();
			return !this.#free && held?.some(({ name }) => name === NAME) === true;
		} catch (error) {
			if (isUnsupported(error)) return false;
			throw error;
		}
	}

	release(): void {
		this.#free?.();
		this.#free = null;
	}

	async #ask(): Promise<boolean> {
		await this.#previous;
		return new Promise((answer, fail) => {
			this.#previous = navigator.locks
				.request(NAME, { ifAvailable: true }, (lock) => {
					answer(lock !== null);
					if (lock) return new Promise<void>((free) => (this.#free = free));
				})
				.catch((error: unknown) => (isUnsupported(error) ? answer(true) : fail(error)));
		});
	}
}

/** Locks are there, but not for this page: storage is blocked, or the page is going away. */
function isUnsupported(error: unknown): boolean {
	return error instanceof DOMException && (error.name === 'SecurityError' || error.name === 'InvalidStateError');
}
