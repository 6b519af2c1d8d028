import type { Result } from '../routine/result.ts';

/** Why a read or write did not happen. `full`: no space left. `missing`: no storage in this browser (mode). */
export type VaultError = { code: 'missing' | 'full' | 'timeout' | 'failed'; message: string };

/**
 * Keys and values on this device. A promise always settles, within about five seconds: an operation that gets no answer
 * in two (a millisecond more for each pair that is written) is tried once more on a new connection, then fails with
 * `timeout`. Nothing throws.
 */
export interface Vault {
	entries(): Promise<Result<readonly (readonly [key: string, value: unknown])[], VaultError>>;
	/** All pairs in one transaction: all or none. Written durably when it resolves. */
	setMany(pairs: readonly (readonly [key: string, value: unknown])[]): Promise<Result<void, VaultError>>;
	remove(key: string): Promise<Result<void, VaultError>>;
	/** Asks the browser not to evict. True when it agreed. */
	persist(): Promise<boolean>;
}
