import * as v from 'valibot';
import { daySchema, instantSchema, open, ulidSchema } from '../../journal/checks/fields.ts';
import type { TimedWalk } from './timed-walk.ts';

const schema = open({ id: ulidSchema, day: daySchema, startedAt: instantSchema });

/** The walk that was stored; null if there is none, or if this version cannot read it. */
export function parseTimedWalk(stored: unknown): TimedWalk | null {
	const parsed = v.safeParse(schema, stored);
	return parsed.success ? parsed.output : null;
}
