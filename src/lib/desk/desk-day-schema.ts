import * as v from 'valibot';
import { daySchema, listOf, numberSchema, open, textSchema } from '../journal/checks/fields.ts';
import type { DeskDayState } from './desk-day.ts';

const instantSchema = numberSchema;

const schema = open({
	day: daySchema,
	startedAtMs: instantSchema,
	seenMs: instantSchema,
	sinceMs: instantSchema,
	notBeforeMs: v.nullable(instantSchema),
	toldMs: v.nullable(instantSchema),
	breaks: listOf(open({ atMs: instantSchema, longOf: v.nullable(v.picklist([0, 1])), session: v.nullable(textSchema) }))
});

/** The desk day that was stored; null if there is none, or if this version cannot read it. */
export function parseDeskDay(stored: unknown): DeskDayState | null {
	const parsed = v.safeParse(schema, stored);
	return parsed.success ? parsed.output : null;
}
