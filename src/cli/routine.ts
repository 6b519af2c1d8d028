import { readFileSync, writeFileSync } from 'node:fs';
import { exerciseMeant } from '../build/content/exercise-meant.ts';
import { fileKindOf } from '../build/content/file-kind.ts';
import { soundOf } from '../build/voice/sound-of.ts';
import { poseProblems } from '../build/content/pose-problems.ts';
import { catalogueOf, printProblem, readRoutineFolder, type FileProblem } from '../build/content/read-routines.ts';
import { problemWords as words } from '#i18n/problem-words.ts';
import { parseExerciseValue, parseJson, parseRoutineValue } from '../lib/routine/parse.ts';
import type { Problem } from '../lib/routine/problems.ts';
import { err, type Result } from '../lib/routine/result.ts';
import type { Exercise, Routine } from '../lib/routine/schema.ts';
import type { Interval } from '../lib/routine/timeline.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `Usage:
  npm run routine -- check FILE…      says what is wrong with routine and exercise files
  npm run routine -- timeline FILE    prints the compiled timeline as JSON
  npm run routine -- render FILE --out X.mp3    writes the session as audio`;

/** The catalogue to check files against: this project's exercises, and the exercises among `files`. */
function readCatalogue(files: readonly string[]): Map<string, Exercise> {
	const { exercises } = readRoutineFolder('routines');
	const catalogue = new Map(exercises);
	for (const file of files) {
		const json = readJson(file);
		if (!json.ok || fileKindOf(file, json.value) !== 'exercise') continue;
		const exercise = parseExerciseValue(json.value);
		if (exercise.ok) catalogue.set(exercise.value.id, exercise.value);
	}
	return catalogue;
}

function readJson(file: string): Result<unknown, Problem[]> {
	try {
		return parseJson(readFileSync(file, 'utf8'));
	} catch {
		return err([{ pointer: '', message: words.unreadable }]);
	}
}

function problemsIn(file: string, catalogue: ReadonlyMap<string, Exercise>): Problem[] {
	const json = readJson(file);
	if (!json.ok) return json.error;
	const kind = fileKindOf(file, json.value);
	if (kind === null) return [{ pointer: '', message: words.notARoutineOrExercise }];
	const result = kind === 'exercise' ? parseExerciseValue(json.value) : parseWithHints(json.value, catalogue);
	return result.ok ? poseProblems(result.value) : result.error;
}

function parseWithHints(value: unknown, catalogue: ReadonlyMap<string, Exercise>): Result<Routine, Problem[]> {
	return parseRoutineValue(value, catalogueOf(catalogue), exerciseMeant(catalogue.values()));
}

function check(files: readonly string[]): number {
	const catalogue = readCatalogue(files);
	const problems: FileProblem[] = files.flatMap((file) =>
		problemsIn(file, catalogue).map((problem) => ({ file, ...problem }))
	);
	for (const problem of problems) console.log(printProblem(problem));
	return problems.length === 0 ? 0 : 1;
}

/** The routine in a file. If there is no valid one, prints the problems on stderr and returns null. */
function readRoutine(file: string, catalogue: ReadonlyMap<string, Exercise>): Routine | null {
	const json = readJson(file);
	const parsed: Result<Routine, Problem[]> = json.ok ? parseWithHints(json.value, catalogue) : json;
	if (parsed.ok) return parsed.value;
	for (const problem of parsed.error) console.error(printProblem({ file, ...problem }));
	return null;
}

/** Prints the timeline at the default preferences, in the format of CONTRACT.md. Returns the exit code. */
async function timeline(file: string): Promise<number> {
	const catalogue = readCatalogue([]);
	const routine = readRoutine(file, catalogue);
	if (routine === null) return 1;
	const { timeline: compiled, cues } = await soundOf(routine, catalogue);
	const printable = {
		id: compiled.id,
		totalMs: compiled.totalMs,
		intervals: compiled.intervals.map(printableInterval),
		cues: cues.map(({ atMs, kind, text }) => ({ atMs, kind, text }))
	};
	console.log(JSON.stringify(printable, null, 2));
	return 0;
}

/** Writes the track that the app plays at the default preferences to the file `out`. Returns the exit code. */
async function render(file: string, out: string): Promise<number> {
	const catalogue = readCatalogue([]);
	const routine = readRoutine(file, catalogue);
	if (routine === null) return 1;
	const { track } = await soundOf(routine, catalogue);
	writeFileSync(out, track());
	return 0;
}

function printableInterval({ kind, startMs, endMs, exercise, side, set, rep }: Interval): object {
	return { kind, startMs, endMs, exercise, side, set, rep };
}

async function main(): Promise<number> {
	const { values, positionals } = readCommandLine(USAGE, { out: { type: 'string' } }, true);
	const [command, ...files] = positionals;
	const [file, ...more] = files;
	if (command === 'check' && file !== undefined) return check(files);
	if (file !== undefined && more.length === 0) {
		if (command === 'timeline') return timeline(file);
		if (command === 'render' && values.out !== undefined) return render(file, values.out);
	}
	console.error(USAGE);
	return 1;
}

// The reader may close the pipe before all output is written, as `head` does.
process.stdout.on('error', () => process.exit());

try {
	process.exitCode = await main();
} catch (error) {
	console.error(`routine: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
