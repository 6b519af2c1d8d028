import path from 'node:path';
import type { Plugin } from 'vite';
import { exerciseIdsOf } from '../lib/routine/step.ts';
import { bundleOf, detailsOf, entryOf, slimFitBundleOf, exercisePageOf, summaryOf } from './content/library-data.ts';
import { printProblem, readRoutineFolder, type RoutineFolder } from './content/read-routines.ts';
import { stepPicturesOf } from './stills/step-pictures.ts';

/**
 * Makes the export of each module `<prefix>/<id>`. The export is one routine or exercise, so that a page fetches only
 * what it shows.
 */
const parts: Readonly<Record<string, (id: string, found: RoutineFolder) => unknown>> = {
	'virtual:routine-bundle': (id, found) => bundleOf(pick(found.routines, id), found),
	'virtual:routine-details': (id, found) => {
		const routine = pick(found.routines, id);
		return { ...detailsOf(routine, found), pictures: stepPicturesOf(routine, found) };
	},
	'virtual:exercise-page': (id, found) => exercisePageOf(pick(found.exercises, id), found)
};

/** Makes the exports of the modules that the app imports by name. Their `loaders` fetch the modules `<prefix>/<id>`. */
const indexes: Readonly<Record<string, (found: RoutineFolder) => Record<string, string>>> = {
	'virtual:routine-index': (found) => ({
		summaries: JSON.stringify([...found.routines.values()].map((routine) => summaryOf(routine, found)))
	}),
	'virtual:routine-bundles': (found) => ({
		loaders: printLoaders('virtual:routine-bundle', found.routines.keys())
	}),
	'virtual:routine-fits': (found) => ({
		fits: JSON.stringify(
			Object.fromEntries([...found.routines.values()].map((routine) => [routine.id, slimFitBundleOf(routine, found)]))
		)
	}),
	'virtual:routine-details': (found) => ({
		loaders: printLoaders('virtual:routine-details', found.routines.keys())
	}),
	'virtual:exercise-index': (found) => ({
		entries: JSON.stringify([...found.exercises.values()].map(entryOf)),
		exercisesOf: JSON.stringify(
			Object.fromEntries([...found.routines.values()].map((routine) => [routine.id, exerciseIdsOf(routine)]))
		)
	}),
	'virtual:exercise-pages': (found) => ({
		loaders: printLoaders('virtual:exercise-page', found.exercises.keys())
	})
};

/**
 * Finds the routines and exercises in `routines/` at build time, for the modules above. `src/virtual.d.ts` declares
 * their exports. A broken file fails the build with its name and a JSON Pointer.
 */
export function routineIndex({ folder = 'routines' } = {}): Plugin {
	let found: RoutineFolder | null = null;
	const root = path.resolve(folder);

	function read(): RoutineFolder {
		const now = readRoutineFolder(folder);
		if (now.problems.length > 0) {
			throw new Error(`routines cannot be built:\n${now.problems.map(printProblem).join('\n')}`);
		}
		return now;
	}

	return {
		name: 'homestretch:routine-index',
		buildStart() {
			found = read();
			for (const id of found.routines.keys()) this.addWatchFile(path.join(root, `${id}.json`));
			for (const id of found.exercises.keys()) this.addWatchFile(path.join(root, 'exercises', `${id}.json`));
		},
		configureServer(server) {
			server.watcher.add(root);
			server.watcher.on('all', (_event, file) => {
				if (!file.startsWith(root) || !file.endsWith('.json')) return;
				found = null;
				server.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
		resolveId(id) {
			const isOurs = Object.hasOwn(indexes, id) || Object.keys(parts).some((part) => id.startsWith(`${part}/`));
			return isOurs ? `\0${id}` : undefined;
		},
		load(id) {
			if (!id.startsWith('\0virtual:')) return undefined;
			const name = id.slice(1);
			const index = Object.hasOwn(indexes, name) ? indexes[name] : undefined;
			if (index) return printModule(index((found ??= read())));
			const [prefix, part = ''] = name.split('/');
			const make = Object.hasOwn(parts, prefix ?? '') ? parts[prefix ?? ''] : undefined;
			return make && `export default ${JSON.stringify(make(part, (found ??= read())))};`;
		}
	};
}

function pick<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
	const item = items.get(id);
	if (item === undefined) throw new Error(`there is no "${id}" in the folder`);
	return item;
}

function printModule(exports: Record<string, string>): string {
	return Object.entries(exports)
		.map(([name, value]) => `export const ${name} = ${value};`)
		.join('\n');
}

function printLoaders(prefix: string, ids: Iterable<string>): string {
	const loaders = [...ids].map((id) => {
		return `${JSON.stringify(id)}: () => import(${JSON.stringify(`${prefix}/${id}`)}).then((module) => module.default)`;
	});
	return `{ ${loaders.join(', ')} }`;
}
