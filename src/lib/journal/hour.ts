import type { Moment } from './calendar.ts';

/** Hour of the local wall clock at that moment, 0–23. */
export function hourOf({ epochMs, offsetMinutes }: Moment): number {
	return Math.floor((epochMs / 60_000 + offsetMinutes) / 60) % 24;
}
