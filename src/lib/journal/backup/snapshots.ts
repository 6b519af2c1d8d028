import type { Result } from '../../routine/result.ts';
import type { Pair, VaultError } from '../vault.ts';

/** Number of snapshots that are kept. */
export const MAX_SNAPSHOTS = 3;

/** The operation that a snapshot was taken before. */
export type SnapshotReason = 'import' | 'restore';

export interface SnapshotInfo {
	/** ULID, created when the snapshot was taken. */
	readonly id: string;
	/** ISO-8601 with the local UTC offset. */
	readonly at: string;
	readonly before: SnapshotReason;
	/** Number of values. */
	readonly count: number;
}

/**
 * Earlier states of this device's records. They are stored apart from the records, and no backup contains them
 * (`src/decisions/0022`). Nothing throws, and every promise settles. Errors are those of a `Vault`.
 */
export interface Snapshots {
	/** Newest first. Empty if they cannot be read. */
	list(): Promise<readonly SnapshotInfo[]>;
	/** Stores a copy of the current records, and drops the oldest snapshots above `MAX_SNAPSHOTS`. */
	take(stamp: Pick<SnapshotInfo, 'id' | 'at' | 'before'>): Promise<Result<SnapshotInfo, VaultError>>;
	drop(id: string): Promise<void>;
	/**
	 * Takes a snapshot with `stamp`, then replaces its records by those of snapshot `id`, in one transaction. Returns
	 * the number of records restored. On failure, the records are unchanged. Does not touch the session in progress.
	 * Reload every page afterwards.
	 */
	restore(id: string, stamp: Pick<SnapshotInfo, 'id' | 'at' | 'before'>): Promise<Result<number, VaultError>>;
}

/** The ids to drop: the oldest beyond `MAX_SNAPSHOTS`, but never any of `needed`. */
export function surplus(ids: readonly string[], needed: readonly string[]): string[] {
	const oldestFirst = ids.filter((id) => !needed.includes(id)).sort();
	return oldestFirst.slice(0, Math.max(0, ids.length - MAX_SNAPSHOTS));
}

export interface Replacement {
	readonly remove: readonly string[];
	readonly put: readonly Pair[];
}

/**
 * The change that turns the state `now` into the state `then`. `stored`: the keys that the store holds at this moment.
 * Values stored since `now` was read stay, even under a key of `then`.
 */
export function replacementFor(then: readonly Pair[], now: readonly Pair[], stored: readonly string[]): Replacement {
	const known = new Set(now.map(([key]) => key));
	const later = new Set(stored.filter((key) => !known.has(key)));
	const kept = then.filter(([key]) => !later.has(key));
	const keptKeys = new Set(kept.map(([key]) => key));
	return { remove: [...known].filter((key) => !keptKeys.has(key)), put: kept };
}
