import { replacementFor, surplus, type SnapshotInfo, type Snapshots } from '../../journal/backup/snapshots.ts';
import type { Pair, VaultError } from '../../journal/vault.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import { inKept } from './kept-store.ts';
import { readRecords, replaceRecords } from './records-store.ts';
import { resultOf } from './requests.ts';

type Stamp = Pick<SnapshotInfo, 'id' | 'at' | 'before'>;

/** A snapshot is stored as two values, so that the list can be read without the records. */
const INFO = 'snapshot-info:';
const PAIRS = 'snapshot:';
const INFOS = () => IDBKeyRange.bound(INFO, `${INFO}\uFFFF`);

export class IndexedDbSnapshots implements Snapshots {
	async list(): Promise<readonly SnapshotInfo[]> {
		const read = await inKept('readonly', (store) => resultOf<SnapshotInfo[]>(store.getAll(INFOS())));
		return read.ok ? read.value.reverse() : [];
	}

	async take(stamp: Stamp): Promise<Result<SnapshotInfo, VaultError>> {
		const pairs = await readRecords();
		return pairs.ok ? this.#keep(stamp, pairs.value, [stamp.id]) : pairs;
	}

	async drop(id: string): Promise<void> {
		await inKept('readwrite', async (store) => dropFrom(store, id));
	}

	async restore(id: string, stamp: Stamp): Promise<Result<number, VaultError>> {
		const found = await inKept('readonly', (store) => resultOf<readonly Pair[] | undefined>(store.get(PAIRS + id)));
		if (!found.ok) return found;
		const then = found.value;
		if (then === undefined) return err({ code: 'failed', message: 'no such snapshot' });
		const now = await readRecords();
		if (!now.ok) return now;
		const taken = await this.#keep(stamp, now.value, [stamp.id, id]);
		if (!taken.ok) return taken;
		const replaced = await replaceRecords((stored) => replacementFor(then, now.value, stored));
		return replaced.ok ? ok(then.length) : replaced;
	}

	async #keep(
		stamp: Stamp,
		pairs: readonly Pair[],
		needed: readonly string[]
	): Promise<Result<SnapshotInfo, VaultError>> {
		const info: SnapshotInfo = { ...stamp, count: pairs.length };
		return inKept('readwrite', async (store) => {
			store.put(info, INFO + info.id);
			store.put(pairs, PAIRS + info.id);
			const kept = await resultOf<SnapshotInfo[]>(store.getAll(INFOS()));
			for (const id of surplus(
				kept.map((one) => one.id),
				needed
			))
				dropFrom(store, id);
			return info;
		});
	}
}

function dropFrom(store: IDBObjectStore, id: string): void {
	store.delete(INFO + id);
	store.delete(PAIRS + id);
}
