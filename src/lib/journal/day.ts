import { MINUTE_MS, type Millis } from '../routine/duration.ts';
import type { Moment } from './calendar.ts';

/** A calendar day, 'YYYY-MM-DD', years 0000 to 9999. Sorts as text. Has no time zone. */
export type Day = string;

/** 03:00, so that a session shortly after midnight counts for the day before. */
export const DEFAULT_DAY_BOUNDARY_MINUTES = 180;

const DAY_MS: Millis = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT_PATTERN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))$/;
/** The last instant that ISO-8601 with a four-digit year can express, in UTC. */
const LAST_EPOCH_MS: Millis = 253_402_300_799_999;
const LAST_DAY_NUMBER = dayNumberFrom(9999, 12, 31);
const FIRST_DAY_NUMBER = dayNumberFrom(0, 1, 1);

/** Whether `text` is an existing day: '2026-02-30' is not. */
export function isDay(text: string): boolean {
	return dayNumberIn(DAY_PATTERN.exec(text)) !== null;
}

/**
 * The person's day at `moment`, by the local wall clock. A new day begins `dayBoundaryMinutes` after midnight. Putting
 * the clock back past the boundary, as at the end of summer time, does not return to the previous day.
 */
export function dayOf(moment: Moment, dayBoundaryMinutes = DEFAULT_DAY_BOUNDARY_MINUTES): Day {
	const { epochMs, offsetMinutes, putBack } = moment;
	const number = dayNumberAt(epochMs, offsetMinutes, dayBoundaryMinutes);
	if (putBack === undefined) return dayFromNumber(number);
	return dayFromNumber(Math.max(number, dayNumberAt(putBack.atMs - 1, putBack.fromOffsetMinutes, dayBoundaryMinutes)));
}

function dayNumberAt(epochMs: Millis, offsetMinutes: number, dayBoundaryMinutes: number): number {
	return Math.floor((epochMs + (offsetMinutes - dayBoundaryMinutes) * MINUTE_MS) / DAY_MS);
}

/** `days` may be negative. Throws when `day` does not exist or the result is outside the years 0000 to 9999. */
export function addDays(day: Day, days: number): Day {
	return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** The Monday of the Monday–Sunday week that contains `day`. */
export function weekOf(day: Day): Day {
	return dayFromNumber(mondayNumber(dayNumber(day)));
}

/** Days since 1970-01-01, for loops over many days. Throws when `day` does not exist. */
export function dayNumber(day: Day): number {
	const number = dayNumberIn(DAY_PATTERN.exec(day));
	if (number === null) throw new RangeError(`a day must be an existing YYYY-MM-DD; it is "${day}"`);
	return number;
}

/** Inverse of `dayNumber`. Throws outside the years 0000 to 9999. */
export function dayFromNumber(number: number): Day {
	if (!Number.isInteger(number) || number < FIRST_DAY_NUMBER || number > LAST_DAY_NUMBER) {
		throw new RangeError(`a day must be in the years 0000 to 9999; its number is ${number}`);
	}
	const { year, month, date } = dateFrom(number);
	return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

/** Like `weekOf`, in day numbers. Day 0 was a Thursday. */
export function mondayNumber(number: number): number {
	return number - ((((number + 3) % 7) + 7) % 7);
}

/** ISO-8601 in local wall-clock time, with its UTC offset: '2026-11-22T01:30:00.000+01:00'. */
export function isoWithOffset({ epochMs, offsetMinutes }: Moment): string {
	const wallMs = Math.floor(epochMs) + offsetMinutes * MINUTE_MS;
	const day = dayFromNumber(Math.floor(wallMs / DAY_MS));
	const ofDayMs = wallMs - Math.floor(wallMs / DAY_MS) * DAY_MS;
	const hours = digits(Math.floor(ofDayMs / 3_600_000), 2);
	const minutes = digits(Math.floor(ofDayMs / MINUTE_MS) % 60, 2);
	const seconds = digits(Math.floor(ofDayMs / 1000) % 60, 2);
	const offset = Math.abs(offsetMinutes);
	const zone = `${offsetMinutes < 0 ? '-' : '+'}${digits(Math.floor(offset / 60), 2)}:${digits(offset % 60, 2)}`;
	return `${day}T${hours}:${minutes}:${seconds}.${digits(ofDayMs % 1000, 3)}${zone}`;
}

/**
 * An ISO-8601 instant later than all `instants`: `now` if possible, else one millisecond after the latest of them (a
 * device's clock ran ahead). Null if the result would be after the year 9999.
 */
export function isoAfter(now: Moment, instants: readonly string[]): string | null {
	const latestMs = instants.reduce((latest, text) => Math.max(latest, epochMsOf(text)), -Infinity);
	if (latestMs < now.epochMs) return isoWithOffset(now);
	const epochMs = latestMs + 1;
	if (epochMs > LAST_EPOCH_MS) return null;
	// Uses UTC if the local date would be after the year 9999.
	const isPast = epochMs + now.offsetMinutes * MINUTE_MS > LAST_EPOCH_MS;
	return isoWithOffset({ epochMs, offsetMinutes: isPast ? 0 : now.offsetMinutes });
}

/** Epoch milliseconds of an instant that `parseMoment` can parse; -Infinity for any other text. */
export function epochMsOf(text: string): Millis {
	return parseMoment(text)?.epochMs ?? -Infinity;
}

/**
 * Parses ISO-8601 with an offset or Z. Accepts only the years 0001 to 9999, so that `dayOf` cannot fail. Seconds are
 * optional; digits beyond milliseconds are dropped. Null for any other text.
 */
export function parseMoment(text: string): Moment | null {
	const parts = MOMENT_PATTERN.exec(text);
	const number = dayNumberIn(parts);
	if (parts === null || number === null || parts[1] === '0000') return null;
	const [hours, minutes, seconds] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
	const [zoneHours, zoneMinutes] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
	if (hours > 23 || minutes > 59 || seconds > 59 || zoneHours > 23 || zoneMinutes > 59) return null;
	const zone = zoneHours * 60 + zoneMinutes;
	const offsetMinutes = parts[8] === '-' ? 0 - zone : zone;
	const ofDayMs = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
	return { epochMs: number * DAY_MS + ofDayMs - offsetMinutes * MINUTE_MS, offsetMinutes };
}

function digits(number: number, length: number): string {
	return String(number).padStart(length, '0');
}

/** The day number of a match whose first groups are year, month and date; null if the calendar has no such day. */
function dayNumberIn(parts: RegExpExecArray | null): number | null {
	if (parts === null) return null;
	const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	const isInCalendar = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
	return isInCalendar ? dayNumberFrom(year, month, date) : null;
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysIn(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Day number in the proleptic Gregorian calendar, by Hinnant's algorithm. Years start in March, so that the leap day
 * comes last.
 */
function dayNumberFrom(year: number, month: number, date: number): number {
	const marchYear = month > 2 ? year : year - 1;
	const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
	const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
	return marchYear * 365 + leapDays + ofYear - 719_468;
}

function dateFrom(number: number): { year: number; month: number; date: number } {
	const days = number + 719_468;
	const era = Math.floor(days / 146_097);
	const ofEra = days - era * 146_097;
	const yearOfEra = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
	);
	const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * ofYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	const date = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
	return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date };
}
