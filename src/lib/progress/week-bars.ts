import { streakMessages } from '#i18n/streak-messages.ts';
import { addDays, weekOf, type Day } from '../journal/day.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { whyByDay } from '../journal/streak.ts';
import { levelOf, type WeekDay } from './week.ts';

/** The bars of the current week: each day's playing time or, for a day without a session, its state. */
export function weekBars(journal: ResolvedJournal, today: Day): WeekDay[] {
	const whyOn = whyByDay(journal, today);
	const monday = weekOf(today);
	return [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
		const day = addDays(monday, weekday);
		const playedMs = journal.sessions
			.filter((session) => session.day === day)
			.reduce((sum, session) => sum + session.playedMs, 0);
		const isToday = day === today;
		const what = whatOn(day > today, isToday, whyOn(day), playedMs);
		return {
			letter: streakMessages.letter(weekday),
			words: streakMessages.day(weekday, what, playedMs),
			what,
			isToday,
			level: levelOf(playedMs)
		};
	});
}

function whatOn(
	isAhead: boolean,
	isToday: boolean,
	why: ReturnType<ReturnType<typeof whyByDay>>,
	playedMs: number
): WeekDay['what'] {
	if (isAhead) return 'ahead';
	if (playedMs > 0) return 'done';
	if (why === 'flare') return 'flare';
	if (why === 'rest' || why === 'unpaid-rest') return 'rest';
	return isToday ? 'today' : 'none';
}
