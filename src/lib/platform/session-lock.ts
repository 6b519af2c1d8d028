import type { Millis } from '../routine/duration.ts';
import { Holds } from '../session/holds.ts';
import type { SessionLock } from '../session/ports.ts';

const NAME = 'session-active';
/** How long to wait for the lock if another tab holds it. A session that is just stopping releases the lock in time. */
const PATIENCE_MS: Millis = 500;

/**
 * The session lock as a Web Lock. A Web Lock is held until the promise of its callback settles; the browser releases it
 * when the tab dies.
 */
export class WebSessionLock implements SessionLock {
	/** Releases the lock. Null while this tab does not hold it. */
	#free: (() => void) | null = null;
	/** Settles when the previous request has failed, or its lock has been released. */
	#previous: Promise<unknown> = Promise.resolve();
	#taking: Promise<boolean> | null = null;
	readonly #holds = new Holds(
		() => this.#have(),
		() => this.#letGo()
	);

	take() {
		return this.#holds.take();
	}

	async retake(): Promise<boolean> {
		this.#letGo();
		const isOurs = await this.#have();
		if (!isOurs) this.#holds.lose();
		return isOurs;
	}

	get isHeldHere(): boolean {
		return this.#holds.areAny;
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

	async #have(): Promise<boolean> {
		if (this.#free || typeof navigator.locks === 'undefined') return true;
		this.#taking ??= this.#ask().finally(() => (this.#taking = null));
		return this.#taking;
	}

	#letGo(): void {
		this.#free?.();
		this.#free = null;
	}

	async #ask(): Promise<boolean> {
		await this.#previous;
		const signal = AbortSignal.timeout(PATIENCE_MS);
		return new Promise((answer, fail) => {
			this.#previous = navigator.locks
				.request(NAME, { signal }, () => {
					answer(true);
					return new Promise<void>((free) => (this.#free = free));
				})
				.catch((error: unknown) => {
					if (signal.aborted) answer(false);
					else if (isUnsupported(error)) answer(true);
					else fail(error);
				});
		});
	}
}

/** Whether the browser has locks but refuses them to this page: storage is blocked, or the page is going away. */
function isUnsupported(error: unknown): boolean {
	return error instanceof DOMException;
}
