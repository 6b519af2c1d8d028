import { wholeMinutes, type Millis } from '../../../routine/duration.ts';
import { WEEKDAYS } from '../date-messages.ts';
import { sumOfTime } from '../lengths.ts';
import { plural } from '../plural.ts';

let monthFormat: Intl.DateTimeFormat | null = null;

/** What a day of the calendar shows. */
export type DayMark = 'done' | 'short' | 'flare' | 'rest' | 'unpaid-rest' | 'none';

/** Words of the calendar: a month, and a year at a glance. */
export const calendarMessages = {
	/** `month` is 'YYYY-MM'. */
	month: (month: string) => {
		monthFormat ??= new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
		return monthFormat.format(Date.parse(`${month}-01`));
	},
	earlier: 'Month before',
	later: 'Month after',
	sum: (days: number, ms: Millis) => (days === 0 ? '' : `${plural(days, 'day')}, ${sumOfTime(ms)}`),
	weekday: (weekday: number) => WEEKDAYS[weekday]?.charAt(0) ?? '',
	/** `date` is from `dateMessages.date`. */
	day: (date: string, mark: DayMark, ms: Millis, walked: number, isToday: boolean) => {
		const minutes = plural(wholeMinutes(ms), 'minute');
		const what = {
			done: minutes,
			short: `${minutes}, not counted`,
			flare: 'in a flare',
			rest: 'rest day',
			'unpaid-rest': 'rest day, not counted',
			none: isToday ? 'nothing yet' : 'no session'
		};
		const walk = walked > 0 ? `, walked ${plural(walked, 'minute')}` : '';
		return `${date}${isToday ? ', today' : ''}: ${what[mark]}${walk}`;
	},
	/** Heads the column of week numbers. */
	weekColumn: 'Wk',
	/** A row of the calendar, for screen readers. */
	week: (week: number) => `Week ${week}`,
	key: { done: 'Session, taller is longer', rest: 'Rest day', flare: 'Flare', walk: 'Walk' },
	best: 'Start again whenever you like. One session is enough.',
	hint: 'Tap a day to see why it counts, or to add something.',
	openYear: 'Show the year',
	closeYear: 'Hide the year',
	year: (year: number) => `The weeks of ${year}`,
	yearBefore: 'Year before',
	yearAfter: 'Year after',
	weeks: (first: number, last: number) => `Weeks ${first} to ${last}`,
	doneDays: (days: number) => (days === 0 ? 'no session' : `sessions on ${plural(days, 'day')}`)
};
