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
	/** Whether the state from before is kept; also true if nothing was there to add. */
	readonly isKept: boolean;
}

/**
 * Imports after a snapshot. An import only adds, so it goes ahead if no snapshot could be taken; and if there is only
 * room for one of the two, it is the import.
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
