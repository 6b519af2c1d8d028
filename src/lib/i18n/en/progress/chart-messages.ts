import type { Millis } from '../../../routine/duration.ts';
import { dayAndMonth, dayInYear } from './days.ts';
import { roundedLength, sumOfTime } from '../lengths.ts';
import { plural } from '../plural.ts';

/** Words of the charts of sessions and of pain over weeks. */
export const chartMessages = {
	minutes: 'Minutes a week',
	spans: { 12: 'Last 12 weeks', 52: 'Last 52 weeks' },
	show: { 12: 'Show 12 weeks', 52: 'Show a year' },
	flareWeek: 'Week with a flare',
	table: 'As a table',
	tableOf: (title: string) => `As a table: ${title}`,
	columns: { week: 'Week of', minutes: 'Minutes', pain: 'Pain', numbers: 'Answers' },
	weekOf: (monday: string, today: string) => dayInYear(monday, today),
	inFlare: (minutes: number) => `${minutes}, with a flare`,
	from: (monday: string) => dayAndMonth(monday),
	thisWeek: 'This week',
	ahead: 'This is what it will look like, week by week.',

	last: 'In the last 12 weeks',
	practised: 'What you practised',
	byGoal: 'By goal',
	byArea: 'By part of the body',
	areaHint: 'Only the time in exercises, without the changes of position.',
	areas: {
		lowback: 'Lower back',
		upper: 'Upper back, neck, shoulders',
		hips: 'Hips and legs',
		core: 'Core',
		other: 'Breathing, rest and other'
	},
	sum: (ms: Millis) => sumOfTime(ms),

	sides: 'Left and right',
	left: 'Left',
	right: 'Right',
	side: (ms: Millis) => roundedLength(ms),
	sidesHint: 'In the last 12 weeks, in exercises that work one side at a time.',

	pairs: 'Pain before and after sessions',
	pairsHint: 'The latest sessions with both answers. Lower after a session means eased for now.',
	pairCount: ({ lower, same, higher }: { lower: number; same: number; higher: number }) =>
		`Lower after ${plural(lower, 'session')}, the same after ${same}, higher after ${higher}.`,
	pair: (date: string, name: string, before: number, after: number) =>
		`${date}, ${name}: ${before} before, ${after} after`,
	pairScale: 'From 0, no pain, to 10, the worst there is.',
	before: 'Before',
	after: 'After',

	weekPain: 'Pain, week by week',
	weekPainHint: 'The middle number of each week: half of your answers were lower, half higher.',
	noAnswer: 'not answered',
	average: 'Most people, on average',
	averageText:
		'In 33 groups of people with new back pain, the average went from 52 of 100 to 23 in 6 weeks, 12 in 26 weeks and 6 in a year. Yours may be quicker or slower. It says nothing about what made it ease.',
	again: 'In the same year, about 7 in 10 have another episode. That is common.',
	source:
		'Sources: Menezes Costa and others, CMAJ 2012;184:E613 (the numbers). Pengel and others, BMJ 2003;327:323 (another episode).'
};
