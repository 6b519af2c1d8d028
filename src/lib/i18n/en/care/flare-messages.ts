import type { FlareArea } from '../../../care/flare/flare.ts';
import type { ClinicianPrompt, Range, Stage } from '../../../care/flare/plan.ts';
import { dateMessages } from '../date-messages.ts';
import { plural } from '../plural.ts';

const range = ({ from, to }: Range): string => (from === to ? String(from) : `${from} to ${to}`);

const howOften = (times: Range | 'every-2-3-hours'): string => {
	if (times === 'every-2-3-hours') return 'Up to every 2 to 3 hours while you are awake.';
	const { from, to } = times;
	if (to === 1) return 'Once a day.';
	if (from === 2 && to === 2) return 'Twice a day.';
	return `${range(times)} times a day.`;
};

/** Words of the flare plan. The stages are those of `exercises.md` section 2. */
export const flareMessages = {
	title: 'Your plan',
	since: (days: number, day: string) => {
		if (days === 0) return 'Since today.';
		return `Since ${days < 200 ? dateMessages.date(day) : dateMessages.shortDate(day)}.`;
	},
	planFor: {
		'low-back': 'For the lower back.',
		neck: 'For the neck and upper back.'
	} satisfies Record<FlareArea, string>,

	/** Labels of the button that changes the plan to the other area. */
	areas: {
		'low-back': 'It is my lower back',
		neck: 'It is my neck or upper back'
	} satisfies Record<FlareArea, string>,

	/** The timeline of stages. */
	timeline: 'The way of a flare',
	here: 'you are here',
	stages: {
		'first-hours': 'First days',
		'days-2-3': 'Small moves',
		'days-4-7': 'A little more',
		onward: 'Back to your days'
	} satisfies Record<Stage, string>,
	lead: {
		'first-hours':
			'This is common, and mostly eases within weeks. Rest a while where it hurts least. Then move a little.',
		'days-2-3': 'Small, easy movements, with short walks between.',
		'days-4-7': 'A little more movement, and longer walks.',
		onward: 'Keep moving, and go on walking.'
	} satisfies Record<Stage, string>,
	setBack: 'Gentler for now.',

	howOften,
	start: 'Start',
	heat: 'Heat or cold',

	walk: 'Walk',
	walkFirst: 'To the next room and back counts. Stop while it is easy.',
	walkPlan: (minutes: Range, walks: Range) =>
		`${range(minutes)} minutes on the flat, ${range(walks)} times a day. Stop while it is easy.`,
	walked: (walks: number, minutes: number) => `Today: ${plural(walks, 'walk')}, ${plural(minutes, 'minute')}.`,
	iWalked: 'I walked',
	minutes: (minutes: number) => `${minutes} min`,
	undoWalk: 'Undo the last one',

	leave: 'Not yet',
	leaveAlone: {
		'low-back': {
			'first-hours': [
				'The movement that set it off',
				'Lifting, and long sitting or driving',
				'Strong stretches, and strength work'
			],
			'days-2-3': ['The movement that set it off', 'Lifting', 'Strength work'],
			'days-4-7': ['Lifting', 'Harder strength work'],
			onward: ['Heavy lifting', 'Hard strength work']
		},
		neck: {
			'first-hours': [
				'The movement that set it off',
				'Pulling or pressing on your head',
				'Lifting, and carrying on one shoulder'
			],
			'days-2-3': ['The movement that set it off', 'Pulling or pressing on your head', 'Lifting'],
			'days-4-7': ['Pulling or pressing on your head', 'Heavy lifting'],
			onward: ['Heavy lifting and carrying']
		}
	} satisfies Record<FlareArea, Record<Stage, readonly string[]>>,

	next: 'Next',
	nextOn: {
		'days-2-3': (day: string) => `From ${dateMessages.date(day)}: small movements.`,
		'days-4-7': (day: string) => `From ${dateMessages.date(day)}: a little more.`,
		onward: (day: string) => `From ${dateMessages.date(day)}: back to your days.`
	} satisfies Record<Exclude<Stage, 'first-hours'>, (day: string) => string>,
	tooMuch: 'Make it gentler',

	isOver: 'Is it mostly better?',
	isOverHint: 'You decide. If it comes back, tap “Seized up”.',
	end: 'Yes, close my plan',
	endEarly: 'It is better: close my plan',
	ended: 'Good. Your plan is closed.',
	undo: 'Undo',
	mistake: 'I tapped “Seized up” by mistake',

	/** Shown when it is time to see a clinician. */
	prompts: {
		'two-weeks': {
			title: 'It has been two weeks.',
			text: 'If it is not clearly easier by now, see a doctor or physio. Keep walking.'
		},
		weeks: {
			title: 'It has been more than four weeks.',
			text: 'If it still limits you, see a doctor or physio now. Keep walking.'
		}
	} satisfies Record<ClinicianPrompt, { title: string; text: string }>,
	whenToGetHelp: 'When to get help',

	/** Shown while there is no flare. */
	none: 'For the days after your back or neck seizes up. No plan now.',
	seizedUp: 'It has seized up',
	afterwards: 'Now that it has settled',
	afterwardsHint: 'Good to begin with. Short sessions are enough.',
	afterwardsWalk: 'Walk most days, a little further each week.',
	also: 'Also here',
	aboutYou: 'About you',

	/** Articles for the first days, each with its slug. The first is about the lower back. */
	read: 'Read',
	articles: [
		['what-is-a-spasm', 'What is happening?'],
		['medicines-talk-to-a-pharmacist', 'Painkillers'],
		['work-worry-and-sleep', 'Sleep, work and worry']
	] as readonly (readonly [string, string])[],

	/** Shown on Today. */
	openPlan: 'Your plan',
	/** The same words as the answer "Seized up" on a day without a flare. */
	again: 'Seized up'
};
