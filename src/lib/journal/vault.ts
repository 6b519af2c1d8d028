import type { Result } from '../routine/result.ts';

/** Why a read or write did not happen. `full`: no space left. `missing`: no storage in this browser (mode). */
export type VaultError = { code: 'missing' | 'full' | 'timeout' | 'failed'; message: string };

export type Pair = readonly [key: string, value: unknown];

/** Something to be stored for good. */
export interface Addition {
	readonly key: string;
	readonly value: unknown;
	/** Where it is stored when `key` holds another content. Without it, it is then not stored. */
	readonly spareKey?: string;
}

/** What to do with the value that was found. Nothing named: it stays. */
export interface Exchange {
	readonly put?: unknown;
	readonly remove?: true;
	readonly add?: readonly Addition[];
}

/**
 * Keys and values on this device, shared by all tabs. A promise always settles: an operation that stands still for two
 * seconds (a write for eight, and a millisecond more for each pair) is tried once more on a new connection, then fails with
 * `timeout`. Nothing throws.
 */
export interface Vault {
	/**
	 * Everything, or only what lies under keys that `isKnown` does not know. Read in parts, each handed to `take` as it
	 * comes; a second try hands over from the beginning again.
	 */
	read(take: (part: readonly Pair[]) => void, isKnown?: (key: string) => boolean): Promise<Result<void, VaultError>>;
	/** What lies under `keys`, without those that are not there. */
	get(keys: readonly string[]): Promise<Result<readonly Pair[], VaultError>>;
	/**
	 * All in one transaction, durably: all or none. What stands under a key stays: gives those that were found there with
	 * another content.
	 */
	add(additions: readonly Addition[]): Promise<Result<readonly Pair[], VaultError>>;
	/** Overwrites, for what has one writer at a time. Survives the page's going away right after the call. */
	put(key: string, value: unknown): Promise<Result<void, VaultError>>;
	/**
	 * Reads `key` (undefined: nothing there) and does what `change` says, in one transaction. Gives what was found of the
	 * key, and of the additions as `add` does.
	 */
	exchange(key: string, change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>>;
	/** Rises when this page has created the store: the first visit, or somebody deleted it under a running page. */
	readonly generation: number;
	/** Asks the browser not to evict. True when it agreed. */
	persist(): Promise<boolean>;
}
