import type { Millis } from '../../routine/duration.ts';
import { plural } from './plural.ts';

export const settingsMessages = {
	title: 'Settings',
	display: 'Display',
	themes: { system: 'System', light: 'Light', dark: 'Dark' },
	pace: 'Time to change position',
	factorLabel: 'Length',
	factor: (factor: number): string => (factor === 1 ? 'as planned' : `${factor} times as long`),
	pacePreview: (ms: Millis) => `Sitting to standing: ${Math.round(ms / 1000)} seconds`,
	waitForMe: 'Wait for me',
	waitForMeHint: 'After each change of position, the clock waits until you tap “I’m in position”.',
	data: 'Your data',
	dataText:
		'Everything is kept on this device only. Export a backup and store it somewhere else, in case you lose this device or move to a new one.',
	importBackup: 'Import backup',
	importPreview: (fresh: number, known: number) =>
		`${plural(fresh, 'new record')}${known > 0 ? `, ${known} already here` : ''}.`,
	importAside: (count: number) =>
		count === 1
			? 'This version cannot read 1 record in the file. It will be kept unchanged, and goes into your backups.'
			: `This version cannot read ${count} records in the file. They will be kept unchanged, and go into your backups.`,
	importTooLarge: (mebibytes: number) => `It is larger than ${mebibytes} MiB.`,
	importUnreadable: 'It could not be read as text.',
	importNotLoaded: 'A part of the app could not be fetched. Try again when you are online.',
	importNothing: 'Nothing new in this file.',
	import: 'Import',
	cancel: 'Cancel',
	importing: 'Importing…',
	importedNothing: 'Imported 0 records. Everything in this file is already here.',
	imported: (count: number) => `Imported ${plural(count, 'record')}.`,
	importFailed: 'This file could not be imported. Nothing was changed.',
	aside: (count: number) => `${plural(count, 'stored record')} that this version cannot read`,
	asideText:
		'They may come from a newer version, or be broken. Nothing is deleted: they stay here and go into every backup.',
	asideReason: { 'unknown-type': 'unknown kind', 'future-version': 'from a newer version', broken: 'broken' },
	install: 'Install',
	installText: 'As an app of its own it opens faster, works with no network, and keeps its data longer.',
	installButton: 'Install Homestretch',
	installed: 'Installed. It opens with no network.',
	installOther: 'To install, use “Install” or “Add to home screen” in the menu of your browser.',
	about: 'About',
	aboutText:
		'For comfort and confidence, and general wellbeing. Not a medical device. No clinician has reviewed the content yet.',
	/** `builtAt` is in milliseconds since 1970. */
	version: (builtAt: number) =>
		`Version of ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(builtAt)}`,

	preferences: {
		title: 'What suits me',
		hint: 'Only routines that match these choices are suggested and listed.',
		about: 'What is true for me',
		aboutNothing: 'Nothing is left out for you.',
		aboutChange: 'Change',
		equipment: 'Things I have',
		positions: 'Positions I cannot do'
	}
};
