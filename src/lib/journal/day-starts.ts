import type { Millis } from '../routine/duration.ts';
import { dayNumber, parseMoment } from './day.ts';
import type { SessionRecord } from './records.ts';

/** The sessions that count of one day and one UTC offset: what the streak has to know of them. */
export interface DayStarts {
	/** `dayNumber` */
	readonly day: number;
	readonly offsetMinutes: number;
	/** Start of the first, in epoch milliseconds. */
	readonly firstMs: Millis;
	/** Start of the last, in epoch milliseconds. */
	readonly lastMs: Millis;
}

/** The starts of `counting` sessions: one item for each day and way of writing the UTC offset. */
export function startsOf(counting: readonly SessionRecord[]): DayStarts[] {
	const starts = new Map<string, DayStarts>();
	for (const { day, startedAt } of counting) {
		const start = parseMoment(startedAt);
		if (start === null) continue;
		const { epochMs, offsetMinutes } = start;
		const key = `${day} ${offsetMinutes}`;
		const { firstMs, lastMs } = starts.get(key) ?? { firstMs: epochMs, lastMs: epochMs };
		starts.set(key, {
			day: dayNumber(day),
			offsetMinutes,
			firstMs: Math.min(firstMs, epochMs),
			lastMs: Math.max(lastMs, epochMs)
		});
	}
	return [...starts.values()];
}
