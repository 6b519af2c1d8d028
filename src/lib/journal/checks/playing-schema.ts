import * as v from 'valibot';
import { err, type Result } from '../../routine/result.ts';
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
	ulidSchema
} from './fields.ts';
import { recordProblemWords as words } from '#i18n/record-problem-words.ts';
import type { PlayingRecord } from '../playing.ts';
import { parseWith, sessionStepSchema } from './record-schemas.ts';
import { isFutureVersion, isPlainObject, type RecordProblem } from '../records.ts';

const entries = {
	v: v.literal(1, words.exactly(1)),
	/** The id that the session record of this session will have. */
	id: ulidSchema,
	routine: routineIdSchema,
	routineName: nameSchema,
	startedAt: instantSchema,
	day: daySchema,
	plannedMs: millisSchema,
	playedMs: millisSchema,
	/** Position on the timeline. */
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
	/** The `Person` to whom the routine was fitted. */
	fittedTo: v.optional(
		open({
			filters: listOf(nameSchema),
			hurts: listOf(nameSchema),
			missing: listOf(nameSchema),
			avoided: listOf(nameSchema)
		})
	),
	savedAt: instantSchema
};

export type PlayingEntries = typeof entries;

const playingSchema = open(entries);

export function parsePlaying(value: unknown): Result<PlayingRecord, RecordProblem> {
	if (isPlainObject(value) && isFutureVersion(value)) {
		return err({ code: 'future-version', pointer: '/v', message: words.futureVersion });
	}
	return parseWith<PlayingRecord>(playingSchema, value);
}
