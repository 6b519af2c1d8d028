import type { RoutineSummary } from '../routine/library.ts';
import type { Equipment } from '../routine/equipment.ts';
import { clockText, wholeMinutes, type Millis } from '../routine/duration.ts';
import { isOnFloor, type Position } from '../routine/position.ts';
import type { Side } from '../routine/timeline.ts';
import { plural } from './plural.ts';

const sideName = (side: Side) => (side === 'left' ? 'Left side' : 'Right side');
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** `9 minutes 19 seconds`, for sentences; whole seconds, rounded. */
function lengthInWords(ms: Millis): string {
	const seconds = Math.round(ms / 1000);
	const parts = [];
	if (seconds >= 60) parts.push(plural(Math.floor(seconds / 60), 'minute'));
	if (seconds % 60 > 0 || seconds === 0) parts.push(plural(seconds % 60, 'second'));
	return parts.join(' ');
}

/** `2 h 6 min`, for sums. */
function sumOfTime(ms: Millis): string {
	const minutes = Math.round(ms / 60_000);
	return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const beginIn: Record<Position, string> = {
	supine: 'Begin lying on your back.',
	prone: 'Begin lying on your front.',
	'side-lying': 'Begin lying on your side.',
	quadruped: 'Begin on hands and knees.',
	kneeling: 'Begin kneeling.',
	'long-sitting': 'Begin sitting on the floor.',
	seated: 'Begin on a chair.',
	standing: 'Begin standing.'
};

/** Every word a person reads or hears, in English. Other languages are typed `Messages`. */
export const en = {
	app: {
		name: 'Homestretch',
		description:
			'Guided stretch and posture routines for a back that needs them. Works with no network, needs no account.',
		title: (page: string) => `${page} · Homestretch`
	},
	tabs: { label: 'Main', today: 'Today', routines: 'Routines', progress: 'Progress', settings: 'Settings' },
	side: sideName,
	equipment: {
		mat: 'mat',
		pillow: 'pillow',
		chair: 'chair',
		table: 'desk or table',
		wall: 'wall',
		doorway: 'doorway',
		towel: 'towel',
		weight: 'light object'
	} satisfies Record<Equipment, string>,
	where: ({ positions }: Pick<RoutineSummary, 'positions'>) => {
		const isFloor = positions.some(isOnFloor);
		if (isFloor) return 'floor';
		if (positions.every((position) => position === 'seated')) return 'chair';
		return positions.every((position) => position === 'standing') ? 'standing' : 'chair and standing';
	},
	facts: (summary: RoutineSummary) =>
		`${wholeMinutes(summary.totalMs)} min, ${en.where(summary)}, level ${summary.level}`,

	today: {
		title: 'Today',
		unfinished: (ago: Millis) => `Not finished, ${en.ago(ago)}`,
		step: (number: number, of: number, exercise: string, side: Side | null) =>
			`Step ${number} of ${of}: ${lowerFirst(exercise)}${side ? `, ${sideName(side).toLowerCase()}` : ''}`,
		left: 'left',
		carryOn: 'Carry on',
		leaveIt: 'Leave it',
		goodFor: {
			morning: 'Good for this morning',
			day: 'Good for now',
			evening: 'Good for this evening'
		},
		start: 'Start',
		other: 'Other',
		stepsAndPlace: (steps: number, where: string) => `${plural(steps, 'step')}, ${where}`,
		nothingSuits: 'No routine for this time of day keeps to what you said you have and can use.',
		seeAll: 'All routines',
		change: 'Change that',
		find: 'Find something for',
		/** Places of the body, with what the search is asked for. */
		areas: [
			['Neck', 'neck'],
			['Shoulders', 'shoulder'],
			['Lower back', 'lower back'],
			['Hips', 'hips'],
			['A desk break', 'desk break']
		] as readonly (readonly [string, string])[],
		playsElsewhere: 'A session is running in another tab or window.',
		playsElsewhereHint: 'Go on there, or stop it there first.',
		welcome: 'No account. Works with no network. What you do here stays on this device.'
	},
	ago: (ms: Millis) => {
		const minutes = Math.max(0, Math.floor(ms / 60_000));
		if (minutes < 1) return 'just now';
		if (minutes < 60) return `${plural(minutes, 'minute')} ago`;
		const hours = Math.floor(minutes / 60);
		return hours < 24 ? `${plural(hours, 'hour')} ago` : `${plural(Math.floor(hours / 24), 'day')} ago`;
	},
	date: (day: string) =>
		new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
			Date.parse(day)
		),
	shortDate: (day: string) =>
		new Intl.DateTimeFormat('en-GB', {
			weekday: 'short',
			day: 'numeric',
			month: 'short',
			year: 'numeric',
			timeZone: 'UTC'
		}).format(Date.parse(day)),

	streak: {
		days: (count: number) => `${count}-day streak`,
		weeks: (count: number) => `${count}-week streak`,
		week: (done: number, goal: number) => `${done} of ${goal} days this week`,
		best: (count: number) => `best: ${plural(count, 'day')}`,
		none: 'This week',
		label: 'This week, day by day',
		weekdays: WEEKDAYS,
		letter: (weekday: number) => WEEKDAYS[weekday]?.charAt(0) ?? '',
		day: (weekday: number, what: 'done' | 'flare' | 'rest' | 'today' | 'ahead' | 'none', ms: Millis) => {
			const words = {
				done: plural(wholeMinutes(ms), 'minute'),
				flare: 'in a flare',
				rest: 'rest day',
				today: 'today, nothing yet',
				ahead: 'ahead',
				none: 'nothing'
			};
			return `${WEEKDAYS[weekday] ?? ''}: ${words[what]}`;
		}
	},

	routines: {
		title: 'Routines',
		unknown: 'There is no routine by this name here.',
		unknownHint: 'It may have been renamed, or live on another device.',
		seeAll: 'See all routines',
		waitForMe: 'Wait for me',
		waitForMeHint: 'After each change of position the clock waits until you say you are there.',
		waitsAlways: 'On for all routines, in Settings.'
	},

	player: {
		back: 'Back',
		ready: (steps: number, begin: Position | null) =>
			`${plural(steps, 'step')}.${begin === null ? '' : ` ${beginIn[begin]}`}`,
		youNeed: (things: readonly Equipment[]) =>
			`Within reach: ${things.map((thing) => en.equipment[thing]).join(', ')}.`,
		sound: 'Sound',
		soundModes: {
			locked: 'Keeps going when my phone locks',
			'over-music': 'Plays over my music, screen on',
			silent: 'Silent'
		},
		start: 'Start',
		starting: 'Starting…',
		startFailed: 'The session did not start.',
		startFailedHint: 'Try again. If that does not help, reload the page.',
		kind: {
			hold: 'Hold',
			transition: 'Move',
			switch: 'Switch sides',
			rest: 'Rest',
			paused: 'Paused',
			waiting: 'Waiting'
		},
		rep: (rep: number, of: number) => `${rep} of ${of}`,
		totalLeft: (ms: Millis) => `${clockText(ms)} left`,
		timeLeft: 'Time left',
		progress: 'Routine progress',
		controls: 'Controls',
		pause: 'Pause',
		resume: 'Resume',
		previous: 'Previous',
		next: 'Next',
		more: '15 seconds more',
		hurts: 'This hurts',
		stop: 'Stop',
		inPosition: 'I’m in position',
		inPositionHint: 'The clock waits for you.',
		takeYourTime: 'Take your time.',
		restExercise: 'Rest',
		restCue: 'Breathe out. Let go.',
		upNext: (words: string) => `Next: ${words}`,
		nextIs: {
			end: 'the end',
			rest: 'rest',
			restThen: 'rest, then once more',
			hold: (seconds: number) => `hold for ${plural(seconds, 'second')}`,
			reps: (count: number) => plural(count, 'time'),
			switch: (side: Side) => `switch sides, ${sideName(side).toLowerCase()}`,
			exercise: (name: string) => name
		},
		/** For the live region, as an interval begins. */
		announce: {
			transition: (exercise: string, side: Side | null, seconds: number) =>
				`Move. ${exercise}${side ? `, ${sideName(side).toLowerCase()}` : ''}, in ${plural(seconds, 'second')}.`,
			hold: (seconds: number, side: Side | null) =>
				`Hold${side ? `, ${sideName(side).toLowerCase()}` : ''}, ${plural(seconds, 'second')}.`,
			reps: (count: number, side: Side | null) =>
				`${plural(count, 'time')}${side ? `, ${sideName(side).toLowerCase()}` : ''}.`,
			rest: (seconds: number) => `Rest, ${plural(seconds, 'second')}.`,
			switch: (side: Side) => `Switch sides. ${sideName(side)}.`,
			paused: 'Paused.',
			waiting: 'Waiting for you.'
		},
		leave: {
			title: 'Leave this session?',
			text: 'It is paused. Your place is kept, and Today offers to carry on.',
			stay: 'Stay here',
			go: 'Leave'
		},
		ask: {
			title: 'Ease off. What now?',
			easier: (way: string) => `Easier: ${lowerFirst(way)}`,
			skip: 'Skip this one',
			carryOn: 'It has passed, carry on',
			warning: 'Leg going numb, or pain moving down it? Stop.',
			stopIf: (words: string) => `Stop with: ${lowerFirst(words)}`
		},
		keys: {
			title: 'Keys',
			close: 'Close',
			list: [
				['Space', 'Pause or resume'],
				['← →', 'Previous, next'],
				['+', '15 seconds more'],
				['Escape', 'Stop'],
				['?', 'Show these']
			] as readonly (readonly [string, string])[]
		},
		soundBlocked: 'Sound is off in this browser.',
		soundOn: 'Turn sound on',
		elsewhere: 'A session is already running in another tab or window.',
		elsewhereHint: 'Stop it there, then start here.',
		ended: { complete: 'Session complete', stopped: 'Session stopped' },
		completeText: (ms: Millis, isSaved: boolean) => `${lengthInWords(ms)}${isSaved ? ', saved on this device.' : '.'}`,
		stoppedText: (ms: Millis) => `You did ${lengthInWords(ms)}. Stopping when it is enough is right.`,
		stoppedRest: 'Rest as you like for a minute. Nothing will start by itself.',
		stoppedHelp:
			'New numbness, weakness in a leg, or trouble with bladder or bowels? Get medical help now, and do not drive.',
		done: 'Done',
		backToToday: 'Back to Today',
		carryOnAt: (left: string) => `Not finished: ${left} left.`,
		saving: 'Saving…'
	},

	storage: {
		notSaved: {
			full: 'Not saved yet: this device’s storage is full.',
			missing: 'Not saved: this browser keeps nothing here.',
			timeout: 'Not saved yet: this browser’s storage does not answer.',
			failed: 'Not saved yet: this browser’s storage reports an error.'
		},
		notSavedHint: {
			full: 'Keep the record yourself, or free some space and try again.',
			missing: 'It may be a private window. Sessions play; keep the record yourself.',
			timeout: 'Keep the record yourself, or try again.',
			failed: 'Keep the record yourself, or try again.'
		},
		noStorage: 'What you do now may not be saved.',
		noStorageHint: 'This browser’s storage does not work just now. At the end you can keep the record yourself.',
		download: 'Download',
		/** What came of a file, as far as is known. */
		handedOver: {
			shared: 'Saved.',
			cancelled: '',
			downloading: 'Look in your downloads.',
			'needs-tap': 'The file is ready. Tap once more to choose where it goes.'
		},
		copy: 'Copy',
		copied: 'Copied.',
		copyFailed: 'Copying did not work. Download it instead.',
		tryAgain: 'Try again'
	},

	progress: {
		title: 'Progress',
		noStreak: 'Your sessions',
		empty: 'Nothing here yet. The first session you finish or stop appears here.',
		sessions: 'Sessions',
		sum: (count: number, ms: Millis) => `${plural(count, 'session')}, ${sumOfTime(ms)}`,
		older: (count: number) => `Show older (${count})`,
		finished: (ms: Millis) => lengthInWords(ms),
		stopped: (ms: Millis) => `stopped after ${lengthInWords(ms)}`,
		backup: 'Backup',
		backupText: 'What you did is kept on this device only. A backup file keeps it if the device is lost.',
		backupLink: 'Export or import a backup'
	},

	settings: {
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
		dataText:
			'Everything is kept on this device only. A backup file keeps it if the device is lost, or takes it along.',
		exportBackup: 'Export backup',
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
	},

	install: {
		appleTitle: 'First: put Homestretch on your home screen',
		appleText:
			'On iPhone and iPad the home-screen app keeps its own data. Begin there, and your history is in one place.',
		appleSteps: [
			'Tap Share in the browser’s bar.',
			'Choose Add to Home Screen.',
			'Open Homestretch from there.'
		] as readonly string[],
		appleTakeAlong: 'You have sessions here already. Take them along as a backup file, and import it there.',
		dismiss: 'I stay in the browser'
	},

	update: {
		ready: 'A new version is ready.',
		reload: 'Update now',
		later: 'Later'
	},

	error: {
		title: 'This page could not be shown',
		notFound: 'There is no such page.',
		text: 'Something went wrong here. What you did is kept.',
		home: 'Back to Today'
	},

	/** A part of the app that could not be fetched. */
	notLoaded: {
		title: 'This part could not be loaded',
		text: 'Perhaps there is no network, or the app was updated in another tab. Loading the page again can help.',
		inSession: 'Your place is kept: afterwards you can carry on.',
		page: 'This page could not be loaded. Perhaps there is no network, or the app was updated in another tab.',
		again: 'Load again',
		close: 'Close'
	},

	noScript:
		'JavaScript is off in this browser. You can read everything; to play a session or change a setting, turn it on and load this page again.',

	/** What the voice says; `nameOf` gives an exercise's name. */
	voice: (nameOf: (id: string) => string) => ({
		exerciseName: nameOf,
		comesNext: ({ exercise, side }: { exercise: string; side: Side | null }) =>
			side ? `${exercise}. ${sideName(side)}.` : `${exercise}.`,
		switchTo: ({ side }: { side: Side }) => `Switch sides. ${sideName(side)}.`,
		rest: () => 'Rest.',
		finished: () => 'Session complete.'
	})
};

export type Messages = typeof en;
