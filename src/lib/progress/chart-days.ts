import { addDays, daysBetween, weekOf, type Day } from '../journal/day.ts';

/** One day of a chart. Values are whole numbers, 0–10; null if the person was not asked or did not answer. */
export interface ChartDay {
	readonly day: Day;
	readonly value: number | null;
	/** Pain after the last session of the day that has one. */
	readonly after: number | null;
}

/** Weeks of a chart, from Monday to Sunday; the last one is the current week. */
export const CHART_WEEKS = 8;

/** The days of a chart, oldest first, from its first Monday to today. */
export function chartDays(today: Day): Day[] {
	const first = addDays(weekOf(today), -7 * (CHART_WEEKS - 1));
	return Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => addDays(first, index));
}

export function isAnswered({ value, after }: ChartDay): boolean {
	return value !== null || after !== null;
}

/**
 * The days whose value is written above their bar: the newest day with a value; the first day of each run of zeros,
 * because a 0 has no bar; and, from the newest back, each day above 0 that is at least `apart` days away from all days
 * chosen so far. Without `apart`, there are none of the last kind.
 */
export function numberedDays(days: readonly ChartDay[], apart = Infinity): ReadonlySet<Day> {
	const isZero = (index: number) => days[index]?.value === 0;
	const newest = days.findLastIndex(({ value }) => value !== null);
	const numbered = days.flatMap((_, index) =>
		index === newest || (isZero(index) && !isZero(index - 1)) ? [index] : []
	);
	for (let index = newest; index >= 0; index--) {
		const { value = null } = days[index] ?? {};
		if (value !== null && value > 0 && numbered.every((other) => Math.abs(other - index) >= apart))
			numbered.push(index);
	}
	return new Set(numbered.flatMap((index) => days[index]?.day ?? []));
}
