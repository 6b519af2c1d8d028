import * as v from 'valibot';
import { pointerTo, type Problem } from '../../routine/problems.ts';
import { isDay, parseMoment } from '../day.ts';
import { recordProblemWords as words } from '#i18n/record-problem-words.ts';

/** Schemas for the fields of records, the session in progress, settings and backups. None of them changes its input. */

export const textSchema = v.string(words.text);
export const nameSchema = v.pipe(textSchema, v.nonEmpty(words.notEmpty));
export const flagSchema = v.boolean(words.flag);
export const numberSchema = v.pipe(v.number(words.number), v.finite(words.number));
/** In UTF-16 code units. */
export const LONGEST_ROUTINE_ID = 64;
export const ROUTINE_ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const routineIdSchema = v.pipe(
	textSchema,
	v.maxLength(LONGEST_ROUTINE_ID, words.routineId),
	v.regex(ROUTINE_ID_PATTERN, words.routineId)
);
/** A ULID: 48 bits of time and 80 random bits, in upper-case Crockford base 32. */
export const ULID_PATTERN = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
export const ulidSchema = v.pipe(textSchema, v.regex(ULID_PATTERN, words.ulid));
export const daySchema = v.pipe(textSchema, v.check(isDay, words.day));
export const instantSchema = v.pipe(
	textSchema,
	v.check((text) => parseMoment(text) !== null, words.instant)
);
export const countSchema = v.pipe(numberSchema, v.integer(words.wholeNumber), v.minValue(0, words.atLeast(0)));
/** A leap year: longer than any session, and small enough to sum safely. */
export const MOST_MILLIS = 366 * 24 * 3_600_000;
export const millisSchema = v.pipe(
	numberSchema,
	v.minValue(0, words.atLeast(0)),
	v.maxValue(MOST_MILLIS, words.atMost(MOST_MILLIS))
);
export const painSchema = wholeBetween(0, 10);

export function between(least: number, most: number) {
	const range = words.between(least, most);
	return v.pipe(numberSchema, v.minValue(least, range), v.maxValue(most, range));
}

export function wholeBetween(least: number, most: number) {
	return v.pipe(between(least, most), v.integer(words.wholeNumber));
}

export function oneOf<const Options extends readonly string[]>(options: Options) {
	return v.picklist(options, words.oneOf(options));
}

export function listOf<const Item extends v.GenericSchema>(item: Item) {
	return v.array(item, words.list);
}

/**
 * The known fields of an `open` object. There is no index signature, because with one any misspelt field would compile.
 */
export type Known<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

/** An object schema that accepts and keeps unknown fields, such as those of a newer version. */
export function open<const Entries extends v.ObjectEntries>(entries: Entries): v.GenericSchema<Known<Entries>> {
	return v.looseObject(entries, words.object) as unknown as v.GenericSchema<Known<Entries>>;
}

/** Every issue that Valibot found, in the order of the fields. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
	return issues.map((issue) => ({
		pointer: pointerTo((issue.path ?? []).map(({ key }) => key as string | number)),
		message: issue.input === undefined ? words.required : issue.message
	}));
}
