import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** If true, the planted fault is off. */
		isStorageHealed?: boolean;
		/** Open connections, if `connectionsAreHeld`. */
		heldConnections: IDBDatabase[];
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

/**
 * From now on in the loaded page, the disk is full after `room` more records: the next write fails with
 * `QuotaExceededError`, as a throw or through its request and transaction.
 */
export function fullAfter(page: Page, room: number): Promise<unknown> {
	return page.evaluate((left) => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
			if (!window.isStorageHealed && left-- <= 0) throw new DOMException('planted by a test', 'QuotaExceededError');
			return add.apply(this, given);
		};
	}, room);
}

/** Keeps every connection that a page opens in `window.heldConnections`. */
export function connectionsAreHeld(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		window.heldConnections = [];
		const open = IDBFactory.prototype.open.bind(indexedDB);
		IDBFactory.prototype.open = (...given) => {
			const request = open(...given);
			request.addEventListener('success', () => window.heldConnections.push(request.result));
			return request;
		};
	});
}

/**
 * Closes the page's connections without an event, as WebKit does to pages in the background. The app's next use of a
 * closed connection throws `InvalidStateError`.
 */
export function connectionsDrop(page: Page): Promise<unknown> {
	return page.evaluate(() => {
		for (const connection of window.heldConnections.splice(0)) connection.close();
	});
}

/** Makes only the loaded page's next write fail, with `UnknownError`. Nothing of that write is stored. */
export function nextWriteIsUnknown(page: Page): Promise<unknown> {
	return page.evaluate(() => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
			IDBObjectStore.prototype.add = add;
			const { transaction } = this;
			Object.defineProperty(transaction, 'error', { get: () => new DOMException('planted', 'UnknownError') });
			Object.defineProperty(transaction, 'commit', { value: () => transaction.abort() });
			return add.apply(this, given);
		};
	});
}
