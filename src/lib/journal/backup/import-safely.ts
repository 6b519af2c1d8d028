import type { Result } from '../../routine/result.ts';
import type { ImportPreview } from './backup.ts';
import type { Snapshots } from './snapshots.ts';
import type { VaultError } from '../vault.ts';

/** The part of the `Journal` that an import needs. */
export interface Importing {
	stamp(): { readonly id: string; readonly at: string };
	applyImport(preview: Pick<ImportPreview, 'add'>): Promise<Result<number, VaultError>>;
}

export interface SafeImport {
	/** Number of values stored. */
	readonly imported: Result<number, VaultError>;
	/** False if no snapshot of the earlier state could be taken or kept. True if there was nothing to add. */
	readonly isKept: boolean;
}

/**
 * Takes a snapshot, then imports. An import only adds records, so it goes ahead even if no snapshot can be taken. If
 * the import does not fit on the disk, drops the snapshot and tries again.
 */
export async function importSafely(
	journal: Importing,
	preview: Pick<ImportPreview, 'add'>,
	snapshots: Pick<Snapshots, 'take' | 'drop'>
): Promise<SafeImport> {
	if (preview.add.length === 0) return { imported: await journal.applyImport(preview), isKept: true };
	const { id, at } = journal.stamp();
	const taken = await snapshots.take({ id, at, before: 'import' });
	const imported = await journal.applyImport(preview);
	if (imported.ok || !taken.ok) return { imported, isKept: taken.ok };
	await snapshots.drop(id);
	if (imported.error.code !== 'full') return { imported, isKept: true };
	return { imported: await journal.applyImport(preview), isKept: false };
}
