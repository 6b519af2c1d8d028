import type { Millis } from '../routine/duration.ts';
import { dayNumber, parseMoment } from './day.ts';
import type { SessionRecord } from './records.ts';

/** The counting sessions of one day and one UTC offset, reduced to what the streak needs. */
export interface DayStarts {
	/** A `dayNumber`. */
	readonly day: number;
	readonly offsetMinutes: number;
	/** Start of the first session, in epoch milliseconds. */
	readonly firstMs: Millis;
	/** Start of the last session, in epoch milliseconds. */
	readonly lastMs: Millis;
}

/** Groups `counting` sessions by day and UTC offset. */
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
