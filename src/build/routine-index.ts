import path from 'node:path';
import type { Plugin } from 'vite';
import { compileTimeline, DEFAULT_PREFERENCES } from '../lib/routine/compile.ts';
import {
	ownExerciseFacts,
	type ExerciseFacts,
	type RoutineBundle,
	type RoutineSummary
} from '../lib/routine/library.ts';
import { positionsFor } from '../lib/routine/parse.ts';
import type { Exercise, Routine } from '../lib/routine/schema.ts';
import { isExerciseStep } from '../lib/routine/step.ts';
import { catalogueOf, printProblem, readRoutineFolder, type RoutineFolder } from './read-routines.ts';

const INDEX = 'virtual:routine-index';
const BUNDLE = 'virtual:routine-bundle/';

/**
 * Finds the routines in `routines/` at build time. `virtual:routine-index` exports `summaries` and, by id, `loaders`
 * that fetch one routine with its exercises. A broken file fails the build with its name and a JSON Pointer.
 */
export function routineIndex({ folder = 'routines' } = {}): Plugin {
	let found: RoutineFolder;
	const root = path.resolve(folder);

	function read(): void {
		found = readRoutineFolder(folder);
		if (found.problems.length > 0) {
			throw new Error(`routines cannot be built:\n${found.problems.map(printProblem).join('\n')}`);
		}
	}

	return {
		name: 'homestretch:routine-index',
		buildStart() {
			read();
			for (const id of found.routines.keys()) this.addWatchFile(path.join(root, `${id}.json`));
			for (const id of found.exercises.keys()) this.addWatchFile(path.join(root, 'exercises', `${id}.json`));
		},
		configureServer(server) {
			server.watcher.add(root);
			server.watcher.on('all', (_event, file) => {
				if (!file.startsWith(root) || !file.endsWith('.json')) return;
				server.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
		resolveId(id) {
			return id === INDEX || id.startsWith(BUNDLE) ? `\0${id}` : undefined;
		},
		load(id) {
			if (id === `\0${INDEX}`) {
				read();
				return printIndex(found);
			}
			if (!id.startsWith(`\0${BUNDLE}`)) return undefined;
			const routine = found.routines.get(id.slice(BUNDLE.length + 1));
			return routine && `export default ${JSON.stringify(bundleOf(routine, found))};`;
		}
	};
}

function printIndex(found: RoutineFolder): string {
	const summaries = [...found.routines.values()].map((routine) => summaryOf(routine, found));
	const loaders = summaries.map(({ id }) => {
		return `${JSON.stringify(id)}: () => import(${JSON.stringify(BUNDLE + id)}).then((module) => module.default)`;
	});
	return `export const summaries = ${JSON.stringify(summaries)};\nexport const loaders = { ${loaders.join(', ')} };`;
}

function summaryOf(routine: Routine, { exercises }: RoutineFolder): RoutineSummary {
	const positionOf = positionsFor(routine, catalogueOf(exercises));
	const positions = routine.steps.filter(isExerciseStep).map((step) => positionOf(step.exercise));
	return {
		id: routine.id,
		name: routine.name,
		summary: routine.summary ?? '',
		goal: routine.goal,
		level: routine.level,
		phase: routine.phase,
		totalMs: compileTimeline(routine, positionOf, DEFAULT_PREFERENCES).totalMs,
		steps: routine.steps.length,
		positions: [...new Set(positions)]
	};
}

function bundleOf(routine: Routine, { exercises }: RoutineFolder): RoutineBundle {
	const facts: Record<string, ExerciseFacts> = {};
	const add = (id: string): ExerciseFacts | undefined => {
		const own = routine.exercises?.[id];
		const known = exercises.get(id);
		if (own) facts[id] = ownExerciseFacts(own);
		else if (known) facts[id] = factsOf(known);
		return facts[id];
	};
	for (const step of routine.steps.filter(isExerciseStep)) {
		const easier = add(step.exercise)?.easier;
		if (easier !== undefined) add(easier);
	}
	return { routine, exercises: facts };
}

function factsOf({ name, position, cues, equipment, stop, easier, mistakes }: Exercise): ExerciseFacts {
	return {
		name,
		position,
		cues,
		...(equipment === undefined ? {} : { equipment }),
		...(stop === undefined ? {} : { stop }),
		...(easier === undefined ? {} : { easier }),
		...(mistakes === undefined ? {} : { mistakes })
	};
}
