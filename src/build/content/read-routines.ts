import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemWords as words } from '#i18n/problem-words.ts';
import { isExerciseLink } from '../../lib/routine/exercise-link.ts';
import { exerciseMeant } from './exercise-meant.ts';
import { parseExercise, parseRoutine, parseSources, type Catalogue } from '../../lib/routine/parse.ts';
import type { Problem } from '../../lib/routine/problems.ts';
import type { Exercise, Routine, Source } from '../../lib/routine/schema.ts';

export interface FileProblem extends Problem {
	/** The path, as `check` prints it. */
	readonly file: string;
}

/**
 * Everything in `routines/`: routines and exercises by id, sources by key. Items that do not parse are left out of the
 * maps. `problems` lists every problem.
 */
export interface RoutineFolder {
	readonly routines: ReadonlyMap<string, Routine>;
	readonly exercises: ReadonlyMap<string, Exercise>;
	/** Empty where there is no `sources/sources.json`. */
	readonly sources: ReadonlyMap<string, Source>;
	readonly problems: readonly FileProblem[];
}

export function readRoutineFolder(folder: string): RoutineFolder {
	const problems: FileProblem[] = [];
	const exercises = new Map<string, Exercise>();
	const files = new Map<Exercise, string>();
	for (const file of jsonFiles(path.join(folder, 'exercises'))) {
		const result = parseExercise(readFileSync(file, 'utf8'));
		const found = result.ok ? misnamed(file, result.value.id) : result.error;
		problems.push(...found.map((problem) => ({ file, ...problem })));
		if (!result.ok) continue;
		exercises.set(result.value.id, result.value);
		files.set(result.value, file);
	}
	problems.push(...deadLinks(files, exercises));
	const routines = new Map<string, Routine>();
	const meant = exerciseMeant(exercises.values());
	for (const file of jsonFiles(folder)) {
		const result = parseRoutine(readFileSync(file, 'utf8'), catalogueOf(exercises), meant);
		const found = result.ok ? misnamed(file, result.value.id) : result.error;
		problems.push(...found.map((problem) => ({ file, ...problem })));
		if (result.ok) routines.set(result.value.id, result.value);
	}
	const sources = readSources(path.join(folder, 'sources', 'sources.json'), problems);
	return { routines, exercises, sources, problems };
}

/** Appends the file's problems to `problems`. */
function readSources(file: string, problems: FileProblem[]): Map<string, Source> {
	if (!existsSync(file)) return new Map();
	const result = parseSources(readFileSync(file, 'utf8'));
	if (!result.ok) problems.push(...result.error.map((problem) => ({ file, ...problem })));
	return new Map(result.ok ? result.value.map((source) => [source.key, source]) : []);
}

/** Finds each `easier` or `harder` that has the form of an id but names no exercise. The check needs all exercises. */
function deadLinks(
	files: ReadonlyMap<Exercise, string>,
	exercises: ReadonlyMap<string, Exercise>
): FileProblem[] {
	return [...files].flatMap(([exercise, file]) =>
		(['easier', 'harder'] as const).flatMap((field) => {
			const to = exercise[field];
			const isDead = to !== undefined && isExerciseLink(to) && !exercises.has(to);
			return isDead ? [{ file, pointer: `/${field}`, message: words.unknownLink(to) }] : [];
		})
	);
}

export function catalogueOf(exercises: ReadonlyMap<string, Exercise>): Catalogue {
	return (id) => exercises.get(id)?.position;
}

/** `FILE: /steps/2/holdSeconds: must be …` (CONTRACT.md). */
export function printProblem({ file, pointer, message }: FileProblem): string {
	return pointer === '' ? `${file}: ${message}` : `${file}: ${pointer}: ${message}`;
}

/** The file's name is used in the address of its page, so the name must be the same as the id. */
function misnamed(file: string, id: string): Problem[] {
	const name = path.basename(file, '.json');
	return name === id ? [] : [{ pointer: '/id', message: words.wrongFileName(name) }];
}

/** JSON files directly in `folder`, sorted by name. */
function jsonFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
		.map((entry) => path.join(folder, entry.name))
		.sort();
}
