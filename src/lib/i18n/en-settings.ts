import type { Millis } from '../routine/duration.ts';
import { plural } from './plural.ts';

/** Words of the settings. */
export const enSettings = {
	title: 'Settings',
	display: 'Display',
	themes: { system: 'System', light: 'Light', dark: 'Dark' },
	pace: 'Time to change position',
	factorLabel: 'Length',
	factor: (factor: number) => {
		if (factor === 1) return 'as planned';
		return `${factor} times as long`;
	},
	pacePreview: (ms: Millis) => `Sitting to standing: ${Math.round(ms / 1000)} seconds`,
	waitForMe: 'Wait for me',
	waitForMeHint: 'After each change of position the clock waits until you say you are there.',
	data: 'Your data',
	dataText: 'Everything is kept on this device only. A backup file keeps it if the device is lost, or takes it along.',
	importBackup: 'Import backup',
	importPreview: (fresh: number, known: number) =>
		`${plural(fresh, 'new record')}${known > 0 ? `, ${known} already here` : ''}.`,
	importAside: (count: number) =>
		`${plural(count, 'record')} in it ${count === 1 ? 'is' : 'are'} not understood. Kept as ${count === 1 ? 'it is' : 'they are'}, and exported again.`,
	importUnreadable: { 'too-large': 'It is larger than 32 MiB.', unreadable: 'It could not be read as text.' },
	importNothing: 'Nothing new in this file.',
	import: 'Import',
	cancel: 'Cancel',
	imported: (count: number) => `Imported ${plural(count, 'record')}.`,
	importFailed: 'This file could not be imported. Nothing was changed.',
	aside: (count: number) => `${plural(count, 'stored record')} not understood`,
	asideText:
		'Perhaps written by a newer version, or broken. Nothing is thrown away: they stay here and go into every backup.',
	asideReason: { 'unknown-type': 'unknown kind', 'future-version': 'from a newer version', broken: 'broken' },
	install: 'Install',
	installText: 'As an app of its own it opens faster, works with no network, and keeps its data longer.',
	installButton: 'Install Homestretch',
	installed: 'Installed. It opens with no network.',
	installOther: 'To install, use “Install” or “Add to home screen” in the menu of your browser.',
	about: 'About',
	aboutText:
		'For comfort and confidence, and general wellbeing. Not a medical device. No clinician has reviewed the content yet.',
	/** `builtAt` in milliseconds since 1970. */
	version: (builtAt: number) =>
		`Version of ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(builtAt)}`
};
