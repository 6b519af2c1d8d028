/** What is read here of Rolldown's module graph. */
interface Graph {
	getModuleInfo(id: string): { readonly importers: readonly string[]; readonly importedIds: readonly string[] } | null;
}

type Chunk = 'app' | 'common' | 'controls' | 'library' | 'session' | 'streak';

/** Modules that SvelteKit generates, one for each page and layout: the entries of the build. */
const ENTRY = /[\\/]generated[\\/]client(?:-optimized)?[\\/]/;
const NODE = /[\\/]generated[\\/]client(?:-optimized)?[\\/]nodes[\\/]\d+\.js$/;
const START = /[\\/]runtime[\\/]client[\\/]entry\.js$/;
const TODAY = '(tabs)/+page';
const PLAYER = 'play/[id]/+page';
const ROUTINE = '(tabs)/routines/[id]/+page';
const PROGRESS = '(tabs)/progress/+page';
const SETTINGS = '(tabs)/settings/+page';
/**
 * Every page fetches this module once it is shown, to store the voice, and must not fetch the rest of the player with
 * it. A chunk also takes in whatever its modules import, so neither this module's imports nor its importers may go into
 * a chunk of the player.
 */
const LATER = /[\\/]sound-services\.ts$/;

/**
 * The chunk that a module goes into, or null to leave it to the bundler. The bundler makes one chunk for each set of
 * pages that share a module: 42 files for Today, an eighth heavier than a single file because each is compressed alone.
 * So modules go into one chunk, `app`, if every page loads them, or if Today shares them with another page; but into
 * `streak` if that is only the page of progress or the player, because the other pages need no streak. What the page of
 * a routine shares with pages other than the player is in `library`. Modules that the player shares go into three
 * chunks: `session` if it shares them only with the page of a routine, `controls` if also with the settings, and
 * `common`, which has to be small, if with any other page.
 */
export function chunkOf(id: string, graph: Graph): Chunk | null {
	if (ENTRY.test(id)) return null;
	const pages = loadersOf(id, graph);
	if ([...pages].some(isEverywhere)) return 'app';
	if (pages.has(TODAY) && pages.size > 1) {
		return [...pages].every((name) => [TODAY, PROGRESS, PLAYER].includes(name)) ? 'streak' : 'app';
	}
	if (pages.has(ROUTINE) && pages.size > 1 && !pages.has(PLAYER)) return 'library';
	if (!pages.has(PLAYER) || pages.size === 1 || isLater(id, graph)) return null;
	if ([...pages].some((name) => ![PLAYER, ROUTINE, SETTINGS].includes(name))) return 'common';
	return pages.has(SETTINGS) ? 'controls' : 'session';
}

function isEverywhere(name: string): boolean {
	return name === 'start' || /\+(?:layout|error)$/.test(name);
}

/**
 * Pages and layouts that import a module statically, also through others, as paths in `src/routes` without an
 * extension; `start` loads SvelteKit itself.
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
