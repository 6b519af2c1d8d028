import { weekOf, type Day } from '../../journal/day.ts';
import type { SessionRecord } from '../../journal/records.ts';
import type { ResolvedJournal } from '../../journal/resolve.ts';
import { lastMondays, within } from './weeks.ts';

/** A session with a pain number before it and one after it, 0–10. */
export interface PainPair {
	readonly id: string;
	readonly day: Day;
	readonly name: string;
	readonly before: number;
	readonly after: number;
}

/** The sessions that have a number both before and after, in the given order. */
export function painPairs(sessions: readonly SessionRecord[]): PainPair[] {
	return sessions.flatMap(({ id, day, routineName, painBefore, painAfter }) =>
		painBefore === undefined || painAfter === undefined
			? []
			: [{ id, day, name: routineName, before: painBefore, after: painAfter }]
	);
}

export interface PairCount {
	readonly lower: number;
	readonly same: number;
	readonly higher: number;
}

/** In how many sessions the number after was lower than, the same as, or higher than the number before. */
export function countPairs(pairs: readonly PainPair[]): PairCount {
	const lower = pairs.filter(({ before, after }) => after < before).length;
	const same = pairs.filter(({ before, after }) => after === before).length;
	return { lower, same, higher: pairs.length - lower - same };
}

export interface WeekPain {
	readonly monday: Day;
	/** A multiple of 0.5, 0–10; null if no number was given, which differs from 0. */
	readonly median: number | null;
	/** How many numbers were given. */
	readonly count: number;
}

/**
 * The median of each week's pain numbers, oldest week first. The numbers are those of the newest check-in of each day,
 * and all numbers given after a session. Medians, because single numbers go up and down (exercises.md section 4).
 */
export function weekPain(
	{ checkIns, sessions }: Pick<ResolvedJournal, 'checkIns' | 'sessions'>,
	today: Day,
	weeks: number
): WeekPain[] {
	const mondays = lastMondays(today, weeks);
	const first = mondays[0] ?? today;
	const numbers = new Map<Day, number[]>(mondays.map((monday) => [monday, []]));
	const add = (day: Day, number: number) => numbers.get(weekOf(day))?.push(number);
	const answered = new Set<Day>();
	for (const { day, pain } of within(checkIns, first, today)) {
		if (pain === undefined || answered.has(day)) continue;
		answered.add(day);
		add(day, pain);
	}
	for (const { day, painAfter } of within(sessions, first, today)) if (painAfter !== undefined) add(day, painAfter);
	return [...numbers].map(([monday, ofWeek]) => ({ monday, median: medianOf(ofWeek), count: ofWeek.length }));
}

/** The median; null if there are no numbers. Of an even count, it is half-way between the two middle numbers. */
export function medianOf(numbers: readonly number[]): number | null {
	const ordered = [...numbers].sort((a, b) => a - b);
	const middle = ordered.length / 2;
	const [low, high] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}
