import type { VaultError } from '../../journal/vault.ts';
import type { Result } from '../../routine/result.ts';
import { completed, openDatabase, withDatabase } from './requests.ts';

/**
 * A database beside the journal's, for what is about the records but is none: snapshots, and the file that backups go
 * to. An own database, because adding a store to the journal's would have to wait for every tab that has it open.
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
			done.catch(() => {}); // `error` is the reason, or the same
			throw transaction.error ?? error;
		}
	});
}

export function clearKept(): Promise<Result<void, VaultError>> {
	return inKept('readwrite', async (store) => void store.clear());
}
