import { addDays, dayNumber, dayFromNumber, mondayNumber, type Day } from '../journal/day.ts';
import type { DayMark } from '#i18n/progress/calendar-messages.ts';
import { markOf } from './calendar-days.ts';
import type { DayFacts } from './day-facts.ts';
import { isoWeekOf } from './month.ts';

/** About a quarter of a year: 13 weeks, or 14 at the end of a year with a week 53. */
const WEEKS_IN_PART = 13;
const PARTS = 4;

/** The Mondays of the weeks of an ISO year (see `isoWeekOf`): 52 or 53. */
export function mondaysOf(year: number): Day[] {
	// 4 January is in week 1 of every year.
	const first = dayFromNumber(mondayNumber(dayNumber(`${String(year).padStart(4, '0')}-01-04`)));
	const count = isoWeekOf(addDays(first, 52 * 7)).year === year ? 53 : 52;
	return Array.from({ length: count }, (_, index) => addDays(first, index * 7));
}

/** Consecutive weeks of a year. */
export interface YearPart {
	readonly firstWeek: number;
	readonly lastWeek: number;
	/** Each week's seven days. `ahead`: after today. */
	readonly weeks: readonly (readonly { readonly day: Day; readonly mark: DayMark | 'ahead' }[])[];
	/** Days with a session that counts. */
	readonly done: number;
}

/** The four parts of an ISO year. `factsOf`: from `factsByDay`. */
export function partsOf(year: number, factsOf: (day: Day) => DayFacts, today: Day): YearPart[] {
	const mondays = mondaysOf(year);
	return Array.from({ length: PARTS }, (_, part) => {
		const from = part * WEEKS_IN_PART;
		const to = part === PARTS - 1 ? mondays.length : from + WEEKS_IN_PART;
		const weeks = mondays.slice(from, to).map((monday) =>
			[0, 1, 2, 3, 4, 5, 6].map((weekday) => {
				const day = addDays(monday, weekday);
				return { day, mark: day > today ? ('ahead' as const) : markOf(factsOf(day)) };
			})
		);
		const done = weeks.flat().filter(({ mark }) => mark === 'done').length;
		return { firstWeek: from + 1, lastWeek: to, weeks, done };
	});
}
