import { listed } from './listed.ts';
import { plural } from './plural.ts';

const MEGABYTE = 1_000_000;

/** Names of records, by type (`RecordType`), with their number. */
const records = {
	session: (count: number) => plural(count, 'session'),
	'rest-day': (count: number) => plural(count, 'rest day'),
	flare: (count: number) => plural(count, 'flare'),
	'check-in': (count: number) => plural(count, 'check-in'),
	walk: (count: number) => plural(count, 'walk'),
	activity: (count: number) => plural(count, 'activity', 'activities'),
	'activity-rating': (count: number) => plural(count, 'rating of an activity', 'ratings of activities'),
	thermal: (count: number) => plural(count, 'use of cold or heat', 'uses of cold or heat'),
	screening: (count: number) => plural(count, 'safety check'),
	setting: (count: number) => plural(count, 'setting'),
	routine: (count: number) => plural(count, 'routine of your own', 'routines of your own'),
	correction: (count: number) => plural(count, 'correction'),
	deletion: (count: number) => plural(count, 'deletion')
};

/** By the reason why a record is not understood (`RecordProblem`). */
const notUnderstood = {
	'unknown-type': (count: number) => `${count} of an unknown kind`,
	'future-version': (count: number) => `${count} from a newer version`,
	broken: (count: number) => `${count} broken`
};

/** `3 Nov, 14:02`, of an ISO-8601 instant, by the clock of the place where it was written. */
function moment(at: string): string {
	const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
	return `${day.format(Date.parse(at.slice(0, 10)))}, ${at.slice(11, 16)}`;
}

/** Words for what a person does with the data: export, import, earlier states, and deleting everything. */
export const dataMessages = {
	exportSessions: 'Export sessions as a table',
	exportSessionsHint: 'For a spreadsheet (CSV). The app cannot import it: keep a backup too.',
	notShared: 'Not exported. Nothing is lost: export again whenever you like.',

	csvColumns: [
		'Day',
		'Started',
		'Routine',
		'Routine id',
		'Planned minutes',
		'Played minutes',
		'Outcome',
		'Pain before (0-10)',
		'Pain after (0-10)'
	],
	csvOutcome: { finished: 'finished', stopped: 'stopped' },

	records,
	notUnderstood,
	listed: (items: readonly string[]) => listed(items),
	importNew: 'New:',
	importKnown: 'Already here:',
	importNotUnderstood: 'Not understood:',

	snapshots: 'Earlier states',
	snapshotsText: 'Before each import, the app keeps what was here, on this device. The last three are kept.',
	restore: {
		import: (at: string) => `Restore the state from before the import of ${moment(at)}`,
		restore: (at: string) => `Restore the state from before going back on ${moment(at)}`
	},
	snapshotSize: (count: number) => plural(count, 'record'),
	restoreTitle: 'Restore this state?',
	restoreText: (then: number, now: number) =>
		`There were ${plural(then, 'record')}; now there are ${now}. What is here now is kept as an earlier state, so that you can go back.`,
	restoreYes: 'Restore',
	cancel: 'Cancel',
	busy: 'One moment…',
	restored: (count: number) => `Restored ${plural(count, 'record')}.`,
	restoreFailed: 'This state was not restored. Nothing was changed.',
	noSnapshot: 'There was no room to keep the state from before. An import only adds, so nothing was lost.',

	/** Why nothing could be replaced or deleted. */
	refused: {
		'in-session': 'A session or timer is running, perhaps in another tab. End it first.',
		unsaved: 'Some of your records are not stored yet. Try again in a moment.',
		failed: 'This browser’s storage reports an error, or is full.'
	},

	delete: 'Delete everything',
	deleteText:
		'Takes away all sessions, settings and earlier states on this device. The voice and the app itself stay, to work with no network.',
	deleteAsk: 'Delete everything…',
	deleteTitle: 'Delete everything?',
	deleteWarning: (count: number) =>
		`${plural(count, 'record')} will be gone from this device, for good. A backup file that you exported stays where it is.`,
	deleteWord: 'delete',
	deleteLabel: (word: string) => `To confirm, type “${word}”`,
	deleteYes: 'Delete for good',
	deleted: 'Everything is deleted. The app is as on your first visit.',
	deleteFailed: 'Not deleted.',

	file: 'Keep a backup in a file',
	fileKind: 'Homestretch backup',
	fileText:
		'Choose a file once. The app then writes a new backup into it after each session, for as long as the browser allows. What another device wrote there is imported first.',
	fileNew: 'Make a new file',
	fileThere: 'Use a backup that is there',
	fileChosen: (name: string) => `Backups go into “${name}”.`,
	fileWrite: 'Write a backup now',
	fileForget: 'Forget this file',
	fileKept: {
		written: 'The backup is in the file.',
		merged: 'What was in the file was imported, and the backup is in it.',
		'not-a-backup': 'The file holds something else. It was left as it is.',
		gone: 'The file is not there any more. Your records are still here.',
		fewer:
			'The last backup in the file has more records than are here now, so it was left as it is. To replace it, write a backup now.',
		'not-allowed': 'The browser wants to ask you before the app may write the file. Write a backup now, and allow it.',
		failed: 'The file could not be written now. Try again.'
	},

	safety: 'How safe it is',
	stored: (count: number, bytes: number) =>
		`${plural(count, 'record')} on this device. A backup is ${
			bytes < MEGABYTE / 10 ? 'less than 0.1 MB' : `about ${(bytes / MEGABYTE).toFixed(1)} MB`
		}.`,
	persisted: 'This browser promised to keep it, even when the device runs low on space.',
	notPersisted: 'This browser may delete it when the device runs low on space.',
	persist: 'Ask the browser to keep it',
	persistRefused: 'The browser did not promise it. Installing the app, or using it often, can change that.',
	noBackup: 'No backup was made on this device yet.',
	lastBackup: (ago: string) => `Last backup: ${ago}.`,
	remind: (sessions: number) => `${plural(sessions, 'session')} since your last backup.`,
	remindNever: (sessions: number) => `${plural(sessions, 'session')} and no backup yet.`,
	remindLink: 'Make a backup',
	remindClose: 'Not now'
};
