import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** Set by the person in a test who frees space, or whose browser comes to its senses. */
		isStorageHealed?: boolean;
	}
}

/** From now on, every page's `indexedDB.open` throws. */
export function openingThrows(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		const open = IDBFactory.prototype.open.bind(indexedDB);
		IDBFactory.prototype.open = (...given) => {
			if (window.isStorageHealed) return open(...given);
			throw new DOMException('planted by a test', 'UnknownError');
		};
	});
}

/** From now on, every page's `indexedDB.open` gives a request that nothing ever happens to. */
export function openingHangs(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		const open = IDBFactory.prototype.open.bind(indexedDB);
		IDBFactory.prototype.open = (...given) =>
			window.isStorageHealed ? open(...given) : (new EventTarget() as IDBOpenDBRequest);
	});
}

/** From now on, what pages write is refused with `QuotaExceededError`: as a throw of the write, or at the end of it all. */
export function writesExceedQuota(page: Page, at: 'write' | 'commit'): Promise<unknown> {
	return page.addInitScript((when) => {
		const quota = () => new DOMException('planted by a test', 'QuotaExceededError');
		for (const name of ['add', 'put'] as const) {
			const write = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given) {
				if (window.isStorageHealed) return write.apply(this, given);
				if (when === 'write') throw quota();
				const request = write.apply(this, given);
				const { transaction } = this;
				Object.defineProperty(transaction, 'error', { get: quota });
				transaction.commit = () => transaction.abort();
				return request;
			};
		}
	}, at);
}

/** From now on, the page as it is never hears that anything was written. */
export function writesHang(page: Page): Promise<unknown> {
	return page.evaluate(() => {
		for (const name of ['add', 'put'] as const) {
			const write = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given) {
				// Whoever listens already hears nothing either.
				this.transaction.oncomplete = null;
				Object.defineProperty(this.transaction, 'oncomplete', { set: () => {} });
				return write.apply(this, given);
			};
		}
	});
}

/** Lifts the fault on the page as it is now. */
export function storageHeals(page: Page): Promise<unknown> {
	return page.evaluate(() => (window.isStorageHealed = true));
}
