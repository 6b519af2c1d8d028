import { del, entries, setMany, type UseStore } from 'idb-keyval';
import type { Vault, VaultError } from '../journal/vault.ts';
import type { Millis } from '../routine/duration.ts';
import { err, ok, type Result } from '../routine/result.ts';
import { pastMs } from './real-time.ts';

const DATABASE = 'homestretch';
const STORE = 'records';
const TIMEOUT_MS: Millis = 2000;
/** Allowed on top for each value of a big import. */
const TIMEOUT_PER_VALUE_MS: Millis = 1;

/** One try at an operation. When it is given up, nothing of it may still happen later and overtake a newer write. */
interface Attempt {
	isGivenUp: boolean;
	transaction: IDBTransaction | null;
}

/**
 * A `Vault` in IndexedDB. WebKit cuts the connections of pages in the background, and does not always say so: any failure
 * but a full disk drops the connection, and the next try opens another. Once both tries of an operation have failed, later
 * ones have one try, until one succeeds: a dead disk should not cost four seconds with every save.
 */
export class IndexedDbVault implements Vault {
	#connection: Promise<IDBDatabase> | null = null;
	#isAiling = false;

	entries(): Promise<Result<readonly (readonly [key: string, value: unknown])[], VaultError>> {
		return this.#run((store) => entries<string, unknown>(store));
	}

	setMany(pairs: readonly (readonly [key: string, value: unknown])[]): Promise<Result<void, VaultError>> {
		const copies = pairs.map(([key, value]): [string, unknown] => [key, value]);
		return this.#run((store) => setMany(copies, store), TIMEOUT_MS + pairs.length * TIMEOUT_PER_VALUE_MS);
	}

	remove(key: string): Promise<Result<void, VaultError>> {
		return this.#run((store) => del(key, store));
	}

	async persist(): Promise<boolean> {
		try {
			return await navigator.storage.persist();
		} catch {
			return false; // an old browser has no `storage`; some refuse outside a secure context
		}
	}

	async #run<Value>(
		operation: (store: UseStore) => Promise<Value>,
		timeoutMs = TIMEOUT_MS
	): Promise<Result<Value, VaultError>> {
		if (!hasIndexedDb()) return err({ code: 'missing', message: 'this browser (mode) has no IndexedDB' });
		const first = await this.#attempt(operation, timeoutMs);
		const isWorthRetry = !first.ok && first.error.code !== 'full' && !this.#isAiling;
		const last = isWorthRetry ? await this.#attempt(operation, timeoutMs) : first;
		this.#isAiling = !last.ok && last.error.code !== 'full';
		return last;
	}

	async #attempt<Value>(
		operation: (store: UseStore) => Promise<Value>,
		timeoutMs: Millis
	): Promise<Result<Value, VaultError>> {
		const attempt: Attempt = { isGivenUp: false, transaction: null };
		const connection = this.#connect();
		const timeout = pastMs(timeoutMs).then((): never => {
			throw new DOMException(`no answer in ${timeoutMs} ms`, 'TimeoutError');
		});
		timeout.catch(() => {}); // of an operation that was answered in time
		try {
			return ok(await Promise.race([operation(storeOf(connection, attempt)), timeout]));
		} catch (reason) {
			attempt.isGivenUp = true;
			abort(attempt.transaction);
			const error = vaultErrorOf(reason);
			if (error.code !== 'full') this.#drop(connection);
			return err(error);
		}
	}

	#connect(): Promise<IDBDatabase> {
		if (this.#connection !== null) return this.#connection;
		const connection = open();
		const forget = () => {
			if (this.#connection === connection) this.#connection = null;
		};
		connection.then((database) => {
			database.onclose = forget;
			// Another tab, of a newer version, wants to upgrade or delete the database.
			database.onversionchange = () => {
				forget();
				database.close();
			};
		}, forget);
		this.#connection = connection;
		return connection;
	}

	/** Closes it, now or when it opens after all. */
	#drop(connection: Promise<IDBDatabase>): void {
		if (this.#connection === connection) this.#connection = null;
		connection.then(
			(database) => database.close(),
			() => {} // it never opened; whoever waited for it was told
		);
	}
}

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** The store as idb-keyval takes it, with durable writes, and undone as a whole when any part of it throws. */
function storeOf(connection: Promise<IDBDatabase>, attempt: Attempt): UseStore {
	return async (mode, callback) => {
		const database = await connection;
		if (attempt.isGivenUp) throw new DOMException('given up while the database was opening', 'AbortError');
		const transaction = database.transaction(STORE, mode, { durability: 'strict' });
		attempt.transaction = transaction;
		const result = callback(transaction.objectStore(STORE));
		// Without waiting to be asked for more: so a write is not undone when the page goes away in the middle of it.
		if (mode === 'readwrite') transaction.commit();
		return result;
	};
}

function abort(transaction: IDBTransaction | null): void {
	try {
		transaction?.abort();
	} catch (error) {
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error; // already over
	}
}

/** False too where reading the property throws: Chromium with all cookies blocked. */
function hasIndexedDb(): boolean {
	try {
		return typeof indexedDB === 'object' && indexedDB !== null;
	} catch {
		return false;
	}
}

function vaultErrorOf(reason: unknown): VaultError {
	const name = reason instanceof Error || reason instanceof DOMException ? reason.name : 'Error';
	const message = reason instanceof Error || reason instanceof DOMException ? reason.message : String(reason);
	if (name === 'QuotaExceededError') return { code: 'full', message };
	return { code: name === 'TimeoutError' ? 'timeout' : 'failed', message: `${name}: ${message}` };
}
