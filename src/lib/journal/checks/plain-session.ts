import { isDay, parseMoment } from '../day.ts';
import { isPlainObject, type SessionRecord } from '../records.ts';
import { MOST_MILLIS } from './fields.ts';

/** Steps in a session that is checked here. A longer one takes the way of all other records. */
const MOST_STEPS = 100;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const ROUTINE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Whether `value` is surely a valid session record. False proves nothing: `parseRecord` then asks Valibot, which also
 * finds the reason. Ten years of sessions are checked on every start, and this takes a tenth of Valibot's time. A test
 * holds it to the schemas.
 */
export function isPlainSession(value: Readonly<Record<string, unknown>>): value is SessionRecord & typeof value {
	const { v, type, id, at, routine, routineName, startedAt, day, plannedMs, playedMs, outcome, steps } = value;
	return (
		v === 1 &&
		type === 'session' &&
		isText(id) &&
		ULID.test(id) &&
		isText(routine) &&
		routine.length <= 64 &&
		ROUTINE_ID.test(routine) &&
		isName(routineName) &&
		isText(day) &&
		isDay(day) &&
		isInstant(at) &&
		(startedAt === at || isInstant(startedAt)) &&
		isMillis(plannedMs) &&
		isMillis(playedMs) &&
		(outcome === 'finished' || outcome === 'stopped') &&
		isPain(value['painBefore']) &&
		isPain(value['painAfter']) &&
		(steps === undefined || (Array.isArray(steps) && steps.length <= MOST_STEPS && steps.every(isPlainStep)))
	);
}

function isPlainStep(step: unknown): boolean {
	if (!isPlainObject(step)) return false;
	const { exercise, side, playedMs, outcome } = step;
	return (
		isName(exercise) &&
		(side === undefined || side === 'left' || side === 'right' || side === 'both') &&
		isMillis(playedMs) &&
		(outcome === 'done' || outcome === 'skipped' || outcome === 'swapped')
	);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isName(value: unknown): boolean {
	return isText(value) && value !== '';
}

function isInstant(value: unknown): boolean {
	return isText(value) && parseMoment(value) !== null;
}

function isMillis(value: unknown): boolean {
	return typeof value === 'number' && value >= 0 && value <= MOST_MILLIS;
}

function isPain(value: unknown): boolean {
	return value === undefined || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10);
}
