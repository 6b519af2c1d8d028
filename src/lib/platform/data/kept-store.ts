import type { VaultError } from '../../journal/vault.ts';
import type { Result } from '../../routine/result.ts';
import { completed, openDatabase, withDatabase } from './requests.ts';

/**
 * A second database, for data about the records: snapshots, and the handle of the backup file. It is separate because
 * adding a store to the journal's database would have to wait until every tab has closed it.
 */
const DATABASE = 'homestretch-kept';
const STORE = 'kept';

/**
 * Runs `use` in one transaction, and resolves when it is durable. `use` must only wait for requests of that
 * transaction.
 */
export function inKept<Value>(
	mode: IDBTransactionMode,
	use: (store: IDBObjectStore) => Promise<Value>
): Promise<Result<Value, VaultError>> {
	const open = () => openDatabase(DATABASE, ({ result }) => void result.createObjectStore(STORE));
	return withDatabase(open, async (database) => {
		const transaction = database.transaction(STORE, mode, { durability: 'strict' });
		const done = completed(transaction);
		try {
			const value = await use(transaction.objectStore(STORE));
			await done;
			return value;
		} catch (error) {
			done.catch(() => {}); // no unhandled rejection: the next line throws the error
			throw transaction.error ?? error;
		}
	});
}

export function clearKept(): Promise<Result<void, VaultError>> {
	return inKept('readwrite', async (store) => void store.clear());
}
