import type { Page } from '@playwright/test';

/** The current contents of the app's database, by key. */
export async function storedEntries(page: Page): Promise<Record<string, Record<string, unknown>>> {
	return page.evaluate(async () => {
		const done = <Value>(request: IDBRequest<Value>) =>
			new Promise<Value>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await done(indexedDB.open('homestretch'));
		const store = database.transaction('records').objectStore('records');
		const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
		database.close();
		return Object.fromEntries(keys.map((key, index) => [String(key), values[index] as Record<string, unknown>]));
	});
}

export async function storedSessions(page: Page): Promise<Record<string, unknown>[]> {
	return Object.values(await storedEntries(page)).filter(({ type }) => type === 'session');
}

/** The stored session in progress, as “Carry on” would resume it; null if there is none. */
export async function storedPlaying(page: Page): Promise<Record<string, unknown> | null> {
	return (await storedEntries(page))['playing'] ?? null;
}

/**
 * Writes values to the database without the app's knowledge. The page must have been ready once, so that the database
 * exists.
 */
export async function putEntries(page: Page, entries: readonly (readonly [string, unknown])[]): Promise<void> {
	await page.evaluate(
		(pairs) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('homestretch');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction('records', 'readwrite');
					for (const [key, value] of pairs) transaction.objectStore('records').put(value, key);
					transaction.oncomplete = () => resolve(opening.result.close());
					transaction.onabort = () => reject(transaction.error);
				};
			}),
		entries
	);
}

/** Longest wait for the writes of a page whose storage hangs. */
const WRITES_MS = 1000;

/**
 * Waits until the writes that the page has begun are stored. The browser may drop writes if the page is left at once.
 * Tests are fast enough for that to happen; people are not.
 */
export async function writesEnd(page: Page): Promise<void> {
	const written = page.evaluate(async () => {
		if (!document.documentElement.hasAttribute('data-ready')) return;
		const exists = (await indexedDB.databases()).some(({ name }) => name === 'homestretch');
		if (!exists) return;
		await new Promise((resolve) => {
			const opening = indexedDB.open('homestretch');
			opening.onerror = resolve;
			opening.onsuccess = () => {
				// Write transactions run one after another, so this one starts after the page's own.
				const transaction = opening.result.transaction('records', 'readwrite');
				transaction.oncomplete = transaction.onabort = () => resolve(opening.result.close());
				transaction.objectStore('records').count();
			};
		});
	});
	const late = new Promise((resolve) => setTimeout(resolve, WRITES_MS));
	await Promise.race([written.catch(() => {}), late]); // tests of faults break the storage
}
