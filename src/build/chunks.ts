/** What rolldown knows of the modules of the app. */
interface Graph {
	getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** What SvelteKit writes for each page and layout: an entry of the build. */
const ENTRY = /[\\/]generated[\\/]client(?:-optimized)?[\\/]/;
const NODE = /[\\/]generated[\\/]client(?:-optimized)?[\\/]nodes[\\/]\d+\.js$/;
const START = /[\\/]runtime[\\/]client[\\/]entry\.js$/;
const TODAY = '(tabs)/+page';

/**
 * The chunk that a module goes into, or null where the bundler decides. The bundler makes one chunk for each set of pages
 * that share a module: 42 files for Today, which weigh an eighth more than one file, since each is compressed alone. So what
 * every page loads, and what Today shares with another page, goes into one chunk.
 */
export function chunkOf(id: string, graph: Graph): 'app' | null {
	if (ENTRY.test(id)) return null;
	const loaders = loadersOf(id, graph);
	if ([...loaders].some((name) => name === 'start' || name.endsWith('+layout'))) return 'app';
	return loaders.has(TODAY) && loaders.size > 1 ? 'app' : null;
}

/** Pages and layouts that load a module at once, as paths in `src/routes` without an ending; `start` loads SvelteKit itself. */
function loadersOf(id: string, graph: Graph): Set<string> {
	const loaders = new Set<string>();
	const seen = new Set([id]);
	for (const module of seen) {
		if (START.test(module)) loaders.add('start');
		for (const importer of graph.getModuleInfo(module)?.importers ?? []) {
			if (NODE.test(importer)) loaders.add(routeOf(module));
			else seen.add(importer); // the loop visits what is added while it runs
		}
	}
	return loaders;
}

function routeOf(id: string): string {
	return id.replaceAll('\\', '/').replace(/^.*\/src\/routes\/|\.\w+$/g, '');
}
