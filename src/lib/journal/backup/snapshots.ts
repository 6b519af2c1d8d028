import type { Result } from '../../routine/result.ts';
import type { Pair, VaultError } from '../vault.ts';

/** Number of snapshots that are kept. */
export const MAX_SNAPSHOTS = 3;

/** What a snapshot was taken before. */
export type SnapshotReason = 'import' | 'restore';

export interface SnapshotInfo {
	/** ULID, drawn when the snapshot was taken. */
	readonly id: string;
	/** ISO-8601 with the offset of the place. */
	readonly at: string;
	readonly before: SnapshotReason;
	/** Number of values. */
	readonly count: number;
}

/**
 * Earlier states of this device's records, apart from the records and from every backup (`src/decisions/0022`).
 * Nothing throws, and every promise settles. Errors are those of a `Vault`.
 */
export interface Snapshots {
	/** Newest first. Empty if they cannot be read. */
	list(): Promise<readonly SnapshotInfo[]>;
	/** Keeps what is stored now, and drops the oldest snapshots above `MAX_SNAPSHOTS`. */
	take(stamp: Pick<SnapshotInfo, 'id' | 'at' | 'before'>): Promise<Result<SnapshotInfo, VaultError>>;
	drop(id: string): Promise<void>;
	/**
	 * Takes a snapshot with `stamp`, then replaces in one transaction what that snapshot holds by what snapshot `id`
	 * holds. Returns the number of records restored. If it fails, the records are as they were. Does not touch the
	 * session in progress. Every page must be loaded anew afterwards.
	 */
	restore(id: string, stamp: Pick<SnapshotInfo, 'id' | 'at' | 'before'>): Promise<Result<number, VaultError>>;
}

/** The ids to drop: the oldest above `MAX_SNAPSHOTS`, but none of `needed`. */
export function surplus(ids: readonly string[], needed: readonly string[]): string[] {
	const oldestFirst = ids.filter((id) => !needed.includes(id)).sort();
	return oldestFirst.slice(0, Math.max(0, ids.length - MAX_SNAPSHOTS));
}

export interface Replacement {
	readonly remove: readonly string[];
	readonly put: readonly Pair[];
}

/**
 * Turns the state `now` into the state `then`, where the store holds the keys `stored`. What was stored after `now` was
 * read stays, whatever its key.
 */
export function replacementFor(then: readonly Pair[], now: readonly Pair[], stored: readonly string[]): Replacement {
	const known = new Set(now.map(([key]) => key));
	const later = new Set(stored.filter((key) => !known.has(key)));
	const kept = then.filter(([key]) => !later.has(key));
	const keptKeys = new Set(kept.map(([key]) => key));
	return { remove: [...known].filter((key) => !keptKeys.has(key)), put: kept };
}
