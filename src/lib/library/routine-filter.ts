import { wholeMinutes } from '../routine/duration.ts';
import { EQUIPMENT, type Equipment } from '../routine/equipment.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { isUsable, type LibraryView } from './library-view.ts';
import { isOnFloor } from '../routine/position.ts';
import { GOALS, type Goal } from '../routine/goals.ts';
import { isSmallTalk } from './words.ts';

export const PLACES = ['floor', 'chair', 'standing'] as const;
/** What a routine needs of a room: floor if any of it is down there; a chair if any of the rest is seated. */
export type Place = (typeof PLACES)[number];

/** Choices of at most so many minutes. */
export const MINUTES = [3, 5, 10, 15] as const;
const MAX_LEVEL = 3;

/** What somebody asks of the library. Null: anything. All of it has to be true of what is shown. */
export interface RoutineFilter {
	/** As typed. May hold minutes, as "neck 5 min" does: at most so many. */
	readonly query: string;
	readonly goal: Goal | null;
	/** At most, as lists round them (`wholeMinutes`); 1–999. */
	readonly minutes: number | null;
	readonly place: Place | null;
	/** At most; 1–3. */
	readonly level: number | null;
	/** Nothing but these, each once and in the order of `EQUIPMENT`; empty: nothing at all. */
	readonly needs: readonly Equipment[] | null;
	readonly only: 'favourites' | 'recent' | null;
}

export const NO_FILTER: RoutineFilter = {
	query: '',
	goal: null,
	minutes: null,
	place: null,
	level: null,
	needs: null,
	only: null
};

export type FilterPart = keyof RoutineFilter;
/** In the order in which they are asked for and printed. */
const PARTS = Object.keys(NO_FILTER) as FilterPart[];

/** Ids of what matches a text, best first: `Finder.find`. */
export type Find = (query: string) => readonly string[];

export function placeOf({ positions }: Pick<RoutineSummary, 'positions'>): Place {
	if (positions.some(isOnFloor)) return 'floor';
	return positions.includes('seated') ? 'chair' : 'standing';
}

/**
 * From an address: `q`, `goal`, `minutes`, `place`, `level`, `needs` (with commas; `none` for nothing at all) and `show`.
 * What is not understood counts as not said.
 */
export function filterFrom(get: (name: string) => string | null): RoutineFilter {
	return {
		query: get('q') ?? '',
		goal: oneOf(GOALS, get('goal')),
		minutes: numberIn(get('minutes'), 999),
		place: oneOf(PLACES, get('place')),
		level: numberIn(get('level'), MAX_LEVEL),
		needs: needsFrom(get('needs')),
		only: oneOf(['favourites', 'recent'], get('show'))
	};
}

/** For an address: only what is set, in a fixed order; `filterFrom` makes the same filter of it. */
export function filterParams(filter: RoutineFilter): [name: string, value: string][] {
	const { query, goal, minutes, place, level, needs, only } = filter;
	const values: [string, string | null][] = [
		['q', query === '' ? null : query],
		['goal', goal],
		['minutes', minutes === null ? null : String(minutes)],
		['place', place],
		['level', level === null ? null : String(level)],
		['needs', needs === null ? null : needs.join(',') || 'none'],
		['show', only]
	];
	return values.filter((entry): entry is [string, string] => entry[1] !== null);
}

function oneOf<const Word extends string>(words: readonly Word[], text: string | null): Word | null {
	return words.find((word) => word === text) ?? null;
}

/** A whole number from 1 to `most`. */
function numberIn(text: string | null, most: number): number | null {
	if (text === null || !/^[1-9]\d{0,2}$/.test(text)) return null;
	return Number(text) <= most ? Number(text) : null;
}

function needsFrom(text: string | null): Equipment[] | null {
	if (text === 'none') return [];
	const words = text?.split(',') ?? [];
	const things = EQUIPMENT.filter((thing) => words.includes(thing));
	return things.length > 0 ? things : null;
}

/** A number and a beginning of "minutes" after it, with words around that say "at most". */
const MINUTES_SAID =
	/(?:\b(?:at most|less than|max|under|up to|within)\s+)?\b(?:\d{1,3}\s*(?:[-–]|to)\s*)?(\d{1,3})[\s-]*(m[a-z]*)\b(?:\s+(?:at most|max|or less)\b)?/gi;

/**
 * Minutes that are said in a query ("5 min", "under 10 minutes", "5–10 min": the most of them; of several the fewest), and
 * the text without them: empty if nothing worth looking for is left. Without minutes the text is as it was.
 */
export function minutesInQuery(query: string): { rest: string; minutes: number | null } {
	let minutes: number | null = null;
	const rest = query.replace(MINUTES_SAID, (said, digits: string, unit: string) => {
		const isMinutes = unit.toLowerCase() === 'mins' || 'minutes'.startsWith(unit.toLowerCase());
		if (!isMinutes || Number(digits) === 0) return said;
		minutes = Math.min(minutes ?? Infinity, Number(digits));
		return ' ';
	});
	if (minutes === null) return { rest: query, minutes };
	return { rest: isSmallTalk(rest) ? '' : rest.replace(/\s+/g, ' ').trim(), minutes };
}

/**
 * What is usable and all of the filter is true of. In the order in which `find` has it if there is a query; without one,
 * recent ones in the order of `view.recent`, all others as given.
 */
export function filterRoutines(
	summaries: readonly RoutineSummary[],
	filter: RoutineFilter,
	view: LibraryView,
	find: Find
): RoutineSummary[] {
	const { rest, minutes } = minutesInQuery(filter.query);
	// Somebody's "My 10 min stretch" may well take 12: by its name it is found all the same, and first.
	const said = filter.query.trim().toLowerCase();
	const isMeant = ({ name }: RoutineSummary) => minutes !== null && rest !== '' && name.toLowerCase().includes(said);
	const isLetThrough = (summary: RoutineSummary) => {
		const isShort = minutes === null || wholeMinutes(summary.totalMs) <= minutes || isMeant(summary);
		return isShort && fits(summary, filter, view) && isUsable(summary, view);
	};
	if (rest.trim() === '') {
		return (filter.only === 'recent' ? inOrderOf(view.recent, summaries) : summaries).filter(isLetThrough);
	}
	const found = inOrderOf(find(rest), summaries).filter(isLetThrough);
	if (minutes === null) return found;
	return [...found.filter(isMeant), ...found.filter((summary) => !isMeant(summary))];
}

/** Everything but the query. */
function fits(
	summary: RoutineSummary,
	{ goal, minutes, place, level, needs, only }: RoutineFilter,
	{ favourites, recent }: LibraryView
): boolean {
	return (
		(minutes === null || wholeMinutes(summary.totalMs) <= minutes) &&
		(goal === null || summary.goal === goal) &&
		(place === null || placeOf(summary) === place) &&
		(level === null || summary.level <= level) &&
		(needs === null || summary.needs.every((thing) => needs.includes(thing))) &&
		(only !== 'favourites' || favourites.has(summary.id)) &&
		(only !== 'recent' || recent.includes(summary.id))
	);
}

/** Those of `summaries` that `ids` names, each once, in the order of `ids`. */
function inOrderOf(ids: readonly string[], summaries: readonly RoutineSummary[]): RoutineSummary[] {
	const byId = byIdOf(summaries);
	const ordered: RoutineSummary[] = [];
	for (const id of new Set(ids)) {
		const summary = byId.get(id);
		if (summary !== undefined) ordered.push(summary);
	}
	return ordered;
}

/** The same list is asked with each letter that is typed. */
const knownById = new WeakMap<readonly RoutineSummary[], ReadonlyMap<string, RoutineSummary>>();

function byIdOf(summaries: readonly RoutineSummary[]): ReadonlyMap<string, RoutineSummary> {
	const known = knownById.get(summaries);
	if (known !== undefined) return known;
	const byId = new Map(summaries.map((summary) => [summary.id, summary]));
	knownById.set(summaries, byId);
	return byId;
}

/** What to take away from a filter, and how many routines there are then. */
export interface Loosening {
	readonly without: FilterPart | 'all';
	readonly count: number;
}

/**
 * For a filter that lets nothing through: which of its parts, taken away alone, gives something, most first. Where no
 * single one does, taking away all of them; empty if not even that does.
 */
export function loosenings(
	summaries: readonly RoutineSummary[],
	filter: RoutineFilter,
	view: LibraryView,
	find: Find
): Loosening[] {
	const count = (loosened: RoutineFilter): number => filterRoutines(summaries, loosened, view, find).length;
	const single = PARTS.filter((part) => filter[part] !== NO_FILTER[part])
		.map((part) => ({ without: part, count: count({ ...filter, [part]: NO_FILTER[part] }) }))
		.filter((loosening) => loosening.count > 0)
		.sort((a, b) => b.count - a.count);
	if (single.length > 0) return single;
	const all = count(NO_FILTER);
	return all > 0 ? [{ without: 'all', count: all }] : [];
}
