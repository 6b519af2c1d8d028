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
	began: (days: number, day: string) => {
		if (days === 0) return 'It began today.';
		return days === 1 ? 'It began yesterday.' : `It began ${days} days ago, on ${dateMessages.date(day)}.`;
	},
	streakKept: 'Your streak is kept while it lasts.',

	area: 'Where is it?',
	areas: { 'low-back': 'Lower back', neck: 'Neck or upper back' } satisfies Record<FlareArea, string>,

	/** The timeline of stages. */
	timeline: 'The way of a flare',
	here: 'you are here',
	stages: {
		'first-hours': 'First 48 hours',
		'days-2-3': 'Days 2–3',
		'days-4-7': 'Days 4–7',
		onward: 'After a week'
	} satisfies Record<Stage, string>,
	lead: {
		'first-hours':
			'Find a position that eases it, and change it every 5 to 15 minutes. Walk a little. Do not stay in bed.',
		'days-2-3': 'Small, easy movements, with short walks between.',
		'days-4-7': 'A little more movement, and longer walks.',
		onward: 'Keep moving, and let your walks grow.'
	} satisfies Record<Stage, string>,
	setBack: 'One step back, because it was too much. That is part of the way.',

	now: 'Now',
	howOften,
	doneToday: (count: number) => (count === 0 ? 'None yet today.' : `Done today: ${count}.`),
	start: 'Start',
	other: 'Something gentler',
	heat: 'Heat or cold',

	walk: 'Walk',
	walkPlan: (minutes: Range, walks: Range) =>
		`${range(minutes)} minutes on the flat, ${range(walks)} times a day. Turn back while it is still easy.`,
	walked: (walks: number, minutes: number) => `Today: ${plural(walks, 'walk')}, ${plural(minutes, 'minute')}.`,
	iWalked: 'I walked',
	minutes: (minutes: number) => `${minutes} min`,
	undoWalk: 'Undo the last one',

	leave: 'Leave for now',
	leaveAlone: {
		'low-back': {
			'first-hours': [
				'The movement that set it off',
				'Lifting, and long sitting or driving',
				'Stretches held at their end, and strength work'
			],
			'days-2-3': ['The movement that set it off', 'Lifting', 'Strength work'],
			'days-4-7': ['Lifting', 'Harder strength work'],
			onward: ['Heavy lifting', 'Harder strength work until it has settled']
		},
		neck: {
			'first-hours': [
				'The movement that set it off',
				'Pulling or pressing on your head',
				'Lifting, and carrying on one shoulder'
			],
			'days-2-3': ['The movement that set it off', 'Pulling or pressing on your head', 'Lifting'],
			'days-4-7': ['Pulling or pressing on your head', 'Heavy lifting'],
			onward: ['Heavy lifting and carrying until it has settled']
		}
	} satisfies Record<FlareArea, Record<Stage, readonly string[]>>,

	next: 'Next',
	nextOn: {
		'days-2-3': (day: string) => `From ${dateMessages.date(day)}: small movements, two or three times a day.`,
		'days-4-7': (day: string) => `From ${dateMessages.date(day)}: a little more movement, and longer walks.`,
		onward: (day: string) => `From ${dateMessages.date(day)}: back to your days, walking more.`
	} satisfies Record<Exclude<Stage, 'first-hours'>, (day: string) => string>,
	whenSettled: 'Once it has settled, say so below. All routines are open again about a week later.',
	whenTooMuch: 'If a session raises your pain by 3 or more, or two mornings are worse, the plan goes one step back.',
	tooMuch: 'Too much: one step back',

	isOver: 'Has it settled?',
	isOverHint: 'You decide. If it comes back, tap “Seized up” on Today.',
	end: 'Yes, it is over',
	mistake: 'I tapped “Seized up” by mistake',

	/** Shown when it is time to have the back looked at. */
	prompts: {
		'two-weeks': {
			title: 'Two weeks',
			text: 'If it is not clearly easier by now, have a doctor or physio look at it. Keep walking.'
		},
		weeks: {
			title: 'More than four weeks',
			text: 'If it still limits you, have a doctor or physio look at it now. Keep walking.'
		}
	} satisfies Record<ClinicianPrompt, { title: string; text: string }>,
	whenToGetHelp: 'When to get help',

	/** Without a flare. */
	none: 'No flare at the moment.',
	seizedUp: 'My back has seized up',
	afterwards: 'Now that it has settled',
	afterwardsHint: 'Most days, one of these. Short sessions are enough.',
	afterwardsWalk:
		'Walk most days, a little further each week, up to 30 minutes five days a week. People who did so in a trial went longer without a new episode.',
	also: 'Also here',
	aboutYou: 'What should suit you',

	/** On Today. */
	today: 'Your plan',
	openPlan: 'Open the plan',
	eyebrow: (stage: Stage) => flareMessages.stages[stage]
};
