/**
 * The first script of every page whose browser will be killed. Tells the test what the page writes to IndexedDB: calls
 * `tellBegun` when a write is requested, and `tellStored` when its transaction completes, the moment at which the app
 * learns that the record is stored. No build step processes this file, so it must be plain JavaScript.
 */
(() => {
	const written = new WeakMap();
	for (const name of ['add', 'put']) {
		const write = IDBObjectStore.prototype[name];
		IDBObjectStore.prototype[name] = function (value, key) {
			const request = write.call(this, value, key);
			const { transaction } = this;
			let pairs = written.get(transaction);
			if (pairs === undefined) {
				pairs = [];
				written.set(transaction, pairs);
				transaction.addEventListener('complete', () => window.tellStored(JSON.stringify(pairs)));
			}
			pairs.push([key, value]);
			window.tellBegun(JSON.stringify([[key, value]]));
			return request;
		};
	}
	// The tests' compiler wraps named functions in calls of this helper, also in functions that run in the page.
	globalThis.__name ??= (named) => named;
})();
