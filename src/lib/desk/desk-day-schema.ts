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
/**
 * How far before the last look an instant may lie. Clock changes within the day move the start of the day, and there
 * may be many.
 */
const EARLIEST_MS: Millis = 7 * DAY_MS;
/** How far after the last look an instant may lie: more than the longest snooze, which is 20 minutes. */
const LATEST_MS: Millis = 60 * MINUTE_MS;

/** Whether the last look was on `day`, in any time zone, and all other instants are near that look. */
function isInRange({ day, startedAtMs, seenMs, sinceMs, notBeforeMs, toldMs, breaks }: DeskDayState): boolean {
	const others = [startedAtMs, sinceMs, notBeforeMs, toldMs, ...breaks.map(({ atMs }) => atMs)];
	return (
		Math.abs(seenMs - dayNumber(day) * DAY_MS) < 3 * DAY_MS &&
		others.every((ms) => ms === null || (ms > seenMs - EARLIEST_MS && ms < seenMs + LATEST_MS))
	);
}

/** The stored desk day. Null if there is none, if this version cannot read it, or if its instants are impossible. */
export function parseDeskDay(stored: unknown): DeskDayState | null {
	const parsed = v.safeParse(schema, stored);
	return parsed.success && isInRange(parsed.output) ? parsed.output : null;
}
