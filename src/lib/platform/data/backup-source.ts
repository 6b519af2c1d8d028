import { previewText } from '../../journal/backup/backup.ts';
import type { BackupSource } from '../../journal/backup/backup-file.ts';
import { loadChecks } from '../../journal/checks/checks.ts';
import { importSafely } from '../../journal/backup/import-safely.ts';
import type { Journal } from '../../journal/journal.svelte.ts';
import { printBackup } from '../../journal/backup/print-backup.ts';
import type { Snapshots } from '../../journal/backup/snapshots.ts';

/** Adapts the journal to a `BackupSource`. Takes a snapshot before it imports anything from the file. */
export function backupSourceOf(journal: Journal, snapshots: Pick<Snapshots, 'take' | 'drop'>): BackupSource {
	return {
		async print() {
			await journal.refresh();
			await journal.loadWhole();
			const { contents, now, problem } = journal;
			return {
				text: printBackup(contents, now),
				contents: { digest: await digestOf(contents), count: contents.length },
				isWhole: problem === null
			};
		},
		async merge(text) {
			if (!(await loadChecks()).ok) return 'failed';
			await journal.refresh();
			await journal.loadWhole();
			const preview = previewText(journal.entries, text);
			if (!preview.ok) return 'not-a-backup';
			return (await importSafely(journal, preview.value, snapshots)).imported.ok ? 'imported' : 'failed';
		}
	};
}

/** Sorts the records first, because their order differs from load to load. */
async function digestOf(records: readonly unknown[]): Promise<string> {
	const lines = records.map((record) => JSON.stringify(record) ?? 'null').sort();
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
