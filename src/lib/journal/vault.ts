import type { Result } from '../routine/result.ts';

/** Why a read or write failed. `full`: no space left. `missing`: this browser, or its current mode, has no storage. */
export type VaultError = { code: 'missing' | 'full' | 'timeout' | 'failed'; message: string };

export type Pair = readonly [key: string, value: unknown];

/** A value to store permanently. */
export interface Addition {
	readonly key: string;
	readonly value: unknown;
	/** The key to use if `key` holds other content. Without a spare key, the value is not stored in that case. */
	readonly spareKey?: string;
}

/** The keys from `from` to `to`, both included, in the order of UTF-16 code units, except `kept`. */
export interface LeftOut {
	readonly from: string;
	readonly to: string;
	/** Keys from `from` to `to`. */
	readonly kept: readonly string[];
}

/** A change to the value that `exchange` found. Without `put` or `remove`, the value stays. */
export interface Exchange {
	readonly put?: unknown;
	readonly remove?: true;
	readonly add?: readonly Addition[];
}

/**
 * Key–value storage on this device, shared by all tabs. Nothing throws, and every promise settles. An operation that
 * makes no progress for two seconds is retried once on a new connection, then fails with `timeout`. `add` and
 * `exchange` have eight seconds, and `add` another millisecond per addition.
 */
export interface Vault {
	/**
	 * Reads everything except the keys for which `isKnown` returns true, and those of `leftOut`. Passes the pairs to
	 * `take` in parts, as they arrive. A retry passes them again from the beginning. Returns the number of keys in
	 * `leftOut`, which are counted without reading each of them.
	 */
	read(
		take: (part: readonly Pair[]) => void,
		isKnown?: (key: string) => boolean,
		leftOut?: LeftOut | null
	): Promise<Result<number, VaultError>>;
	/** The pairs under `keys`; keys that do not exist are left out. */
	get(keys: readonly string[]): Promise<Result<readonly Pair[], VaultError>>;
	/**
	 * Stores all additions or none, durably, in one transaction. Never overwrites a value: returns the existing pairs
	 * whose content differs from that of the addition.
	 */
	add(additions: readonly Addition[]): Promise<Result<readonly Pair[], VaultError>>;
	/**
	 * Overwrites, so use it only for a key with a single writer at a time. Completes even if the page goes away right
	 * after the call.
	 */
	put(key: string, value: unknown): Promise<Result<void, VaultError>>;
	/**
	 * In one transaction: reads the value of `key` (undefined if absent), passes it to `change`, and carries out the
	 * result. Returns the pair found under `key`, followed by the pairs that `add` would return.
	 */
	exchange(key: string, change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>>;
	/** Increases when this page creates the store: on the first visit, or after it was deleted under a running page. */
	readonly generation: number;
	/** Asks the browser never to evict this storage. True if the browser agreed. */
	persist(): Promise<boolean>;
}
