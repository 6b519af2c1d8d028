/** What rolldown knows of the modules of the app. */
interface Graph {
	getModuleInfo(id: string): { readonly importers: readonly string[]; readonly importedIds: readonly string[] } | null;
}

/** What SvelteKit writes for each page and layout: an entry of the build. */
const ENTRY = /[\\/]generated[\\/]client(?:-optimized)?[\\/]/;
const NODE = /[\\/]generated[\\/]client(?:-optimized)?[\\/]nodes[\\/]\d+\.js$/;
const START = /[\\/]runtime[\\/]client[\\/]entry\.js$/;
const TODAY = '(tabs)/+page';
const PLAYER = 'play/[id]/+page';
const ROUTINE = '(tabs)/routines/[id]/+page';
const SETTINGS = '(tabs)/settings/+page';
/**
 * Every page fetches this once it is shown, to keep the voice, and must not fetch the rest of the player with it. A chunk also
 * takes in whatever its modules import. So neither what this imports nor what imports this goes into a chunk of the player.
 */
const LATER = /[\\/]sound-services\.ts$/;

/**
 * The chunk that a module goes into, or null where the bundler decides. The bundler makes one chunk for each set of pages
 * that share a module: 42 files for Today, which weigh an eighth more than one file, since each is compressed alone. So what
 * every page loads, and what Today shares with another page, goes into one chunk, `app`. What the player shares goes into
 * three: `session` with the page of a routine, `controls` with the settings too, `common` with any other page, which has to
 * be small.
 */
export function chunkOf(id: string, graph: Graph): 'app' | 'common' | 'controls' | 'session' | null {
	if (ENTRY.test(id)) return null;
	const pages = loadersOf(id, graph);
	if ([...pages].some(isEverywhere) || (pages.has(TODAY) && pages.size > 1)) return 'app';
	if (!pages.has(PLAYER) || pages.size === 1 || isLater(id, graph)) return null;
	if ([...pages].some((name) => ![PLAYER, ROUTINE, SETTINGS].includes(name))) return 'common';
	return pages.has(SETTINGS) ? 'controls' : 'session';
}

function isEverywhere(name: string): boolean {
	return name === 'start' || /\+(?:layout|error)$/.test(name);
}

/** Pages and layouts that load a module at once, as paths in `src/routes` without an ending; `start` loads SvelteKit itself. */
function loadersOf(id: string, graph: Graph): Set<string> {
	const pages = new Set<string>();
	for (const module of reached(id, (other) => graph.getModuleInfo(other)?.importers)) {
		if (START.test(module)) pages.add('start');
		const isPage = graph.getModuleInfo(module)?.importers.some((importer) => NODE.test(importer));
		if (isPage) pages.add(routeOf(module));
	}
	return pages;
}

function isLater(id: string, graph: Graph): boolean {
	const importers = reached(id, (other) => graph.getModuleInfo(other)?.importers);
	const imported = reached(id, (other) => graph.getModuleInfo(other)?.importedIds);
	return [...importers, ...imported].some((module) => LATER.test(module));
}

/** A module, those that are next to it, those that are next to them, and so on. */
function reached(id: string, next: (id: string) => readonly string[] | undefined): Set<string> {
	const modules = new Set([id]);
	// The loop visits what is added while it runs.
	for (const module of modules) for (const other of next(module) ?? []) modules.add(other);
	return modules;
}

function routeOf(id: string): string {
	return id.replaceAll('\\', '/').replace(/^.*\/src\/routes\/|\.\w+$/g, '');
}
