import type { Millis } from '../../routine/duration.ts';
import { plural } from './plural.ts';

/** Monday first. */
export const WEEKDAYS: readonly string[] = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
];

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

/** Days and times as text. */
export const dateMessages = {
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
		}).format(Date.parse(day))
};
