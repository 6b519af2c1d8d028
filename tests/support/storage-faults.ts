import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** If true, the planted fault is off. */
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

/** From now on, every page's `indexedDB.open` returns a request that never fires an event. */
export function openingHangs(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		const open = IDBFactory.prototype.open.bind(indexedDB);
		IDBFactory.prototype.open = (...given) =>
			window.isStorageHealed ? open(...given) : (new EventTarget() as IDBOpenDBRequest);
	});
}

/**
 * From now on, writes fail with `QuotaExceededError`: the write itself throws, or its transaction aborts at the end.
 */
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

/** From now on, the loaded page is never told that a write has completed. A reload removes the fault. */
export function writesHang(page: Page): Promise<unknown> {
	return page.evaluate(() => {
		for (const name of ['add', 'put'] as const) {
			const write = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given) {
				// Also silences a handler that is already set.
				this.transaction.oncomplete = null;
				Object.defineProperty(this.transaction, 'oncomplete', { set: () => {} });
				return write.apply(this, given);
			};
		}
	});
}

/** Switches the fault off in the loaded page; a reload brings the fault back. */
export function storageHeals(page: Page): Promise<unknown> {
	return page.evaluate(() => (window.isStorageHealed = true));
}
