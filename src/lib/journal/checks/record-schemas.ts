import * as v from 'valibot';
import { err, ok, type Result } from '../../routine/result.ts';
import {
	countSchema,
	daySchema,
	instantSchema,
	listOf,
	millisSchema,
	nameSchema,
	oneOf,
	open,
	painSchema,
	problemsOf,
	routineIdSchema,
	textSchema,
	ulidSchema,
	wholeBetween
} from './fields.ts';
import { isPlainSession } from './plain-session.ts';
import { recordProblemWords as words } from '#i18n/record-problem-words.ts';
import {
	isFutureVersion,
	isPlainObject,
	LONGEST_ACTIVITY_NAME,
	type JournalRecord,
	type RecordProblem,
	type RecordType
} from '../records.ts';

/** Fields of every record. `id` is generated when the recorded event begins; `at` is the instant of writing. */
const common = { v: v.literal(1, words.exactly(1)), id: ulidSchema, at: instantSchema };

/** One step of a session as it was done. `side` is absent where the exercise has none. */
export const sessionStepSchema = open({
	exercise: nameSchema,
	side: v.optional(oneOf(['left', 'right', 'both'])),
	playedMs: millisSchema,
	outcome: oneOf(['done', 'skipped', 'swapped'])
});

/** Far more than a three-hour routine has. */
const MAX_STEPS = 1000;

/** In the person's own words. */
const activityNameSchema = v.pipe(
	textSchema,
	v.regex(/\S/, words.notEmpty),
	v.maxLength(LONGEST_ACTIVITY_NAME, words.shorter(LONGEST_ACTIVITY_NAME))
);

const outcomeSchema = oneOf(['finished', 'stopped']);

const entries = {
	session: {
		...common,
		type: v.literal('session'),
		routine: routineIdSchema,
		routineName: nameSchema,
		startedAt: instantSchema,
		day: daySchema,
		plannedMs: millisSchema,
		playedMs: millisSchema,
		outcome: outcomeSchema,
		steps: v.optional(v.pipe(listOf(sessionStepSchema), v.maxLength(MAX_STEPS, words.fewer(MAX_STEPS)))),
		painBefore: v.optional(painSchema),
		painAfter: v.optional(painSchema)
	},
	'rest-day': { ...common, type: v.literal('rest-day'), day: daySchema },
	flare: {
		...common,
		type: v.literal('flare'),
		from: daySchema,
		to: v.optional(daySchema),
		/** Where it hurts; a version that does not know the name ignores it. */
		area: v.optional(textSchema),
		/** When the person said that it is over. */
		endedAt: v.optional(instantSchema)
	},
	'check-in': {
		...common,
		type: v.literal('check-in'),
		day: daySchema,
		pain: v.optional(painSchema),
		feeling: v.optional(textSchema),
		note: v.optional(textSchema),
		/** The question that was shown and not answered: `pain`, or `pain-after` for the one after a session. */
		skipped: v.optional(textSchema)
	},
	walk: { ...common, type: v.literal('walk'), day: daySchema, minutes: millisSchema },
	activity: { ...common, type: v.literal('activity'), name: activityNameSchema },
	'activity-rating': {
		...common,
		type: v.literal('activity-rating'),
		of: ulidSchema,
		day: daySchema,
		rating: wholeBetween(0, 10)
	},
	thermal: {
		...common,
		type: v.literal('thermal'),
		kind: oneOf(['cold', 'ice-massage', 'heat', 'contrast']),
		startedAt: instantSchema,
		/** How long the heat or cold was planned to last. */
		plannedMs: v.optional(millisSchema),
		playedMs: millisSchema,
		outcome: outcomeSchema,
		/** When the person said that it is off; absent if they have not. */
		endedAt: v.optional(instantSchema),
		/** How the skin was afterwards. */
		skin: v.optional(oneOf(['as-before', 'pink', 'not-normal'])),
		/** Whether it helps, asked once for each kind. */
		helps: v.optional(oneOf(['yes', 'no', 'unsure']))
	},
	screening: {
		...common,
		type: v.literal('screening'),
		day: daySchema,
		result: oneOf(['now', 'today', 'soon', 'adapt', 'clear']),
		items: listOf(countSchema),
		clearedByClinicianOn: v.optional(daySchema)
	},
	setting: { ...common, type: v.literal('setting'), name: nameSchema, value: v.unknown() },
	routine: { ...common, type: v.literal('routine'), routine: open({ id: routineIdSchema }) },
	correction: {
		...common,
		type: v.literal('correction'),
		of: ulidSchema,
		set: v.record(v.string(), v.unknown(), words.object)
	},
	deletion: { ...common, type: v.literal('deletion'), of: ulidSchema }
};

export type RecordEntries = typeof entries;

export const schemas: Record<RecordType, v.GenericSchema> = {
	session: open(entries.session),
	'rest-day': open(entries['rest-day']),
	flare: v.pipe(
		open(entries.flare),
		v.forward(
			v.check(({ from, to }) => to === undefined || from <= to, words.notBefore('from')),
			['to']
		)
	),
	'check-in': open(entries['check-in']),
	walk: open(entries.walk),
	activity: open(entries.activity),
	'activity-rating': open(entries['activity-rating']),
	thermal: open(entries.thermal),
	screening: open(entries.screening),
	setting: open(entries.setting),
	routine: open(entries.routine),
	correction: open(entries.correction),
	deletion: open(entries.deletion)
};

/**
 * Parses a stored or imported record. Returns the value unchanged, including fields that this version does not know.
 */
export function parseRecord(value: unknown): Result<JournalRecord, RecordProblem> {
	if (!isPlainObject(value)) return err({ code: 'broken', pointer: '', message: words.object });
	if (isFutureVersion(value)) return err({ code: 'future-version', pointer: '/v', message: words.futureVersion });
	const { type } = value;
	if (typeof type !== 'string') {
		return err({ code: 'broken', pointer: '/type', message: type === undefined ? words.required : words.text });
	}
	if (!Object.hasOwn(schemas, type)) return err({ code: 'unknown-type', pointer: '/type', message: words.unknownType });
	if (isPlainSession(value)) return ok(value);
	return parseWith<JournalRecord>(schemas[type as RecordType], value);
}

/**
 * Whether `set` may change a record of `type`: validates each known field separately. `agrees` checks the fields
 * against each other.
 */
export function fitsFields(type: RecordType, set: Readonly<Record<string, unknown>>): boolean {
	const fields: Readonly<Record<string, v.GenericSchema>> = entries[type];
	return Object.entries(set).every(([name, value]) => !Object.hasOwn(fields, name) || v.is(fields[name]!, value));
}

/** `value` itself when it matches `schema`, else the first problem. */
export function parseWith<Value>(schema: v.GenericSchema, value: unknown): Result<Value, RecordProblem> {
	const [problem] = problemsOf(v.safeParse(schema, value, { abortEarly: true }).issues ?? []);
	return problem === undefined ? ok(value as Value) : err({ code: 'broken', ...problem });
}
