import * as v from 'valibot';
import { err, type Result } from '../routine/result.ts';
import {
	between,
	countSchema,
	daySchema,
	instantSchema,
	listOf,
	millisSchema,
	nameSchema,
	open,
	routineIdSchema,
	textSchema,
	ulidSchema,
	type Known
} from './fields.ts';
import { recordProblemWords as words } from '#i18n/record-problems.ts';
import {
	isFutureVersion,
	isPlainObject,
	parseWith,
	sessionStepSchema,
	type RecordProblem,
	type SessionRecord
} from './records.ts';

/** Key of the session in progress in the `Vault`. */
export const PLAYING_KEY = 'playing';

const entries = {
	v: v.literal(1, words.exactly(1)),
	/** The id that its session record will have. */
	id: ulidSchema,
	routine: routineIdSchema,
	routineName: nameSchema,
	startedAt: instantSchema,
	day: daySchema,
	plannedMs: millisSchema,
	playedMs: millisSchema,
	/** Place on the timeline. */
	positionMs: millisSchema,
	intervalIndex: countSchema,
	/** Identifies the interval independently of its index, in case the routine has changed since. */
	intervalKey: textSchema,
	/** Time added to individual intervals. */
	extensions: listOf(open({ index: countSchema, extraMs: millisSchema })),
	/** Exercises that replace a step's own, from the interval at `index` to the end of the step. */
	swaps: listOf(open({ index: countSchema, exercise: nameSchema })),
	transitionFactor: between(0.5, 3),
	steps: listOf(sessionStepSchema),
	savedAt: instantSchema
};

const playingSchema = open(entries);

/** A session in progress, with enough to resume it after a crash. */
export type PlayingRecord = Known<typeof entries>;

/** The record of a session in progress that ends with `outcome`, written at the instant `at`. */
export function sessionOf(
	playing: Pick<
		PlayingRecord,
		'id' | 'routine' | 'routineName' | 'startedAt' | 'day' | 'plannedMs' | 'playedMs' | 'steps'
	>,
	outcome: SessionRecord['outcome'],
	at: string
): SessionRecord {
	const { id, routine, routineName, startedAt, day, plannedMs, playedMs, steps } = playing;
	return {
		v: 1,
		id,
		type: 'session',
		at,
		routine,
		routineName,
		startedAt,
		day,
		plannedMs,
		playedMs,
		outcome,
		steps: steps.map((step) => ({ ...step }))
	};
}

export function parsePlaying(value: unknown): Result<PlayingRecord, RecordProblem> {
	if (isPlainObject(value) && isFutureVersion(value)) {
		return err({ code: 'future-version', pointer: '/v', message: words.futureVersion });
	}
	return parseWith<PlayingRecord>(playingSchema, value);
}
