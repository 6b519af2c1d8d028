import { calendarMessages, type DayMark } from '#i18n/progress/calendar-messages.ts';
import { dateMessages } from '#i18n/date-messages.ts';
import type { Day } from '../journal/day.ts';
import type { Millis } from '../routine/duration.ts';
import type { DayFacts } from './day-facts.ts';
import { daysShownIn, isoWeekOf, monthOf, type Month } from './month.ts';
import { levelOf } from './week.ts';

/** One day of a calendar. */
export interface CalendarDay {
	readonly day: Day;
	/** 1 to 31. */
	readonly date: number;
	/** Whether the day can be opened: it is in the month, and not after today. */
	readonly isOpen: boolean;
	readonly isToday: boolean;
	readonly isFlare: boolean;
	readonly hasWalk: boolean;
	readonly mark: DayMark;
	/** Height of the bar, 0–1. */
	readonly level: number;
	/** Text for screen readers. */
	readonly words: string;
}

/** A row of a calendar. */
export interface CalendarWeek {
	/** Of ISO 8601: 1 to 53. */
	readonly week: number;
	/** Whether any of its days is in the month. */
	readonly isInMonth: boolean;
	readonly days: readonly CalendarDay[];
}

/** The rows of a month's calendar, from its `calendarOf`. */
export function weeksOf(month: Month, days: readonly CalendarDay[]): CalendarWeek[] {
	return Array.from({ length: days.length / 7 }, (_, row) => {
		const ofWeek = days.slice(row * 7, row * 7 + 7);
		const isInMonth = ofWeek.some(({ day }) => monthOf(day) === month);
		return { week: isoWeekOf(ofWeek[0]!.day).week, isInMonth, days: ofWeek };
	});
}

/** The 42 days of a month's calendar. `factsOf`: from `factsByDay`. Days that cannot be opened show nothing. */
export function calendarOf(month: Month, factsOf: (day: Day) => DayFacts, today: Day): CalendarDay[] {
	return daysShownIn(month).map((day) => {
		const date = Number(day.slice(8));
		const isToday = day === today;
		if (monthOf(day) !== month || day > today) return { ...CLOSED, day, date };
		const facts = factsOf(day);
		const mark = markOf(facts);
		const words = calendarMessages.day(dateMessages.date(day), mark, facts.playedMs, facts.walked, isToday);
		const isFlare = facts.why === 'flare';
		const hasWalk = facts.walked > 0;
		return { day, date, isOpen: true, isToday, isFlare, hasWalk, mark, level: levelOf(facts.playedMs), words };
	});
}

const CLOSED = {
	isOpen: false,
	isToday: false,
	isFlare: false,
	hasWalk: false,
	mark: 'none',
	level: 0,
	words: ''
} as const;

/** A day has one mark. Sessions come first, even if none of them counts, then a flare, then a rest day. */
export function markOf({ why, playedMs }: DayFacts): DayMark {
	if (why === 'session') return 'done';
	if (playedMs > 0) return 'short';
	return why;
}

/** The number of days with a session that counts, and the total playing time. */
export function sumOf(
	days: readonly CalendarDay[],
	factsOf: (day: Day) => DayFacts
): { days: number; playedMs: Millis } {
	const open = days.filter(({ isOpen }) => isOpen);
	return {
		days: open.filter(({ mark }) => mark === 'done').length,
		playedMs: open.reduce((sum, { day }) => sum + factsOf(day).playedMs, 0)
	};
}

/** How far a key moves the focus, in days; null for other keys. */
export function daysMoved(key: string, weekday: number): number | null {
	const moves: Readonly<Record<string, number>> = {
		ArrowLeft: -1,
		ArrowRight: 1,
		ArrowUp: -7,
		ArrowDown: 7,
		Home: -weekday,
		End: 6 - weekday
	};
	return moves[key] ?? null;
}
