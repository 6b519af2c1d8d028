import { PLAYING_KEY } from '../../journal/playing.ts';
import type { Replacement } from '../../journal/backup/snapshots.ts';
import type { Pair, VaultError } from '../../journal/vault.ts';
import type { Result } from '../../routine/result.ts';
import { completed, openDatabase, resultOf, withDatabase } from './requests.ts';

/** The database of `indexeddb-vault.ts`, for what the vault never does: replacing and removing records. */
const DATABASE = 'homestretch';
const STORE = 'records';

/**
 * Aborts instead of creating a missing database. Only the vault may create it: the vault then notices that the database
 * was deleted, and stores the page's records again.
 */
function open(): Promise<IDBDatabase> {
	return openDatabase(DATABASE, ({ transaction }) => transaction?.abort());
}

/** All stored values except the session in progress. */
export function readRecords(): Promise<Result<Pair[], VaultError>> {
	return withDatabase(open, async (database) => {
		const store = database.transaction(STORE).objectStore(STORE);
		const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf<unknown[]>(store.getAll())]);
		return keys.map((key, index): Pair => [String(key), values[index]]).filter(([key]) => key !== PLAYING_KEY);
	});
}

/** In one transaction: passes the stored keys to `change`, and carries out the result. */
export function replaceRecords(change: (stored: readonly string[]) => Replacement): Promise<Result<void, VaultError>> {
	return withDatabase(open, async (database) => {
		const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
		const done = completed(transaction);
		const store = transaction.objectStore(STORE);
		try {
			const keys = (await resultOf(store.getAllKeys())).map(String);
			const { remove, put } = change(keys.filter((key) => key !== PLAYING_KEY));
			for (const key of remove) store.delete(key);
			for (const [key, value] of put) store.put(value, key);
		} catch (error) {
			done.catch(() => {}); // `error` is the reason
			transaction.abort();
			throw error;
		}
		await done;
	});
}

/** Removes every value, including the session in progress. The database itself stays, because other tabs use it. */
export function clearRecords(): Promise<Result<void, VaultError>> {
	return withDatabase(open, async (database) => {
		const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
		transaction.objectStore(STORE).clear();
		await completed(transaction);
	});
}
