import { dayAndMonth, dayInYear, fullDay } from './days.ts';
import { plural } from '../plural.ts';

/** Words of the report for a doctor or physiotherapist. */
export const reportMessages = {
	/** BCP 47 tag of these words, for the file. */
	language: 'en',
	open: 'Report for a doctor or physio',
	title: 'Report for a doctor or physio',
	hint: 'One page, to print or to send. Nothing leaves this device until you do that.',
	back: 'Back to Progress',
	period: 'Period',
	weeks: { '4': '4 weeks', '8': '8 weeks', '12': '12 weeks' },
	parts: 'What goes in',
	part: {
		sessions: 'Sessions, week by week',
		pain: 'Pain',
		activities: 'What I want to do again',
		flares: 'Flares',
		walks: 'Walks'
	},
	nothing: 'There is nothing to report in these weeks. Choose a longer period.',
	note: 'A line of your own',
	noteHint: 'For example your name, or a question. It is not kept.',
	print: 'Print',
	save: 'Save as a file',
	preview: 'The page',

	heading: 'Back exercise: report',
	span: (from: string, to: string) => `${fullDay(from)} to ${fullDay(to)}`,
	weekTable: 'Week by week',
	week: 'Week of',
	done: 'Sessions',
	stopped: 'Stopped early',
	plannedMinutes: 'Minutes planned',
	playedMinutes: 'Minutes done',
	before: 'Pain before',
	after: 'Pain after',
	checkIn: 'Pain of the day',
	walks: 'Walking, minutes',
	flareDays: 'Days in a flare',
	weekOf: (monday: string) => dayAndMonth(monday),
	/** A median, and the number of answers that it comes from. `count` is at least 1. */
	median: (median: number, count: number) => `${median} (${count})`,
	none: '–',
	total: 'Total',
	painNote:
		'Pain from 0 (none) to 10 (the worst there is): the median, and in brackets the number of answers. “–” is not answered; 0 is an answer.',
	stoppedNote: 'Stopping a session early when it is enough is what the app advises.',
	activities: 'What I want to do again',
	activityNote: '0 is “I cannot do it”, 10 is “as well as before” (after the Patient-Specific Functional Scale).',
	activity: 'Activity',
	first: 'First rating',
	last: 'Last rating',
	rating: (rating: number, day: string, today: string) => `${rating} (${dayInYear(day, today)})`,
	unrated: 'not rated',
	flares: 'Flares',
	/** `to` is null while it lasts; `area` is null if the person has not said where it hurts. */
	flare: (from: string, to: string | null, area: 'low-back' | 'neck' | null, today: string) => {
		const until = to === null ? ', still lasting' : ` to ${dayInYear(to, today)}`;
		const where = { 'low-back': ': lower back', neck: ': neck or upper back' };
		return `${dayInYear(from, today)}${until}${area === null ? '' : where[area]}`;
	},
	more: (count: number) => `and ${plural(count, 'more', 'more')}`,
	noteOfMine: 'In my own words',
	made: (day: string) => `Written by the person with the Homestretch app on ${fullDay(day)}. Not a diagnosis.`
};
