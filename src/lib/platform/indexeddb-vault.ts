import { getMany, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { isSameContent } from '../journal/merge.ts';
import type { Addition, Exchange, LeftOut, Pair, Vault, VaultError } from '../journal/vault.ts';
import type { Millis } from '../routine/duration.ts';
import { err, ok, type Result } from '../routine/result.ts';
import { pastMs } from './real-time.ts';

const DATABASE = 'homestretch';
const STORE = 'records';
const TIMEOUT_MS: Millis = 2000;
/** Extra time for each value of a big import. */
const TIMEOUT_PER_VALUE_MS: Millis = 1;
/** Number of records in one read: a slow phone reads this many well within the timeout. */
const PART = 1000;

/**
 * One attempt at an operation. Once an attempt is given up, none of its writes may run: they could overwrite a newer
 * value.
 */
interface Attempt {
	isGivenUp: boolean;
	transaction: IDBTransaction | null;
	/** Number of heartbeats so far; each shows that the operation makes progress. */
	beats: number;
}

/**
 * A `Vault` in IndexedDB. WebKit closes the connections of background pages, sometimes without reporting it. So any
 * failure except a full disk drops the connection, and the next try opens a new one.
 * An operation gets two tries. If both fail, later operations get one try each until one succeeds. Otherwise, every
 * save on a dead disk would wait for two timeouts.
 */
export class IndexedDbVault implements Vault {
	#connection: Promise<IDBDatabase> | null = null;
	#isAiling = false;
	#generation = 0;

	get generation(): number {
		return this.#generation;
	}

	read(
		take: (part: readonly Pair[]) => void,
		isKnown: (key: string) => boolean = () => false,
		leftOut: LeftOut | null = null
	): Promise<Result<number, VaultError>> {
		return this.#run((store, beat) =>
			store('readonly', async (records) => {
				const readBetween = async (from: string | null, to: string | null) => {
					for (let after = from; ;) {
						const keys = await keysBetween(records, after, to);
						beat();
						const wanted = keys.filter((key) => !isKnown(key));
						if (wanted.length > 0) take(await pairsOf(records, wanted, keys));
						beat();
						if (keys.length < PART) return;
						after = keys.at(-1)!;
					}
				};
				if (leftOut === null) {
					await readBetween(null, null);
					return 0;
				}
				const { from, to, kept } = leftOut;
				await readBetween(null, from);
				await readBetween(to, null);
				const count = await promisifyRequest(records.count(IDBKeyRange.bound(from, to)));
				const found = (await pairsOf(records, kept)).filter(([, value]) => value !== undefined);
				beat();
				take(found.filter(([key]) => !isKnown(key)));
				return count - found.length;
			})
		);
	}

	get(keys: readonly string[]): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(async (store) => {
			const values = await getMany<unknown>([...keys], store);
			return keys.map((key, index): Pair => [key, values[index]]).filter(([, value]) => value !== undefined);
		});
	}

	add(additions: readonly Addition[]): Promise<Result<readonly Pair[], VaultError>> {
		const timeoutMs = this.#writeTimeoutMs + additions.length * TIMEOUT_PER_VALUE_MS;
		return this.#run(async (store, beat) => {
			const isAdded = await store('readwrite', (records) => addAtOnce(records, additions));
			beat();
			return isAdded ? [] : store('readwrite', (records) => addTo(records, additions, beat));
		}, timeoutMs);
	}

	put(key: string, value: unknown): Promise<Result<void, VaultError>> {
		return this.#run((store) => set(key, value, committedAtOnce(store)));
	}

	exchange(key: string, change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(
			(store, beat) =>
				store('readwrite', async (records) => {
					const value = await promisifyRequest<unknown>(records.get(key));
					beat();
					const { put, remove, add = [] } = change(value);
					if (remove) records.delete(key);
					if (put !== undefined) records.put(put, key);
					const found = await addTo(records, add, beat);
					return value === undefined ? found : [[key, value] as const, ...found];
				}),
			this.#writeTimeoutMs
		);
	}

	/**
	 * Longer than the timeout of a read: a write waits for two answers (a read and a put), and a disk may be slow.
	 * After a failure, a write gets no longer than a read.
	 */
	get #writeTimeoutMs(): Millis {
		return this.#isAiling ? TIMEOUT_MS : 4 * TIMEOUT_MS;
	}

	async persist(): Promise<boolean> {
		try {
			return await navigator.storage.persist();
		} catch {
			return false; // old browsers have no `navigator.storage`; some refuse outside a secure context
		}
	}

	async #run<Value>(
		operation: (store: UseStore, beat: () => void) => Promise<Value>,
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
		operation: (store: UseStore, beat: () => void) => Promise<Value>,
		timeoutMs: Millis
	): Promise<Result<Value, VaultError>> {
		const attempt: Attempt = { isGivenUp: false, transaction: null, beats: 0 };
		const connection = this.#connect();
		const timeout = standsStill(attempt, timeoutMs);
		timeout.catch(() => {}); // ignored if the operation was answered in time
		try {
			const beat = () => void attempt.beats++;
			return ok(await Promise.race([operation(storeOf(connection, attempt), beat), timeout]));
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
		const connection = open(() => void this.#generation++);
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

	/** Closes the connection, at once or as soon as it opens. */
	#drop(connection: Promise<IDBDatabase>): void {
		if (this.#connection === connection) this.#connection = null;
		connection.then(
			(database) => database.close(),
			() => {} // the connection never opened, and its callers already got the error
		);
	}
}

/** `created` is called if the store did not exist. */
async function open(created: () => void): Promise<IDBDatabase> {
	const database = await openVersion(undefined, created);
	if (database.objectStoreNames.contains(STORE)) return database;
	// Another program of this origin, or a browser's half-done repair, left a database without the store.
	const { version } = database;
	database.close();
	return openVersion(version + 1, created);
}

function openVersion(version: number | undefined, created: () => void): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, version);
		request.onupgradeneeded = () => {
			if (request.result.objectStoreNames.contains(STORE)) return;
			request.result.createObjectStore(STORE);
			created();
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Rejects once a period of `ms` passes without a heartbeat. */
async function standsStill(attempt: Attempt, ms: Millis): Promise<never> {
	for (let seen = -1; seen !== attempt.beats;) {
		seen = attempt.beats;
		await pastMs(ms);
	}
	throw new DOMException(`no answer in ${ms} ms`, 'TimeoutError');
}

/** At most `PART` keys after `from` and before `to`; null: without a limit. */
async function keysBetween(records: IDBObjectStore, from: string | null, to: string | null): Promise<string[]> {
	const keys = await promisifyRequest(records.getAllKeys(rangeBetween(from, to), PART));
	return keys.map(String);
}

function rangeBetween(from: string | null, to: string | null): IDBKeyRange | undefined {
	if (from !== null && to !== null) return IDBKeyRange.bound(from, to, true, true);
	if (from !== null) return IDBKeyRange.lowerBound(from, true);
	return to === null ? undefined : IDBKeyRange.upperBound(to, true);
}

/**
 * The pairs of `wanted`. If these are at least half of `keys`, one contiguous part of the store, the whole part is read
 * in one request.
 */
async function pairsOf(
	records: IDBObjectStore,
	wanted: readonly string[],
	keys: readonly string[] = []
): Promise<Pair[]> {
	if (keys.length === 0 || wanted.length * 2 < keys.length) {
		const values = await Promise.all(wanted.map((key) => promisifyRequest<unknown>(records.get(key))));
		return wanted.map((key, index) => [key, values[index]]);
	}
	const range = IDBKeyRange.bound(keys[0], keys.at(-1));
	const values = await promisifyRequest<unknown[]>(records.getAll(range));
	const isWanted = new Set(wanted);
	return keys.map((key, index): Pair => [key, values[index]]).filter(([key]) => isWanted.has(key));
}

/**
 * Adds everything without reading first, and commits at once, so that the records are stored even if the page is closed
 * right after the call. If a key is taken, adds nothing and returns false.
 */
function addAtOnce(records: IDBObjectStore, additions: readonly Addition[]): Promise<boolean> {
	const { transaction } = records;
	for (const { key, value } of additions) records.add(value, key);
	transaction.commit();
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve(true);
		transaction.onabort = () => {
			if (transaction.error?.name === 'ConstraintError') resolve(false);
			else reject(transaction.error);
		};
	});
}

/**
 * Adds within the transaction of `records`. Never overwrites: returns the existing values that differ from the
 * additions under the same key. Resolves when everything is durable.
 */
async function addTo(records: IDBObjectStore, additions: readonly Addition[], beat: () => void): Promise<Pair[]> {
	const found: Pair[] = [];
	let waiting = additions.length;
	if (waiting === 0) records.transaction.commit();
	for (const { key, value, spareKey } of additions) {
		const reading = records.get(key);
		reading.onsuccess = () => {
			beat();
			const present: unknown = reading.result;
			const isSame = present !== undefined && isSameContent(present, value);
			if (present !== undefined && !isSame) found.push([key, present]);
			const free = present === undefined ? key : isSame ? undefined : spareKey;
			// `put` may throw, for example on a full disk. The transaction may then report only its abort, so
			// `refusals` keeps the error.
			try {
				if (free !== undefined) records.put(value, free);
			} catch (error) {
				refusals.set(records.transaction, error);
				records.transaction.abort();
				return;
			}
			// Commit now instead of waiting for more requests, so that closing the page cannot undo the transaction.
			if (--waiting === 0) records.transaction.commit();
		};
	}
	try {
		await promisifyRequest(records.transaction);
	} catch (error) {
		throw refusals.get(records.transaction) ?? error;
	}
	return found;
}

/** The error that aborted a transaction: the browser may report only the abort. */
const refusals = new WeakMap<IDBTransaction, unknown>();

/**
 * The store in the form that idb-keyval takes, with durable writes. If any part of an operation throws, `#attempt`
 * aborts the whole transaction.
 */
function storeOf(connection: Promise<IDBDatabase>, attempt: Attempt): UseStore {
	return async (mode, callback) => {
		const database = await connection;
		if (attempt.isGivenUp) throw new DOMException('given up while the database was opening', 'AbortError');
		const transaction = database.transaction(STORE, mode, { durability: 'strict' });
		attempt.transaction = transaction;
		return callback(transaction.objectStore(STORE));
	};
}

/**
 * Commits without waiting for more requests, so that a write is not undone if the page is closed in the middle of it.
 */
function committedAtOnce(store: UseStore): UseStore {
	return (mode, callback) =>
		store(mode, (records) => {
			const result = callback(records);
			records.transaction.commit();
			return result;
		});
}

function abort(transaction: IDBTransaction | null): void {
	try {
		transaction?.abort();
	} catch (error) {
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error; // already over
	}
}

/** Also false if reading `indexedDB` throws, as in Chromium with all cookies blocked. */
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
