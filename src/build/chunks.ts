/** The part of Rolldown's module graph that this file reads. */
interface Graph {
	getModuleInfo(id: string): { readonly importers: readonly string[]; readonly importedIds: readonly string[] } | null;
}

type Chunk = 'app' | 'small' | 'common' | 'controls' | 'format' | 'library' | 'player' | 'session' | 'signs' | 'streak' | 'tabs' | 'voice';

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
const COLD_HEAT = 'care/cold-heat/+page@';
/** Few people open this page first, so it gets no chunk. It counts only for modules that it shares with Today alone. */
const DESK = '(tabs)/desk/+page';
/**
 * Pages fetch this module once they are shown, to store the voice. The rest of the player must not be fetched with it.
 * The bundler puts a module and everything that it imports into one chunk. So this module, whatever it imports, and
 * whatever imports it stay out of the player's chunks.
 */
const LATER = /[\\/]sound-services\.ts$/;
/**
 * Modules of the player that other pages also fetch, to fit a routine to a person or to show where a session was left.
 * They have a chunk of their own, so that these pages do not fetch the whole player.
 */
const FORMAT = /[\\/]lib[\\/](?:routine[\\/].*|session[\\/](?:unfinished[\\/]unfinished|session-records|progress)|i18n[\\/].*voice-messages)\.ts$/;

/** Small modules that many pages share, and parts that pages fetch on demand. */
const SMALL = /[\\/]lib[\\/](?:ui[\\/](?:fields[\\/](?:Checks|Scale|SearchField|Select|Slider|options)|repeated-press)|journal[\\/]remove-record|progress[\\/]by-hand|i18n[\\/].*[\\/]scale-messages)\.(?:svelte|ts)/;

/**
 * Modules that Today uses to decide which parts to fetch, and that the fetched parts import too. In the chunk `streak`,
 * they would bring that chunk's styles to the page a second time.
 */
const DECIDING = /[\\/]lib[\\/](?:care[\\/]pain[\\/](?:is-strong-on|strong-pain)|journal[\\/]session-counts)\.ts$/;

/**
 * The chunk that a module goes into, or null to leave the choice to the bundler. By itself, the bundler makes one chunk
 * for each set of pages that share a module. The page Today would then load 42 files. Each is compressed alone, so in
 * total they are an eighth larger than one file. The chunks are:
 * - `app`: modules that every page loads, and modules that Today shares with the player and other pages
 * - `tabs`: modules that every page with tabs loads, or that Today shares with other pages, but not with the player
 * - `streak`: modules that Today shares only with the pages of progress, care and the desk day, or the end of a session;
 *   the player fetches them while a session plays
 * - `library`: modules that the page of a routine shares with pages other than the player
 * - `session`: modules that the player shares only with the page of a routine
 * - `controls`: modules that the player shares with the settings, and maybe with the pages of a routine and of the cold
 *   and heat timers
 * - `signs`: modules that the player shares only with the pages about danger signs and help
 * - `common`, which must stay small: modules that the player shares with any other page
 * - `voice`: modules of the player that `sound-services.ts` (`LATER`) also imports, to store the voice for offline use
 * - `small`: small modules that the player does not need (`SMALL`). Every page loads a list of all chunks, so a chunk for
 *   each of them would cost more than it saves
 * - `format`: modules of the player that other pages fetch on demand (`FORMAT`)
 * - `player`: all other modules of the player
 */
export function chunkOf(id: string, graph: Graph): Chunk | null {
	if (ENTRY.test(id)) return null;
	if (DECIDING.test(id)) return 'app';
	const pages = loadersOf(id, graph);
	const isOnDesk = pages.delete(DESK);
	const isTodaysAlone = pages.size === 1 && pages.has(TODAY);
	if (isTodaysAlone && (isOnDesk || isShared(id, graph))) return 'streak';
	if ([...pages].some(isEverywhere)) return 'app';
	if (pages.has(TABS) || (pages.has(TODAY) && pages.size > 1)) {
		if ([...pages].every((name) => [TODAY, PROGRESS].includes(name) || name.startsWith('care/'))) return 'streak';
		return pages.has(PLAYER) ? 'app' : 'tabs';
	}
	if (pages.has(ROUTINE) && pages.size > 1 && !pages.has(PLAYER)) return 'library';
	if (!pages.has(PLAYER)) return SMALL.test(id) && !isTodaysAlone ? 'small' : null;
	if (isAmong(LATER, reached(id, (other) => graph.getModuleInfo(other)?.importers))) return 'voice';
	if (isAmong(LATER, reached(id, (other) => graph.getModuleInfo(other)?.importedIds))) return null;
	if (pages.size === 1) return FORMAT.test(id) ? 'format' : 'player';
	const others = [...pages].filter((name) => name !== PLAYER);
	if (others.every((name) => name.startsWith('care/'))) return 'signs';
	if (others.some((name) => ![ROUTINE, SETTINGS, COLD_HEAT].includes(name))) return 'common';
	return pages.has(SETTINGS) ? 'controls' : 'session';
}

/**
 * The bundler adds to a chunk everything that its modules import, except what an earlier group has already taken. The
 * player imports nearly everything, so its chunks come last.
 */
export const chunkGroups = [['player', 'format'], ['player'], []].map((later, index, { length }) => ({
	name: (id: string, graph: Graph) => {
		const chunk = chunkOf(id, graph);
		return chunk !== null && later.includes(chunk) ? null : chunk;
	},
	priority: length - index
}));

function isShared(id: string, graph: Graph): boolean {
	return (graph.getModuleInfo(id)?.importers.length ?? 0) > 1;
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

function isAmong(pattern: RegExp, modules: ReadonlySet<string>): boolean {
	return [...modules].some((module) => pattern.test(module));
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
