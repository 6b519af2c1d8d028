import type { Moment } from '../journal/calendar.ts';
import { MINUTE_MS, type Millis } from '../routine/duration.ts';
import { newDeskDay, type DeskDayState } from './desk-day.ts';

/** Desk days for tests. The app itself never imports this module. */

/** 2026-11-23, a Monday, 00:00 in Berlin in winter. */
export const MIDNIGHT_MS: Millis = Date.UTC(2026, 10, 22, 23);

/** The instant at this time of that Monday: `at('09:45')`. */
export function at(time: string): Moment {
	const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
	return momentOf(MIDNIGHT_MS + (hours * 60 + minutes + seconds / 60) * MINUTE_MS);
}

export function momentOf(epochMs: Millis): Moment {
	return { epochMs, offsetMinutes: 60 };
}

/** The time of day at this instant, without seconds: `09:45`. */
export function timeOf(epochMs: Millis): string {
	return new Date(epochMs + 60 * MINUTE_MS).toISOString().slice(11, 16);
}

/** A desk day that begins at this time. */
export function dayFrom(time: string): DeskDayState {
	return newDeskDay(at(time), 180);
}
