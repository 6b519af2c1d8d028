import { MAX_BACKUP_BYTES } from '../../journal/backup/backup.ts';
import { keepIn, type Kept } from '../../journal/backup/backup-file.ts';
import type { Journal } from '../../journal/journal.svelte.ts';
import { inBackupFileTurn } from './backup-file-turn.ts';
import { backupSourceOf } from './backup-source.ts';
import { storedBackupFile } from './disk-backup-file.ts';
import { IndexedDbSnapshots } from './indexeddb-snapshots.ts';
import { noteBackup } from './local-notes.ts';

/**
 * Writes a backup into the chosen file, if the browser allows that without asking. Writes of all tabs run one at a
 * time, in order: if two ran at once, each would take the other for another program. Each goes to the file that is
 * chosen when its turn comes.
 */
export function writeBackupFile(journal: Journal, how: 'asked' | 'by-itself'): Promise<Kept | 'no-file'> {
	return inBackupFileTurn(() => writeNow(journal, how));
}

async function writeNow(journal: Journal, how: 'asked' | 'by-itself'): Promise<Kept | 'no-file'> {
	const file = await storedBackupFile();
	if (file === null) return 'no-file';
	const { at } = journal.stamp();
	const source = backupSourceOf(journal, new IndexedDbSnapshots());
	const kept = await keepIn(file, source, { how, maxBytes: MAX_BACKUP_BYTES });
	if (kept === 'written' || kept === 'merged') noteBackup(at);
	return kept;
}
