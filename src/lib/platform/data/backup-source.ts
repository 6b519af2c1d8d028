import { previewText } from '../../journal/backup/backup.ts';
import type { BackupSource } from '../../journal/backup/backup-file.ts';
import { loadChecks } from '../../journal/checks/checks.ts';
import { importSafely } from '../../journal/backup/import-safely.ts';
import type { Journal } from '../../journal/journal.svelte.ts';
import { printBackup } from '../../journal/backup/print-backup.ts';
import type { Snapshots } from '../../journal/backup/snapshots.ts';

/** The journal as the source of a backup in a file. What is imported from the file comes after a snapshot. */
export function backupSourceOf(journal: Journal, snapshots: Snapshots): BackupSource {
	return {
		async print() {
			await journal.refresh();
			await journal.loadWhole();
			return printBackup(journal.contents, journal.now);
		},
		async merge(text) {
			if (!(await loadChecks()).ok) return false;
			await journal.loadWhole();
			const preview = previewText(journal.entries, text);
			if (!preview.ok) return false;
			return (await importSafely(journal, preview.value, snapshots)).imported.ok;
		}
	};
}
