const LOCK = 'homestretch-backup-file';

/**
 * Runs `use` under a lock of all tabs, so that only one at a time writes the backup file or imports from it. If the
 * browser has no locks, or refuses them to this page, runs `use` at once.
 */
export async function inBackupFileTurn<Value>(use: () => Promise<Value>): Promise<Value> {
	if (typeof navigator.locks === 'undefined') return use();
	let hasTurn = false;
	try {
		return await navigator.locks.request(LOCK, () => {
			hasTurn = true;
			return use();
		});
	} catch (error) {
		if (hasTurn || !(error instanceof DOMException)) throw error;
		return use();
	}
}
