import * as v from 'valibot';
import { EQUIPMENT } from './equipment.ts';
import { CARES, FILTERS } from './filters.ts';
import { GOALS } from './goals.ts';
import { poseSchema } from './pose.ts';
import { POSITIONS } from './position.ts';
import { problemWords as words } from '#i18n/problem-words.ts';
import { strict } from './strict.ts';
import { fieldMeant } from './written.ts';

/**
 * The routine file, version 1 (CONTRACT.md), and the exercise file. Types, validation and the JSON Schema are derived
 * from these definitions.
 */

export const MAX_FILE_BYTES = 256 * 1024;
export const MAX_TOTAL_SECONDS = 3 * 60 * 60;
export const MAX_STEPS = 100;

/** The purposes of an exercise, which the library searches. */
export const CONTEXTS = [
	'acute',
	'gentle',
	'lowback',
	'upper',
	'hips',
	'core',
	'desk',
	'posture',
	'morning',
	'evening',
	'breathe'
] as const;
export type Context = (typeof CONTEXTS)[number];

/**
 * How well we know a source. A: we read its own page. B: we read a copy of it. C: the page of a single clinic, not of
 * an official body. M: general knowledge, for which we read no source. Two letters: parts of the source have different
 * grades.
 */
export const GRADES = ['A', 'B', 'C', 'M', 'A/B', 'A/C', 'A/M', 'B/C', 'B/M', 'C/M'] as const;

const number = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const integer = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const text = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));
const note = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const idSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, words.idPattern));
const nameSchema = text(1, 80);
const sourceKeySchema = v.pipe(text(1, 40), v.regex(/^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/, words.sourceKey));
const sourcesSchema = v.array(text(1, 40));
const sidesSchema = v.optional(v.picklist(['both', 'each', 'alternate']), 'both');
const cuesSchema = v.pipe(v.array(text(1, 200)), v.maxLength(12));
const positionSchema = v.picklist(POSITIONS);

const exerciseStepEntries = {
	exercise: idSchema,
	sets: v.optional(integer(1, 20), 1),
	sides: sidesSchema,
	restSeconds: v.optional(number(0, 300), 4),
	switchSeconds: v.optional(number(0, 60)),
	transitionSeconds: v.optional(number(0, 120)),
	note: v.optional(note(200))
};

const holdStepSchema = strict({ ...exerciseStepEntries, holdSeconds: number(1, 1800) });
const repStepSchema = strict({ ...exerciseStepEntries, reps: integer(1, 100), repSeconds: number(1, 60) });
const restStepSchema = strict({ restSeconds: number(1, 600) });
/** Any kind of step, for the published schema. Parsing uses `stepSchemaFor`, which gives clearer messages. */
export const anyStepSchema = v.union([holdStepSchema, repStepSchema, restStepSchema]);

/** The schema of the kind of step that `value` appears to be, so that only problems of that kind are reported. */
function stepSchemaFor(value: unknown) {
	if (typeof value !== 'object' || value === null) return anyStepSchema;
	if ('reps' in value || 'repSeconds' in value) return repStepSchema;
	if ('exercise' in value || 'holdSeconds' in value) return holdStepSchema;
	const meant = Object.keys(value).map((field) => fieldMeant(field, STEP_FIELDS));
	if (meant.includes('reps') || meant.includes('repSeconds')) return repStepSchema;
	return meant.includes('exercise') || meant.includes('holdSeconds') ? holdStepSchema : restStepSchema;
}

const STEP_FIELDS = ['exercise', 'holdSeconds', 'reps', 'repSeconds', 'restSeconds'];

const stepSchema = v.lazy(stepSchemaFor);

const ownExerciseSchema = strict({
	name: nameSchema,
	position: positionSchema,
	cues: v.optional(cuesSchema),
	summary: v.optional(note(500)),
	pose: v.optional(poseSchema)
});

export const routineSchema = strict({
	$schema: v.optional(v.string()),
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	summary: v.optional(note(500)),
	when: v.optional(note(500)),
	notes: v.optional(note(500)),
	goal: v.optional(v.picklist(GOALS), 'other'),
	level: v.optional(integer(1, 3), 1),
	phase: v.optional(integer(0, 3), 1),
	/** Not for a flare or the 7 days after its start, although the phase would allow it. Absent means false. */
	notInFlare: v.optional(v.boolean()),
	/** The routine is never suggested: it is for people who choose it themselves. Absent means false. */
	onlyChosen: v.optional(v.boolean()),
	leadInSeconds: v.optional(number(0, 120), 10),
	rounds: v.optional(integer(1, 10), 1),
	steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(MAX_STEPS)),
	exercises: v.optional(v.record(idSchema, ownExerciseSchema)),
	review: v.optional(v.string()),
	sources: v.optional(sourcesSchema)
});

export const exerciseSchema = strict({
	$schema: v.optional(v.string()),
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	alsoCalled: v.optional(v.array(nameSchema)),
	summary: v.optional(note(500)),
	position: positionSchema,
	sides: sidesSchema,
	level: v.optional(integer(1, 3), 1),
	phase: v.optional(integer(0, 3), 1),
	/** Free text, including optional equipment. `needs` lists the essential equipment. */
	equipment: v.optional(note(200)),
	needs: v.optional(v.array(v.picklist(EQUIPMENT)), []),
	muscles: v.optional(note(200)),
	/** Spoken one at a time while the person moves. */
	cues: cuesSchema,
	/**
	 * For cues that the person follows one by one. From cue `from` on (counted from 0), each cue begins `seconds` after
	 * the start of the previous cue.
	 */
	cuePace: v.optional(strict({ from: integer(1, 11), seconds: number(5, 60) })),
	mistakes: v.optional(note(300)),
	/** For an exercise that is only breathing: the pace of the spoken "in" and "out". */
	breath: v.optional(strict({ inSeconds: number(1, 20), outSeconds: number(1, 20) })),
	/** How the figure shows the exercise. */
	pose: v.optional(poseSchema),
	/** Signs that the person should stop. */
	stop: v.optional(note(300)),
	/** Groups of people who leave this exercise out, or do it with care. */
	filters: v.optional(
		v.array(
			strict({
				filter: v.picklist(FILTERS),
				care: v.picklist(CARES),
				/** Said and shown instead of the general advice for this care. */
				say: v.optional(text(1, 120))
			})
		),
		[]
	),
	/** The id of an easier exercise (`isExerciseLink`), or text describing an easier way to do this one. */
	easier: v.optional(text(1, 200)),
	harder: v.optional(text(1, 200)),
	contexts: v.optional(v.array(v.picklist(CONTEXTS)), []),
	/** No built-in routine uses this exercise: people choose it from the library. */
	libraryOnly: v.optional(v.boolean(), false),
	/** Statements from the sources. An entry without a `source` is common practice, for which we read no source. */
	evidence: v.optional(
		v.array(strict({ source: v.optional(sourceKeySchema), grade: v.picklist(GRADES), says: text(1, 300) })),
		[]
	),
	/** Keys in `sources/sources.json`: those used in `evidence`, without duplicates. */
	sources: v.optional(v.array(sourceKeySchema), []),
	review: v.optional(v.string())
});

/** `sources/sources.json`: all the sources that the content is based on. */
export const sourceListSchema = strict({
	$schema: v.optional(v.string()),
	version: v.literal(1),
	sources: v.array(
		strict({
			key: sourceKeySchema,
			grade: v.picklist(GRADES),
			/** Author and date. */
			what: text(1, 300),
			/** Where we read it. */
			where: text(1, 300)
		})
	)
});

export type Source = v.InferOutput<typeof sourceListSchema>['sources'][number];
export type Routine = v.InferOutput<typeof routineSchema>;
export type Step = Routine['steps'][number];
export type HoldStep = v.InferOutput<typeof holdStepSchema>;
export type RepStep = v.InferOutput<typeof repStepSchema>;
export type RestStep = v.InferOutput<typeof restStepSchema>;
export type ExerciseStep = HoldStep | RepStep;
export type Exercise = v.InferOutput<typeof exerciseSchema>;
export type OwnExercise = v.InferOutput<typeof ownExerciseSchema>;
