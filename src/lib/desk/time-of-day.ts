import type { Moment } from '../journal/calendar.ts';
import { MINUTE_MS } from '../routine/duration.ts';

const DAY_MINUTES = 24 * 60;

/** `09:05` for 545: the value of an `<input type="time">`. */
export function timeOfMinutes(minutes: number): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `09:05`: the local wall-clock time at an instant. */
export function timeAt({ epochMs, offsetMinutes }: Moment): string {
	const minutes = Math.floor(epochMs / MINUTE_MS) + offsetMinutes;
	return timeOfMinutes(((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES);
}

/** Inverse of `timeOfMinutes`; seconds are dropped. Null for any other text, such as that of an empty field. */
export function minutesOfTime(time: string): number | null {
	const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::[\d.]+)?$/.exec(time) ?? [];
	return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
