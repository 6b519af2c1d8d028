import type { AppUpdates } from '../../app-ports.ts';
import { ACCEPT_UPDATE } from './accept-update.ts';

const ASK_AGAIN_MS = 2000;

/**
 * Registers the service worker and watches for a new version that waits. Does nothing where service workers are
 * missing.
 */
export class ServiceWorkerUpdates implements AppUpdates {
	#registration: ServiceWorkerRegistration | null = null;
	#waiting: ServiceWorker | null = null;
	readonly #listeners = new Set<() => void>();

	/** `address`: URL of the worker. The scope is the folder that contains it. */
	async register(address: string): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		try {
			const registration = await navigator.serviceWorker.register(address);
			this.#registration = registration;
			if (registration.waiting && navigator.serviceWorker.controller) this.#offer(registration.waiting);
			// The browser may have found an update before this page began to listen.
			this.#watch(registration.installing);
			registration.addEventListener('updatefound', () => this.#watch(registration.installing));
		} catch (error) {
			console.warn('The app is not kept for offline use:', error); // a private window, or a full disk
		}
	}

	/** Asks the host for a newer version, for example when a hidden app is shown again. */
	async check(): Promise<void> {
		try {
			await this.#registration?.update();
		} catch (error) {
			if (!(error instanceof TypeError || error instanceof DOMException)) throw error; // offline
		}
	}

	/** Calls back when a new version waits, and at once if one already does. Returns an unsubscribe function. */
	onUpdateReady(ready: () => void): () => void {
		this.#listeners.add(ready);
		if (this.#waiting) ready();
		return () => void this.#listeners.delete(ready);
	}

	/** Activates the waiting version, then reloads the page. An update never reloads the page without this call. */
	acceptUpdate(): void {
		if (!this.#waiting) return;
		// Another tab has accepted the update: the new version is already active, and this page only has to reload.
		if (this.#waiting.state !== 'installed') return location.reload();
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		this.#askToTakeOver(this.#waiting);
	}

	/**
	 * Asks repeatedly: Chromium may miss that the old worker has become idle, and then waits five minutes unless asked
	 * again.
	 */
	#askToTakeOver(worker: ServiceWorker): void {
		if (worker.state !== 'installed') return;
		worker.postMessage({ type: ACCEPT_UPDATE });
		setTimeout(() => this.#askToTakeOver(worker), ASK_AGAIN_MS);
	}

	/** Offers `worker` once it is installed. The very first worker replaces nothing, so it is not an update. */
	#watch(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && navigator.serviceWorker.controller) this.#offer(worker);
		});
	}

	#offer(worker: ServiceWorker): void {
		this.#waiting = worker;
		for (const ready of this.#listeners) ready();
	}
}
