import { wholeMinutes, type Millis } from '../../routine/duration.ts';
import { WEEKDAYS } from './date-messages.ts';
import { sumOfTime } from './lengths.ts';
import { plural } from './plural.ts';

const inMonth = (form: Intl.DateTimeFormatOptions) => {
	let format: Intl.DateTimeFormat | null = null;
	return (month: string) => {
		format ??= new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' });
		return format.format(Date.parse(`${month}-01`));
	};
};

/** What a day of the calendar shows. */
export type DayMark = 'done' | 'short' | 'flare' | 'rest' | 'unpaid-rest' | 'none';

/** Words of the calendar: a month, and a year at a glance. */
export const calendarMessages = {
	/** `month` is 'YYYY-MM', here and below. */
	month: inMonth({ month: 'long', year: 'numeric' }),
	shortMonth: inMonth({ month: 'short' }),
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
	key: { done: 'Session, taller is longer', rest: 'Rest day', flare: 'Flare' },
	best: 'Start again whenever you like. One session is enough.',
	hint: 'Tap a day to see why it counts, or to add something.',
	yearButton: 'The year at a glance',
	year: (year: number) => `Days of ${year}`,
	yearBefore: 'Year before',
	yearAfter: 'Year after',
	week: (week: number) => `Week ${week}`,
	/** A month of the year at a glance. */
	monthSum: (month: string, days: number) => `${month}: ${plural(days, 'day')} with a session that counts`
};
