import type { RoutineSummary } from '../../routine/bundle.ts';
import type { Millis } from '../../routine/duration.ts';
import type { Side } from '../../routine/timeline.ts';
import { messages, sideWithin } from './common-messages.ts';
import { dateMessages } from './date-messages.ts';
import { plural } from './plural.ts';

/** Words of Today. */
export const todayMessages = {
	title: 'Today',
	unfinished: (ago: Millis) => `Not finished, ${dateMessages.ago(ago)}`,
	step: (number: number, of: number, exercise: string, side: Side | null) =>
		`Step ${number} of ${of}: ${exercise}${side ? `, ${sideWithin[side]}` : ''}`,
	left: 'left',
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
	reliefHint: 'A short check, then ways to ease it.',
	/** In a flare. */
	fromPlan: 'From your plan',
	plan: 'Your plan',
	/** Asked until it is answered, but only while the back is fine or stiff. */
	about: 'Anything we should know about you?',
	aboutHint: 'One short page. What may not suit you is left out or exchanged.',
	aboutAnswer: 'Answer',
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
	/** Links to other pages. */
	also: 'Also here',
	heat: 'Heat or cold',
	desk: 'Desk day',
	again: 'One thing to do again',
	playsElsewhere: 'A session is running in another tab or window.',
	playsElsewhereHint: 'Go on there, or stop it there first.',
	welcome: 'No account. Works with no network. What you do here stays on this device.'
};
