import type { Moment } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';

/** Noon of a day by this device's clock, with the offset in force on that day. */
export function localNoonOf(day: Day): Moment {
	const date = new Date(`${day}T12:00:00`);
	return { epochMs: date.getTime(), offsetMinutes: 0 - date.getTimezoneOffset() };
}
