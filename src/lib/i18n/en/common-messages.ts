import type { RoutineSummary } from '../../routine/bundle.ts';
import type { Equipment } from '../../routine/equipment.ts';
import { wholeMinutes, type Millis } from '../../routine/duration.ts';
import { isOnFloor } from '../../routine/position.ts';
import type { Side } from '../../routine/timeline.ts';
import { plural } from './plural.ts';

const sideName = (side: Side): string => (side === 'left' ? 'Left side' : 'Right side');

/** For use within a sentence. */
export const sideWithin: Record<Side, string> = { left: 'left side', right: 'right side' };

const WEEKDAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const MONTHS: readonly string[] = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** Words of every page, and of the pages that people open first. */
export const messages = {
	/** Locale by which names are sorted. */
	language: 'en-GB',
	app: {
		name: 'Homestretch',
		description:
			'Guided stretch and posture routines for a back that needs them. Works with no network, needs no account.',
		title: (page: string) => `${page} · Homestretch`,
		getHelp: 'Get help'
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
	where: ({ positions }: Pick<RoutineSummary, 'positions'>): string => {
		const isFloor = positions.some(isOnFloor);
		if (isFloor) return 'floor';
		if (positions.every((position) => position === 'seated')) return 'chair';
		return positions.every((position) => position === 'standing') ? 'standing' : 'chair and standing';
	},
	facts: (summary: RoutineSummary) =>
		`${wholeMinutes(summary.totalMs)} min, ${messages.where(summary)}, level ${summary.level}`,

	today: {
		title: 'Today',
		unfinished: (ago: Millis) => `Not finished, ${messages.ago(ago)}`,
		step: (number: number, of: number, exercise: string, side: Side | null) =>
			`Step ${number} of ${of}: ${exercise}${side ? `, ${sideWithin[side]}` : ''}`,
		left: 'left',
		carryOn: 'Carry on',
		leaveIt: 'Leave it',
		goodFor: {
			morning: 'Good for this morning',
			day: 'Good for now',
			evening: 'Good for this evening'
		},
		/** The question of the day. Each answer has a label and, for the first visit, a hint about its consequence. */
		howIsYourBack: 'How is your back today?',
		pickOne: 'Pick one. We go from there.',
		feelings: {
			fine: ['Fine', 'Keep it that way'],
			stiff: ['Stiff', 'Loosen up'],
			sore: ['Sore', 'Ease it, gently'],
			'seized-up': ['Seized up', 'A short check, then relief']
		},
		/** Shown above the routine that is suggested after an answer. */
		goodWhen: {
			stiff: 'Good for a stiff back',
			sore: 'Good for a sore back'
		},
		relief: 'Relief',
		reliefHint: 'A short check, then relief.',
		reliefRead: 'What is it?',
		/** Asked until it is answered, but only while the back is fine or stiff. */
		about: 'Anything we should know about you?',
		aboutHint: 'One short page. What may not suit you is left out or exchanged.',
		aboutAnswer: 'Answer',
		/** Shown after a danger sign was tapped, until a clinician has checked the sign. */
		standing: {
			now: 'One of your answers is a danger sign. Call now.',
			today: 'One of your answers is a danger sign. Call a doctor today.'
		},
		start: 'Start',
		other: 'Other',
		stepsAndPlace: (summary: Pick<RoutineSummary, 'steps' | 'positions'>) =>
			`${plural(summary.steps, 'step')}, ${messages.where(summary)}`,
		nothingSuits: 'No routine for this time of day matches your settings.',
		seeAll: 'All routines',
		change: 'Change settings',
		find: 'Find something for',
		/** Body areas, each with its search query. */
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
	/**
	 * A day as text. Avoids `Intl`: a page's first formatter takes 25 ms on a fast machine, and would delay the Today
	 * page.
	 */
	date: (day: string) => {
		const date = new Date(day);
		return `${WEEKDAYS[(date.getUTCDay() + 6) % 7] ?? ''} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`;
	},
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
				today: 'today, not yet',
				ahead: 'still to come',
				none: 'no session'
			};
			return `${WEEKDAYS[weekday] ?? ''}: ${words[what]}`;
		}
	},

	routines: {
		title: 'Routines',
		unknown: 'There is no routine by this name here.',
		unknownHint: 'It may have been renamed, or it may be on another device.',
		seeAll: 'See all routines',
		waitForMe: 'Wait for me',
		waitForMeHint: 'After each change of position, the clock waits until you tap “I’m in position”.',
		waitsAlways: 'On for all routines, in Settings.'
	},

	storage: {
		notSaved: {
			full: 'Not saved yet: this device’s storage is full.',
			missing: 'Not saved: this browser cannot save anything here.',
			timeout: 'Not saved yet: this browser’s storage is not responding.',
			failed: 'Not saved yet: this browser’s storage reports an error.'
		},
		notSavedHint: {
			full: 'Download a copy to keep, or free some space and try again.',
			missing:
				'You may be in a private window. You can still do sessions: download a copy of each that you want to keep.',
			timeout: 'Download a copy to keep, or try again.',
			failed: 'Download a copy to keep, or try again.'
		},
		noStorage: 'What you do now may not be saved.',
		noStorageHint: 'This browser’s storage is not working at the moment. You can download a copy at the end.',
		exportBackup: 'Export backup',
		download: 'Download',
		/** Shown after `Files.handOver`, by outcome (`HandedOver`). */
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

	update: {
		ready: 'A new version is ready.',
		updating: 'Updating. This can take a moment.',
		reload: 'Update now',
		later: 'Later'
	},

	error: {
		title: 'This page could not be shown',
		notFound: 'There is no such page.',
		text: 'Something went wrong on this page. Your history is still saved.',
		home: 'Back to Today'
	},

	/** Shown if a part of the app could not be fetched. */
	notLoaded: {
		title: 'This part could not be loaded',
		text: 'Perhaps there is no network, or the app was updated in another tab. Loading the page again can help.',
		inSession: 'Your place is kept: afterwards you can carry on.',
		page: 'This page could not be loaded. Perhaps there is no network, or the app was updated in another tab.',
		again: 'Load again',
		close: 'Close'
	},

	noScript:
		'JavaScript is off in this browser. You can read everything; to play a session or change a setting, turn it on and load this page again.'
};
