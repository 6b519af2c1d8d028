import * as v from 'valibot';
import { daySchema, listOf, millisSchema, numberSchema, open, textSchema } from '../journal/checks/fields.ts';
import { dayNumber } from '../journal/day.ts';
import { MINUTE_MS, type Millis } from '../routine/duration.ts';
import type { DeskDayState } from './desk-day.ts';

const instantSchema = numberSchema;

const schema = open({
	day: daySchema,
	startedAtMs: instantSchema,
	seenMs: instantSchema,
	sinceMs: instantSchema,
	notBeforeMs: v.nullable(instantSchema),
	toldMs: v.nullable(instantSchema),
	jumpedMs: v.optional(millisSchema, 0),
	earlier: v.optional(listOf(textSchema), []),
	breaks: listOf(open({ atMs: instantSchema, longOf: v.nullable(v.picklist([0, 1])), session: v.nullable(textSchema) }))
});

const DAY_MS: Millis = 24 * 60 * MINUTE_MS;
/** A clock may be put back and forward within the day many times, and takes the start of the day with it. */
const EARLIEST_MS: Millis = 7 * DAY_MS;
/** More than the longest snooze, of 20 minutes. */
const LATEST_MS: Millis = 60 * MINUTE_MS;

/** Whether the last look was on its day, in whatever time zone, and all other instants are of that day. */
function isInRange({ day, startedAtMs, seenMs, sinceMs, notBeforeMs, toldMs, breaks }: DeskDayState): boolean {
	const others = [startedAtMs, sinceMs, notBeforeMs, toldMs, ...breaks.map(({ atMs }) => atMs)];
	return (
		Math.abs(seenMs - dayNumber(day) * DAY_MS) < 3 * DAY_MS &&
		others.every((ms) => ms === null || (ms > seenMs - EARLIEST_MS && ms < seenMs + LATEST_MS))
	);
}

/** The desk day that was stored; null if there is none, or if this version cannot read it, or if its instants cannot be. */
export function parseDeskDay(stored: unknown): DeskDayState | null {
	const parsed = v.safeParse(schema, stored);
	return parsed.success && isInRange(parsed.output) ? parsed.output : null;
}
