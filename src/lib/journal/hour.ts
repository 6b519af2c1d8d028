import type { Moment } from './calendar.ts';

/** Of the wall clock at that moment's place, 0–23. */
export function hourOf({ epochMs, offsetMinutes }: Moment): number {
	return Math.floor((epochMs / 60_000 + offsetMinutes) / 60) % 24;
}
