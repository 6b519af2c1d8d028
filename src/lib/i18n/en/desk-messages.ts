import { plural } from './plural.ts';

/** Words of the desk day. */
export const deskMessages = {
	title: 'Desk day',
	/** Title of the browser's tab while a desk day runs. */
	countdownTitle: (minutes: number) => `${minutes} min to next break`,
	dueTitle: 'Time for a break',
	intro:
		'Short breaks while you work. You are reminded only while a page of this app is open; you can work in other windows.',
	every: (minutes: number): string => (minutes === 1 ? 'minute between breaks' : 'minutes between breaks'),
	start: 'Start my desk day',
	end: 'End my desk day',
	endHint: 'Press this when you stop work.',
	noMore: 'No more breaks today.',
	breaksToCome: 'breaks to come',
	noMoreHint: 'Your desk day ends by itself.',

	/** Shown instead of the countdown, also in the title of the tab. `time` as 13:00. */
	quietUntil: (time: string) => `Quiet until ${time}.`,
	quietTitle: (time: string) => `Quiet until ${time}`,
	quietEnd: 'end of quiet hours',
	next: 'Next',
	/** `time` as 13:00. The break would be due in quiet hours. */
	afterQuiet: (time: string) => `Next break at ${time}, after your quiet hours`,
	minutes: (minutes: number): string => (minutes === 1 ? 'minute to go' : 'minutes to go'),
	takeNow: 'Take it now',
	due: 'Time for a break',
	take: 'Start',
	snooze: (minutes: number) => `Later, in ${plural(minutes, 'minute')}`,
	skip: 'Skip this one',
	/** Shown if no routine of the desk day suits the person. */
	own: 'A break of your own',
	ownHint: 'Sit in another way, or stand up if you can. Any change of position will do.',
	ownDone: 'Done',
	flare: 'While your back or neck is seized up: only the shortest break and an easy walk.',
	closed: 'There are no breaks until a clinician has checked it.',

	/** The notice on other pages. */
	goToBreak: 'Go to your break',

	settings: {
		title: 'Your breaks',
		change: 'Change your breaks',
		everyLabel: 'A break every',
		everyMinutes: (minutes: number) => plural(minutes, 'minute'),
		active: 'Stand up for',
		actives: {
			each: 'Every break',
			second: 'Every second',
			third: 'Every third',
			off: 'No break'
		},
		long: 'Twice a day, something longer',
		longs: {
			'desk-5': ['Desk break 5 min', 'Stand, stretch and turn beside your desk.'],
			'posture-walk': ['An easy walk', 'A few minutes on your feet.']
		} satisfies Record<string, [words: string, hint: string]>,
		snooze: '“Later” means',
		chime: 'Chime when a break is due',
		tryChime: 'Try it',
		chimeBlocked: 'This browser holds the sound back. Press “Try it” once.',
		silent: 'Exercises without sound',
		silentHint: 'Everything is on the screen. Nobody near you hears it.',
		quiet: 'Quiet hours',
		quietHint: 'No break is due in this time, for example at lunch.',
		from: 'From',
		to: 'To',
		noQuiet: '“From” and “To” are the same, so there are no quiet hours.'
	},
	claims: 'Breaks are for comfort and variety. They may make no difference to a back that does not hurt.',
	claimsLink: 'Posture is variety'
};
