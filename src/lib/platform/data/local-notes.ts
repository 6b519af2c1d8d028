import * as v from 'valibot';
import type { BackupNote } from '../../journal/backup/backup-age.ts';
import { BACKUP_FILE_KEY, DIGEST_KEY } from '../app/first-look.ts';

/** Prefix of all keys of the app in `localStorage` and `sessionStorage`. */
const PREFIX = 'homestretch-';
const BACKUP = `${PREFIX}backup-at`;
const LATER = `${PREFIX}backup-later-at`;
const DONE = `${PREFIX}done`;

/** What was done to the records before this page was reloaded. */
const doneSchema = v.variant('what', [
	v.object({ what: v.literal('restored'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
	v.object({ what: v.literal('deleted') })
]);
export type Done = Readonly<v.InferOutput<typeof doneSchema>>;
const storedSchema = v.pipe(v.string(), v.parseJson(), doneSchema);

export function backupNote(): BackupNote {
	return { backupAt: read('local', BACKUP), laterAt: read('local', LATER) };
}

/** Notes the instant (ISO-8601) at which a backup was handed over. */
export function noteBackup(at: string): void {
	write('local', BACKUP, at);
}

/** Notes the instant (ISO-8601) at which the reminder was closed. */
export function noteLater(at: string): void {
	write('local', LATER, at);
}

/** Notes whether backups go to a file, so that every page knows whether to fetch the code that writes it. */
export function noteBackupFile(isChosen: boolean): void {
	if (isChosen) write('local', BACKUP_FILE_KEY, '1');
	else attempt('local', (storage) => storage.removeItem(BACKUP_FILE_KEY));
}

/** Stores a message for the next page load in this tab. */
export function leaveWord(done: Done): void {
	write('session', DONE, JSON.stringify(done));
}

/** Reads and removes the message that `leaveWord` stored; null if there is none, or it cannot be read. */
export function takeWord(): Done | null {
	const text = read('session', DONE);
	if (text === null) return null;
	attempt('session', (storage) => storage.removeItem(DONE));
	const parsed = v.safeParse(storedSchema, text);
	return parsed.success ? parsed.output : null;
}

/** Removes the digest, so that Today reads the whole journal. */
export function dropDigest(): void {
	attempt('local', (storage) => storage.removeItem(DIGEST_KEY));
}

/** Removes everything that the app keeps in `localStorage` and `sessionStorage`. */
export function clearNotes(): void {
	for (const where of ['local', 'session'] as const) {
		attempt(where, (storage) => {
			const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
			for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
		});
	}
}

function read(where: 'local' | 'session', key: string): string | null {
	return attempt(where, (storage) => storage.getItem(key)) ?? null;
}

function write(where: 'local' | 'session', key: string, value: string): void {
	attempt(where, (storage) => storage.setItem(key, value));
}

/** Undefined if storage is blocked or full, or if the browser is set to have none. */
function attempt<Value>(where: 'local' | 'session', use: (storage: Storage) => Value): Value | undefined {
	try {
		const storage = (where === 'local' ? localStorage : sessionStorage) as Storage | null;
		return storage === null ? undefined : use(storage);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return undefined;
	}
}
