import { addDays, dayFromNumber, dayNumber, mondayNumber, weekOf, type Day } from '../journal/day.ts';

/** A calendar month, 'YYYY-MM'. Sorts as text. */
export type Month = string;

/** Every month fits into six weeks, so a calendar of six keeps its height from month to month. */
const WEEKS_SHOWN = 6;

export function monthOf(day: Day): Month {
	return day.slice(0, 7);
}

/** The month `months` later, or earlier if negative. Throws outside the years 0000 to 9999. */
export function addMonths(month: Month, months: number): Month {
	const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
	const year = Math.floor(count / 12);
	if (year < 0 || year > 9999) throw new RangeError(`a month must be in the years 0000 to 9999; its year is ${year}`);
	return `${String(year).padStart(4, '0')}-${String(count - year * 12 + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: Month): Day {
	return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
	return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The 42 days that a month's calendar shows, from the Monday of the week that contains the month's first day. */
export function daysShownIn(month: Month): Day[] {
	const monday = dayNumber(weekOf(firstDayOf(month)));
	return Array.from({ length: WEEKS_SHOWN * 7 }, (_, index) => dayFromNumber(monday + index));
}

export interface IsoWeek {
	/** The year of the week's Thursday. At New Year it may differ from the year of the day. */
	readonly year: number;
	/** 1 to 53. */
	readonly week: number;
}

/** The week of ISO 8601: Monday to Sunday; week 1 is the week of the year's first Thursday. */
export function isoWeekOf(day: Day): IsoWeek {
	const thursday = dayFromNumber(mondayNumber(dayNumber(day)) + 3);
	const year = Number(thursday.slice(0, 4));
	const dayOfYear = dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`);
	return { year, week: Math.floor(dayOfYear / 7) + 1 };
}
