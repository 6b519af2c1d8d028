import type { Day } from '../journal/day.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { chartDays, type ChartDay } from './chart-days.ts';

/**
 * Pain on the days of a chart, oldest first. For each day: the newest check-in and the latest session that have a
 * number.
 */
export function painDays(
	{ checkIns, sessions }: Pick<ResolvedJournal, 'checkIns' | 'sessions'>,
	today: Day
): ChartDay[] {
	const values = firstByDay(checkIns, ({ pain }) => pain);
	const afters = firstByDay(sessions, ({ painAfter }) => painAfter);
	return chartDays(today).map((day) => ({ day, value: values.get(day) ?? null, after: afters.get(day) ?? null }));
}

function firstByDay<R extends { readonly day: Day }>(
	newestFirst: readonly R[],
	numberOf: (record: R) => number | undefined
): ReadonlyMap<Day, number> {
	const byDay = new Map<Day, number>();
	for (const record of newestFirst) {
		const number = numberOf(record);
		if (number !== undefined && !byDay.has(record.day)) byDay.set(record.day, number);
	}
	return byDay;
}
