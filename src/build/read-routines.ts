import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemWords as words } from '../lib/i18n/en-problems.ts';
import { parseExercise, parseRoutine, type Catalogue } from '../lib/routine/parse.ts';
import type { Problem } from '../lib/routine/problems.ts';
import type { Exercise, Routine } from '../lib/routine/schema.ts';

export interface FileProblem extends Problem {
	/** As `check` names it. */
	readonly file: string;
}

/** All that `routines/` holds, by id. What has problems is left out of the maps and listed. */
export interface RoutineFolder {
	readonly routines: ReadonlyMap<string, Routine>;
	readonly exercises: ReadonlyMap<string, Exercise>;
	readonly problems: readonly FileProblem[];
}

export function readRoutineFolder(folder: string): RoutineFolder {
	const problems: FileProblem[] = [];
	const exercises = new Map<string, Exercise>();
	for (const file of jsonFiles(path.join(folder, 'exercises'))) {
		const result = parseExercise(readFileSync(file, 'utf8'));
		const found = result.ok ? misnamed(file, result.value.id) : result.error;
		problems.push(...found.map((problem) => ({ file, ...problem })));
		if (result.ok) exercises.set(result.value.id, result.value);
	}
	const routines = new Map<string, Routine>();
	for (const file of jsonFiles(folder)) {
		const result = parseRoutine(readFileSync(file, 'utf8'), catalogueOf(exercises));
		const found = result.ok ? misnamed(file, result.value.id) : result.error;
		problems.push(...found.map((problem) => ({ file, ...problem })));
		if (result.ok) routines.set(result.value.id, result.value);
	}
	return { routines, exercises, problems };
}

export function catalogueOf(exercises: ReadonlyMap<string, Exercise>): Catalogue {
	return (id) => exercises.get(id)?.position;
}

/** `FILE: /steps/2/holdSeconds: must be …` (CONTRACT.md). */
export function printProblem({ file, pointer, message }: FileProblem): string {
	return pointer === '' ? `${file}: ${message}` : `${file}: ${pointer}: ${message}`;
}

/** The file's name is the address of its page, so it has to be the id. */
function misnamed(file: string, id: string): Problem[] {
	const name = path.basename(file, '.json');
	return name === id ? [] : [{ pointer: '/id', message: words.wrongFileName(name) }];
}

/** JSON files right in `folder`, by name. */
function jsonFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
		.map((entry) => path.join(folder, entry.name))
		.sort();
}
