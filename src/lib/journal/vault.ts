import type { Result } from '../routine/result.ts';

/** Why a read or write failed. `full`: no space left. `missing`: this browser, or its current mode, has no storage. */
export type VaultError = { code: 'missing' | 'full' | 'timeout' | 'failed'; message: string };

export type Pair = readonly [key: string, value: unknown];

/** A value to store permanently. */
export interface Addition {
	readonly key: string;
	readonly value: unknown;
	/** The key to use instead when `key` holds other content. Without it, the value is then not stored. */
	readonly spareKey?: string;
}

/** What to do with the value that was found. Without `put` or `remove`, it stays. */
export interface Exchange {
	readonly put?: unknown;
	readonly remove?: true;
	readonly add?: readonly Addition[];
}

/**
 * Key–value storage on this device, shared by all tabs. A promise always settles: an operation that makes no progress
 * for two seconds (a write: eight, plus a millisecond per pair) is retried once on a new connection, then fails with
 * `timeout`. Nothing throws.
 */
export interface Vault {
	/**
	 * Reads everything, or only the keys that `isKnown` rejects. The pairs come in parts, each passed to `take` on
	 * arrival; a retry passes them from the beginning again.
	 */
	read(take: (part: readonly Pair[]) => void, isKnown?: (key: string) => boolean): Promise<Result<void, VaultError>>;
	/** The pairs under `keys`; keys that do not exist are left out. */
	get(keys: readonly string[]): Promise<Result<readonly Pair[], VaultError>>;
	/**
	 * Stores all or none, durably, in one transaction. Never overwrites: returns the pairs that were already there with
	 * other content.
	 */
	add(additions: readonly Addition[]): Promise<Result<readonly Pair[], VaultError>>;
	/** Overwrites; for keys with a single writer at a time. Completes even if the page goes away right after the call. */
	put(key: string, value: unknown): Promise<Result<void, VaultError>>;
	/**
	 * Reads `key` (undefined: absent) and does what `change` returns, in one transaction. Returns what was found under
	 * `key`, and for the additions what `add` would return.
	 */
	exchange(key: string, change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>>;
	/** Increases when this page creates the store: on the first visit, or after it was deleted under a running page. */
	readonly generation: number;
	/** Asks the browser not to evict. True when it agreed. */
	persist(): Promise<boolean>;
}
