/** The part of Rolldown's module graph that this file reads. */
interface Graph {
	getModuleInfo(id: string): { readonly importers: readonly string[]; readonly importedIds: readonly string[] } | null;
}

type Chunk = 'app' | 'common' | 'controls' | 'library' | 'session' | 'signs' | 'streak' | 'tabs';

/** Modules that SvelteKit generates as entries of the build, such as one for each page and layout. */
const ENTRY = /[\\/]generated[\\/]client(?:-optimized)?[\\/]/;
const NODE = /[\\/]generated[\\/]client(?:-optimized)?[\\/]nodes[\\/]\d+\.js$/;
const START = /[\\/]runtime[\\/]client[\\/]entry\.js$/;
const TABS = '(tabs)/+layout';
const TODAY = '(tabs)/+page';
const PLAYER = 'play/[id]/+page';
const ROUTINE = '(tabs)/routines/[id]/+page';
const PROGRESS = '(tabs)/progress/+page';
const SETTINGS = '(tabs)/settings/+page';
/** A page that few people open first. It takes the chunks as they are: none is made or filled for it. */
const DESK = '(tabs)/desk/+page';
/**
 * After a page is shown, it fetches this module to store the voice. It must not fetch the rest of the player along with
 * the module. The bundler adds everything that a chunk's modules import to the same chunk. So neither this module's
 * imports nor its importers may go into a chunk of the player.
 */
const LATER = /[\\/]sound-services\.ts$/;

/**
 * The chunk that a module goes into, or null to leave the choice to the bundler. By itself, the bundler makes one chunk
 * for each set of pages that share a module. The page Today would then load 42 files. Each is compressed alone, so in
 * total they are an eighth larger than one file. The chunks are:
 * - `app`: modules that every page loads, and modules that Today shares with the player and other pages
 * - `tabs`: modules that every page with tabs loads, or that Today shares with other pages, but not with the player
 * - `streak`: modules that Today shares only with the progress page or the desk day; the player fetches them while a
 *   session plays
 * - `library`: modules that the page of a routine shares with pages other than the player
 * - `session`: modules that the player shares only with the page of a routine
 * - `controls`: modules that the player shares with the settings, and maybe with the page of a routine
 * - `signs`: modules that the player shares only with the pages about danger signs and help
 * - `common`, which must stay small: modules that the player shares with any other page
 */
export function chunkOf(id: string, graph: Graph): Chunk | null {
	if (ENTRY.test(id)) return null;
	const pages = loadersOf(id, graph);
	const isOnDesk = pages.delete(DESK);
	if (isOnDesk && pages.size === 1 && pages.has(TODAY)) return 'streak';
	if ([...pages].some(isEverywhere)) return 'app';
	if (pages.has(TABS) || (pages.has(TODAY) && pages.size > 1)) {
		if ([...pages].every((name) => [TODAY, PROGRESS].includes(name))) return 'streak';
		return pages.has(PLAYER) ? 'app' : 'tabs';
	}
	if (pages.has(ROUTINE) && pages.size > 1 && !pages.has(PLAYER)) return 'library';
	if (!pages.has(PLAYER) || pages.size === 1 || isLater(id, graph)) return null;
	const others = [...pages].filter((name) => name !== PLAYER);
	if (others.every((name) => name.startsWith('care/'))) return 'signs';
	if (others.some((name) => name !== ROUTINE && name !== SETTINGS)) return 'common';
	return pages.has(SETTINGS) ? 'controls' : 'session';
}

function isEverywhere(name: string): boolean {
	return name === 'start' || name === '+layout' || name === '+error';
}

/**
 * The pages and layouts that import a module statically, directly or through other modules, as paths in `src/routes`
 * without an extension. `start` stands for the module that starts SvelteKit.
 */
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

/** The module and every module that `next` leads to from it, directly or through others. */
function reached(id: string, next: (id: string) => readonly string[] | undefined): Set<string> {
	const modules = new Set([id]);
	// Iterating a Set also visits items that are added during the loop.
	for (const module of modules) for (const other of next(module) ?? []) modules.add(other);
	return modules;
}

function routeOf(id: string): string {
	return id.replaceAll('\\', '/').replace(/^.*\/src\/routes\/|\.\w+$/g, '');
}
