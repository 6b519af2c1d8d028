import * as v from 'valibot';
import { problemWords as words } from '#i18n/problem-words.ts';
import { DEFAULT_PREFERENCES, type PositionOf } from './compile.ts';
import type { Position } from './position.ts';
import { jsonFaultOf } from './json-fault.ts';
import { nearestOf } from './nearest.ts';
import { inQuotes, pointerTo, problemsOf, type Problem } from './problems.ts';
import { err, ok, type Result } from './result.ts';
import {
	exerciseSchema,
	MAX_FILE_BYTES,
	MAX_STEPS,
	MAX_TOTAL_SECONDS,
	routineSchema,
	sourceListSchema,
	type Exercise,
	type Routine,
	type Source
} from './schema.ts';
import { totalMsOf } from './total.ts';

/** Returns the position of a catalogue exercise; undefined when there is no such exercise. */
export type Catalogue = (id: string) => Position | undefined;

/** Guesses the exercise id behind a name or a misspelt id; null when nothing is close. */
export type ExerciseMeant = (written: string) => string | null;

/** Parses a routine file. On failure returns every problem at once; `meant` suggests ids for unknown exercises. */
export function parseRoutine(text: string, catalogue: Catalogue, meant?: ExerciseMeant): Result<Routine, Problem[]> {
	const json = parseJson(text);
	return json.ok ? parseRoutineValue(json.value, catalogue, meant) : json;
}

/** Like `parseRoutine`, for a value already parsed from JSON. */
export function parseRoutineValue(
	value: unknown,
	catalogue: Catalogue,
	meant: ExerciseMeant = () => null
): Result<Routine, Problem[]> {
	const result = v.safeParse(routineSchema, value);
	const unknownProblems = unknownExercises(value, catalogue, meant);
	if (!result.success) {
		// Report each unknown exercise once: drop the schema's complaint about the form of its id.
		const told = new Set(unknownProblems.map(({ pointer }) => pointer));
		return err([...problemsOf(result.issues).filter(({ pointer }) => !told.has(pointer)), ...unknownProblems]);
	}
	if (unknownProblems.length > 0) return err(unknownProblems);
	const routine = result.output;
	const totalMs = totalMsOf(routine, positionsFor(routine, catalogue), DEFAULT_PREFERENCES);
	if (totalMs > MAX_TOTAL_SECONDS * 1000) {
		return err([{ pointer: '/steps', message: words.tooLong(MAX_TOTAL_SECONDS / 60) }]);
	}
	return ok(routine);
}

/** Parses an exercise file. On failure returns every problem at once. */
export function parseExercise(text: string): Result<Exercise, Problem[]> {
	const json = parseJson(text);
	return json.ok ? parseExerciseValue(json.value) : json;
}

export function parseExerciseValue(value: unknown): Result<Exercise, Problem[]> {
	const result = v.safeParse(exerciseSchema, value);
	return result.success ? ok(result.output) : err(problemsOf(result.issues));
}

/**
 * Parses `sources/sources.json` and keeps its order. On failure returns every problem, but duplicate keys only if
 * everything else is valid.
 */
export function parseSources(text: string): Result<Source[], Problem[]> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const result = v.safeParse(sourceListSchema, json.value);
	if (!result.success) return err(problemsOf(result.issues));
	const { sources } = result.output;
	const repeated = repeatedKeys(sources);
	return repeated.length > 0 ? err(repeated) : ok(sources);
}

/** The text of a routine file. Round-trips: `parseRoutine(printRoutine(routine))` gives `routine` again. */
export function printRoutine(routine: Routine): string {
	return `${JSON.stringify(routine, null, '\t')}\n`;
}

/** Position lookup for compiling: the routine's own exercises take precedence over the catalogue's. */
export function positionsFor(routine: Pick<Routine, 'exercises'>, catalogue: Catalogue): PositionOf {
	return (id) => {
		const position = ownPosition(routine.exercises, id) ?? catalogue(id);
		if (position === undefined) throw new Error(`exercise "${id}" is neither in the routine nor in the catalogue`);
		return position;
	};
}

export function parseJson(text: string): Result<unknown, Problem[]> {
	if (utf8Length(text) > MAX_FILE_BYTES) return err([{ pointer: '', message: words.tooLarge(MAX_FILE_BYTES / 1024) }]);
	const json = text.replace(/^\uFEFF/, '');
	try {
		return ok(JSON.parse(json) as unknown);
	} catch (error) {
		const fault = jsonFaultOf(json);
		if (fault === null) throw error;
		return err([{ pointer: '', message: words.notJson(fault) }]);
	}
}

function ownPosition(exercises: Routine['exercises'], id: string): Position | undefined {
	return exercises !== undefined && Object.hasOwn(exercises, id) ? exercises[id]?.position : undefined;
}

/** Reports unknown exercises. Accepts invalid routines too, so that these problems appear together with all others. */
function unknownExercises(value: unknown, catalogue: Catalogue, meant: ExerciseMeant): Problem[] {
	const { steps, exercises } = Object(value) as { steps?: unknown; exercises?: unknown };
	if (!Array.isArray(steps)) return [];
	const own = Object.keys(Object(exercises) as object);
	return steps.slice(0, MAX_STEPS).flatMap((step: unknown, index) => {
		const { exercise } = Object(step) as { exercise?: unknown };
		if (typeof exercise !== 'string' || exercise === '') return [];
		if (own.includes(exercise) || catalogue(exercise) !== undefined) return [];
		const shown = exercise.length > 80 ? `${exercise.slice(0, 80)}…` : exercise;
		const guess = inQuotes(nearestOf(exercise, own) ?? meant(exercise));
		return [{ pointer: pointerTo(['steps', index, 'exercise']), message: words.unknownExercise(shown) + guess }];
	});
}

function repeatedKeys(sources: readonly Source[]): Problem[] {
	const keys = sources.map(({ key }) => key);
	return keys.flatMap((key, index) => {
		const isFirst = keys.indexOf(key) === index;
		return isFirst ? [] : [{ pointer: pointerTo(['sources', index, 'key']), message: words.twice(key) }];
	});
}

/** Bytes of `text` in UTF-8. A lone surrogate counts as three, the size of the replacement character. */
function utf8Length(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return bytes;
}
