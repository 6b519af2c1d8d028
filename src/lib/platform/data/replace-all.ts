import type { Journal } from '../../journal/journal.svelte.ts';
import type { Snapshots } from '../../journal/backup/snapshots.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import type { SessionLock } from '../../session/ports.ts';
import { AppBadge } from '../desk/app-badge.ts';
import { NAME } from '../tab-channel.ts';
import { inBackupFileTurn } from './backup-file-turn.ts';
import { clearKept } from './kept-store.ts';
import { clearNotes, dropDigest, leaveWord } from './local-notes.ts';
import { clearRecords } from './records-store.ts';

/** `in-session`: a session or a timer runs here or in another tab. `unsaved`: this tab holds records not yet stored. */
export type Refusal = 'in-session' | 'unsaved' | 'failed';

interface Ports {
	readonly journal: Journal;
	readonly sessionLock: Pick<SessionLock, 'take' | 'isHeldHere'>;
}

/**
 * Restores a snapshot, then reloads all tabs. Returns only if that was refused or failed; the records are then
 * unchanged.
 */
export async function restoreSnapshot(ports: Ports, snapshots: Snapshots, id: string): Promise<Refusal> {
	const restored = await replaceAlone(ports, () =>
		snapshots.restore(id, { ...stampOf(ports.journal), before: 'restore' })
	);
	if (!restored.ok) return restored.error;
	leaveWord({ what: 'restored', count: restored.value });
	return loadAnew();
}

/**
 * Deletes everything that the app stores about the person, then reloads all tabs. Returns only if that was refused or
 * failed.
 */
export async function deleteEverything(ports: Ports): Promise<Refusal> {
	// Snapshots first: if the second step fails, the records are still there, and the person is told of the failure.
	const deleted = await replaceAlone(ports, async () => {
		const kept = await clearKept();
		return kept.ok ? clearRecords() : kept;
	});
	if (!deleted.ok) return deleted.error;
	clearNotes();
	leaveWord({ what: 'deleted' });
	return loadAnew();
}

function stampOf(journal: Journal): { id: string; at: string } {
	const { id, at } = journal.stamp();
	return { id, at };
}

/**
 * Runs `replace` under the session lock, so that no session can begin or go on meanwhile. After a success, keeps the
 * lock, because the page is about to reload.
 */
async function replaceAlone<Value>(
	{ journal, sessionLock }: Ports,
	replace: () => Promise<Result<Value, unknown>>
): Promise<Result<Value, Refusal>> {
	if (sessionLock.isHeldHere) return err('in-session');
	const hold = await sessionLock.take();
	if (hold === null) return err('in-session');
	await journal.retryUnsaved();
	dropDigest(); // it counts keys: a restored vault may hold the same number of other keys
	// Wait for an import from the backup file: it must not add records after the replacement.
	const replaced = journal.unsaved.length > 0 ? null : await inBackupFileTurn(replace);
	dropDigest();
	if (replaced?.ok) return ok(replaced.value);
	hold.release();
	return err(replaced === null ? 'unsaved' : 'failed');
}

/** Reloads all tabs. Never settles, because this page goes away. */
function loadAnew(): Promise<never> {
	// A tab that does not get the message shows the old records until it is reloaded. It stores none of them.
	if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(NAME).postMessage(null);
	// With the new records, the badge may need another number, or be turned off.
	new AppBadge().clear();
	location.reload();
	return new Promise(() => {});
}
