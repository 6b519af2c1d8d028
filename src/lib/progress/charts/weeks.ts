import { addDays, weekOf, type Day } from '../../journal/day.ts';
import type { ResolvedJournal } from '../../journal/resolve.ts';
import { MINUTE_MS } from '../../routine/duration.ts';

/** A week from Monday to Sunday. The week that spans New Year is not split. */
export interface WeekMinutes {
	readonly monday: Day;
	/** Played in sessions, rounded. */
	readonly minutes: number;
	/** Whether a flare lasted on at least one of its days. */
	readonly hasFlare: boolean;
}

/** The Mondays of the last `count` weeks, oldest first. The last one is the current week. */
export function lastMondays(today: Day, count: number): Day[] {
	const monday = weekOf(today);
	return Array.from({ length: count }, (_, index) => addDays(monday, 7 * (index + 1 - count)));
}

/** The last `count` weeks, oldest first. Sessions on days later than today are left out. */
export function weekMinutes(
	{ sessions, flares }: Pick<ResolvedJournal, 'sessions' | 'flares'>,
	today: Day,
	count: number
): WeekMinutes[] {
	const mondays = lastMondays(today, count);
	const playedMs = new Map<Day, number>();
	for (const session of within(sessions, mondays[0] ?? today, today)) {
		const monday = weekOf(session.day);
		playedMs.set(monday, (playedMs.get(monday) ?? 0) + session.playedMs);
	}
	return mondays.map((monday) => {
		const sunday = addDays(monday, 6);
		return {
			monday,
			minutes: Math.round((playedMs.get(monday) ?? 0) / MINUTE_MS),
			hasFlare: flares.some(({ from, to = today }) => from <= sunday && from <= today && to >= monday)
		};
	});
}

/** The records of the days from `first` to `last`, both inclusive. */
export function within<R extends { readonly day: Day }>(records: readonly R[], first: Day, last: Day): R[] {
	return records.filter(({ day }) => day >= first && day <= last);
}
