import { wholeMinutes } from '../routine/duration.ts';
import { EQUIPMENT, type Equipment } from '../routine/equipment.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { isUsable, type LibraryView } from './library-view.ts';
import { isOnFloor } from '../routine/position.ts';
import { GOALS, type Goal } from '../routine/goals.ts';
import { isSmallTalk } from './words.ts';

export const PLACES = ['floor', 'chair', 'standing'] as const;
/** Where a routine takes place: `floor` if any step is on the floor, else `chair` if any is seated, else `standing`. */
export type Place = (typeof PLACES)[number];

/** Upper limits on offer, in minutes. */
export const MINUTES = [3, 5, 10, 15] as const;
const MAX_LEVEL = 3;

/** The person's filter for the library. A routine must meet every part; null accepts anything. */
export interface RoutineFilter {
	/** As typed. Minutes in the query, as in "neck 5 min", are an upper limit. */
	readonly query: string;
	readonly goal: Goal | null;
	/** Upper limit, compared with the rounded minutes that lists show (`wholeMinutes`); 1–999. */
	readonly minutes: number | null;
	readonly place: Place | null;
	/** Upper limit; 1–3. */
	readonly level: number | null;
	/** The only equipment allowed, without duplicates and in the order of `EQUIPMENT`; empty means no equipment. */
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
/** In the order in which `loosenings` tries them. */
const PARTS = Object.keys(NO_FILTER) as FilterPart[];

/** Returns the ids that match a query, best first, as `Finder.find` does. */
export type Find = (query: string) => readonly string[];

export function placeOf({ positions }: Pick<RoutineSummary, 'positions'>): Place {
	if (positions.some(isOnFloor)) return 'floor';
	return positions.includes('seated') ? 'chair' : 'standing';
}

/**
 * Reads a filter from URL parameters: `q`, `goal`, `minutes`, `place`, `level`, `needs` (comma-separated; `none` for no
 * equipment) and `show`. Values that are not understood are ignored.
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

/** URL parameters for a filter: only those that are set, in a fixed order. `filterFrom` reads the same filter back. */
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

/** A number followed by "minutes" or a prefix of it, with any surrounding words that mean "at most". */
const MINUTES_SAID =
	/(?:\b(?:at most|less than|max|under|up to|within)\s+)?\b(?:\d{1,3}\s*(?:[-–]|to)\s*)?(\d{1,3})[\s-]*(m[a-z]*)\b(?:\s+(?:at most|max|or less)\b)?/gi;

/**
 * Separates the minutes in a query ("5 min", "under 10 minutes") from its other words. A range such as "5–10 min"
 * counts as its upper end. Of several mentions, the smallest counts. `rest` is empty if only stop words remain. Without
 * minutes, `rest` is the unchanged query.
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
 * The usable routines that meet the whole filter. A query puts them in the order of `find`. Without a query, recent
 * routines are in the order of `view.recent`, and any other list keeps its given order.
 */
export function filterRoutines(
	summaries: readonly RoutineSummary[],
	filter: RoutineFilter,
	view: LibraryView,
	find: Find
): RoutineSummary[] {
	const { rest, minutes } = minutesInQuery(filter.query);
	// A search for a routine's name finds that routine first, even if it is too long: "My 10 min stretch" may take 12
	// minutes.
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

/** Whether a routine meets every part of the filter except the query. */
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

/** The summaries with these ids, without duplicates, in the order of `ids`. */
function inOrderOf(ids: readonly string[], summaries: readonly RoutineSummary[]): RoutineSummary[] {
	const byId = byIdOf(summaries);
	const ordered: RoutineSummary[] = [];
	for (const id of new Set(ids)) {
		const summary = byId.get(id);
		if (summary !== undefined) ordered.push(summary);
	}
	return ordered;
}

/** Cached by list, because every keystroke looks up the same list. */
const knownById = new WeakMap<readonly RoutineSummary[], ReadonlyMap<string, RoutineSummary>>();

function byIdOf(summaries: readonly RoutineSummary[]): ReadonlyMap<string, RoutineSummary> {
	const known = knownById.get(summaries);
	if (known !== undefined) return known;
	const byId = new Map(summaries.map((summary) => [summary.id, summary]));
	knownById.set(summaries, byId);
	return byId;
}

/** A part of the filter to drop, and how many routines are shown without it. */
export interface Loosening {
	readonly without: FilterPart | 'all';
	readonly count: number;
}

/**
 * For a filter with no results: the single parts to drop that give results, most results first. If no single part
 * helps, the only suggestion is to drop all parts. Empty if that does not help either.
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
