import { isDay, parseMoment } from '../day.ts';
import { isPlainObject, type SessionRecord } from '../records.ts';
import { LONGEST_ROUTINE_ID, MOST_MILLIS, ROUTINE_ID_PATTERN, ULID_PATTERN } from './fields.ts';

/** A session with more steps than this is left to Valibot. */
const MOST_STEPS = 100;

/**
 * Whether `value` is certainly a valid session record. False means undecided: `parseRecord` then asks Valibot, which
 * also finds the reason for a refusal. Reading the whole journal may check ten years of sessions, and Valibot takes
 * about four times as long. A test checks that the schema accepts everything that this function accepts.
 */
export function isPlainSession(value: Readonly<Record<string, unknown>>): value is SessionRecord & typeof value {
	const { v, type, id, at, routine, routineName, startedAt, day, plannedMs, playedMs, outcome, steps } = value;
	return (
		v === 1 &&
		type === 'session' &&
		isText(id) &&
		ULID_PATTERN.test(id) &&
		isText(routine) &&
		routine.length <= LONGEST_ROUTINE_ID &&
		ROUTINE_ID_PATTERN.test(routine) &&
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
