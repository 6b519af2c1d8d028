import type { VaultError } from '../../journal/vault.ts';
import type { Millis } from '../../routine/duration.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import { pastMs } from '../real-time.ts';

/** Long enough for 40,000 records on a slow phone. */
const TIMEOUT_MS: Millis = 15_000;

export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Resolves when everything in the transaction is durable. */
export function completed(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
}

/** Opens a database. `upgrade` is called if the database does not exist. */
export function openDatabase(name: string, upgrade: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase> {
	const request = indexedDB.open(name);
	request.onupgradeneeded = () => upgrade(request);
	return resultOf(request);
}

/**
 * Runs `operation` on a connection of its own. Closes the connection afterwards, or as soon as another tab wants to
 * upgrade or delete the database.
 */
export async function withDatabase<Value>(
	open: () => Promise<IDBDatabase>,
	operation: (database: IDBDatabase) => Promise<Value>
): Promise<Result<Value, VaultError>> {
	const late = pastMs(TIMEOUT_MS).then(() => {
		throw new DOMException(`no answer in ${TIMEOUT_MS} ms`, 'TimeoutError');
	});
	late.catch(() => {}); // ignored if the operation was answered in time
	let opening: Promise<IDBDatabase> | null = null;
	try {
		opening = open();
		const running = opening.then((database) => {
			database.onversionchange = () => database.close();
			return operation(database);
		});
		return ok(await Promise.race([running, late]));
	} catch (reason) {
		return err(errorOf(reason));
	} finally {
		opening?.then(
			(database) => database.close(),
			() => {} // it never opened, and the error is returned
		);
	}
}

function errorOf(reason: unknown): VaultError {
	if (!(reason instanceof Error || reason instanceof DOMException)) return { code: 'failed', message: String(reason) };
	const { name, message } = reason;
	// A `ReferenceError`: this browser has no IndexedDB. A `SecurityError`: it is blocked.
	if (name === 'ReferenceError' || name === 'SecurityError') return { code: 'missing', message };
	if (name === 'QuotaExceededError') return { code: 'full', message };
	return { code: name === 'TimeoutError' ? 'timeout' : 'failed', message: `${name}: ${message}` };
}
