import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routineFinder, summaries } from '../../../tests/support/library.ts';
import { wholeMinutes } from '../routine/duration.ts';
import { EQUIPMENT } from '../routine/equipment.ts';
import { GOALS } from '../routine/goals.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { isUsable, type LibraryView } from './library-view.ts';
import { isOnFloor, POSITIONS } from '../routine/position.ts';
import {
	filterFrom,
	filterParams,
	filterRoutines,
	loosenings,
	minutesInQuery,
	NO_FILTER,
	placeOf,
	PLACES,
	type Find,
	type RoutineFilter
} from './routine-filter.ts';

const ids = fc.constantFrom(...'abcdefghijkl');
const things = fc.subarray(['mat', 'wall', 'towel'] as const);
const goals = fc.constantFrom(...GOALS.slice(0, 2));
const library: fc.Arbitrary<RoutineSummary[]> = fc.uniqueArray(
	fc.record({
		id: ids,
		name: fc.constantFrom('Neck pause', 'Hips', 'Core strength', 'Long stretch'),
		summary: fc.constant(''),
		goal: goals,
		level: fc.integer({ min: 1, max: 3 }),
		phase: fc.integer({ min: 0, max: 3 }),
		totalMs: fc.integer({ min: 1, max: 12 * 60_000 }),
		steps: fc.integer({ min: 1, max: 9 }),
		positions: fc.subarray(['supine', 'seated', 'standing'] as const),
		needs: things
	}),
	{ selector: ({ id }) => id, size: 'max', maxLength: 12 }
);
/** Mostly null, so that filters often let something through. */
const sometimes = <Value>(value: fc.Arbitrary<Value>) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const queries = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('') },
	{ weight: 2, arbitrary: fc.constantFrom(' ', 'neck', 'hips 5 min', '8 minutes', 'pause stretch') },
	{ weight: 1, arbitrary: fc.string() }
);
const filters: fc.Arbitrary<RoutineFilter> = fc.record({
	query: queries,
	goal: sometimes(goals),
	minutes: sometimes(fc.integer({ min: 1, max: 12 })),
	place: sometimes(fc.constantFrom(...PLACES)),
	level: sometimes(fc.integer({ min: 1, max: 3 })),
	needs: sometimes(fc.subarray([...EQUIPMENT])),
	only: sometimes(fc.constantFrom('favourites' as const, 'recent' as const))
});
const view: fc.Arbitrary<LibraryView> = fc.record({
	favourites: fc.array(ids, { size: 'max', maxLength: 9 }).map((some) => new Set(some)),
	recent: fc.array(ids, { size: 'max', maxLength: 9 }),
	missing: sometimes(things).map((some) => new Set(some ?? [])),
	avoided: sometimes(fc.subarray(['supine', 'seated'] as const)).map((some) => new Set(some ?? [])),
	unfit: sometimes(fc.array(ids, { maxLength: 3 })).map((some) => new Set(some ?? []))
});

/** A fake search: finds names that contain any of the words, the last id first. */
function finderOf(summaries: readonly RoutineSummary[]): Find {
	return (query) => {
		const words = query.toLowerCase().split(' ').filter(Boolean);
		const found = summaries.filter(({ name }) => words.some((word) => name.toLowerCase().includes(word)));
		return found.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));
	};
}

/** Each condition on its own, written differently from the code under test. */
function conditionsOf(filter: RoutineFilter, view: LibraryView, find: Find): ((summary: RoutineSummary) => boolean)[] {
	const { goal, minutes, place, level, needs, only } = filter;
	const said = minutesInQuery(filter.query);
	return [
		(summary) => isUsable(summary, view),
		({ id }) => said.rest.trim() === '' || find(said.rest).includes(id),
		({ totalMs }) => said.minutes === null || wholeMinutes(totalMs) <= said.minutes,
		(summary) => goal === null || summary.goal === goal,
		({ totalMs }) => minutes === null || wholeMinutes(totalMs) <= minutes,
		(summary) => place === null || placeOf(summary) === place,
		(summary) => level === null || !(summary.level > level),
		(summary) => needs === null || !summary.needs.some((thing) => !needs.includes(thing)),
		({ id }) => only === null || (only === 'favourites' ? view.favourites.has(id) : view.recent.includes(id))
	];
}

describe('the list', () => {
	it('is exactly what every condition is true of, each once', () => {
		fc.assert(
			fc.property(library, filters, view, (summaries, filter, view) => {
				const find = finderOf(summaries);
				const conditions = conditionsOf(filter, view, find);
				const due = summaries.filter((summary) => conditions.every((isTrue) => isTrue(summary)));
				const shown = filterRoutines(summaries, filter, view, find);
				expect([...shown].sort(byId)).toEqual([...due].sort(byId));
			})
		);
	});

	it('is in the order of what was found, or as given, or of what was done last', () => {
		fc.assert(
			fc.property(library, filters, view, (summaries, filter, view) => {
				const find = finderOf(summaries);
				const ids = filterRoutines(summaries, filter, view, find).map(({ id }) => id);
				const { rest } = minutesInQuery(filter.query);
				const asGiven = filter.only === 'recent' ? view.recent : summaries.map(({ id }) => id);
				const order = rest.trim() === '' ? asGiven : find(rest);
				const places = ids.map((id) => order.indexOf(id));
				expect(places).toEqual([...places].sort((a, b) => a - b));
			})
		);
	});

	it('is everything usable without a filter', () => {
		fc.assert(
			fc.property(library, view, (summaries, view) => {
				const usable = summaries.filter((summary) => isUsable(summary, view));
				expect(filterRoutines(summaries, NO_FILTER, view, () => [])).toEqual(usable);
			})
		);
	});
});

describe('an address', () => {
	it('brings back the filter that it was made from', () => {
		fc.assert(
			fc.property(filters, (filter) => {
				const params = filterParams(filter);
				expect(filterFrom((name) => new Map(params).get(name) ?? null)).toEqual(filter);
				const address = new URLSearchParams(params).toString();
				expect(filterFrom((name) => new URLSearchParams(address).get(name))).toEqual(filter);
			})
		);
	});

	it('leaves out what is not set, and has the rest in a fixed order', () => {
		expect(filterParams(NO_FILTER)).toEqual([]);
		expect(
			filterParams({
				only: 'recent',
				needs: ['mat', 'towel'],
				level: 2,
				place: 'floor',
				minutes: 5,
				goal: 'hips',
				query: 'neck & hips'
			})
		).toEqual([
			['q', 'neck & hips'],
			['goal', 'hips'],
			['minutes', '5'],
			['place', 'floor'],
			['level', '2'],
			['needs', 'mat,towel'],
			['show', 'recent']
		]);
		expect(filterParams({ ...NO_FILTER, needs: [] })).toEqual([['needs', 'none']]);
	});

	it.each([
		['goal', 'fitness'],
		['goal', ''],
		['minutes', '0'],
		['minutes', '-5'],
		['minutes', '5.5'],
		['minutes', '1e3'],
		['minutes', 'soon'],
		['place', 'bed'],
		['level', '4'],
		['level', '0'],
		['needs', ''],
		['needs', 'boat'],
		['show', 'all']
	])('with %s=%s says nothing', (name, value) => {
		expect(filterFrom((asked) => (asked === name ? value : null))).toEqual(NO_FILTER);
	});

	it('with things in any order, twice, or unknown means those that are known', () => {
		expect(filterFrom((name) => (name === 'needs' ? 'towel,boat,mat,towel' : null)).needs).toEqual(['mat', 'towel']);
	});

	it('may hold anything', () => {
		fc.assert(
			fc.property(fc.string(), (value) => {
				const filter = filterFrom(() => value);
				expect(filterFrom((name) => new Map(filterParams(filter)).get(name) ?? null)).toEqual(filter);
			})
		);
	});
});

describe('minutes in a query', () => {
	it.each([
		['5 minutes', '', 5],
		['5min', '', 5],
		['5-minute', '', 5],
		['neck 5 min', 'neck', 5],
		['neck 5 m', 'neck', 5],
		['10 mins for my neck', 'for my neck', 10],
		['a 10 minute routine', '', 10],
		['Under 10 Minutes', '', 10],
		['hips, at most 10 min', 'hips,', 10],
		['10 min or less', '', 10],
		['5–10 min neck', 'neck', 10],
		['5 to 10 minutes', '', 10],
		['10 min 5 min', '', 5],
		['Daily lower back 10', 'Daily lower back 10', null],
		['5 muscles', '5 muscles', null],
		['0 min', '0 min', null],
		['1000 minutes', '1000 minutes', null],
		['minutes', 'minutes', null],
		[' neck  hips ', ' neck  hips ', null],
		['', '', null]
	])('%j is %j and at most %j', (query, rest, minutes) => {
		expect(minutesInQuery(query)).toEqual({ rest, minutes });
	});

	it('and minutes chosen: the fewer', () => {
		const shown = (query: string, minutes: number) => {
			const found = filterRoutines(summaries, { ...NO_FILTER, query, minutes }, noView, find);
			return Math.max(...found.map(({ totalMs }) => wholeMinutes(totalMs)));
		};
		expect(shown('5 min', 10)).toBe(5);
		expect(shown('10 min', 5)).toBe(5);
	});

	it('belong to the name if a routine is called that, however long it takes', () => {
		const long: RoutineSummary = { ...someSummary, id: 'mine', name: 'My 10 min stretch', totalMs: 14 * 60_000 };
		const shown = (query: string) => filterRoutines([long], { ...NO_FILTER, query }, noView, () => ['mine']);
		expect(shown('my 10 min st')).toEqual([long]);
		expect(shown('my 10 min stretch ')).toEqual([long]);
		expect(shown('10 min')).toEqual([]);
		expect(shown('stretch 10 min')).toEqual([]);
	});
});

describe('what a person can use', () => {
	it('needs nothing that is missing, no position that is avoided, and enough that suits them', () => {
		fc.assert(
			fc.property(library, view, (summaries, view) => {
				for (const summary of summaries) {
					const lacks = EQUIPMENT.filter((thing) => view.missing.has(thing) && summary.needs.includes(thing));
					const cannot = POSITIONS.filter((one) => view.avoided.has(one) && summary.positions.includes(one));
					expect(isUsable(summary, view)).toBe(lacks.length + cannot.length === 0 && !view.unfit.has(summary.id));
				}
			})
		);
	});
});

describe('where a routine is done', () => {
	it.each([
		[['standing', 'supine', 'seated'], 'floor'],
		[['kneeling'], 'floor'],
		[['standing', 'seated'], 'chair'],
		[['seated'], 'chair'],
		[['standing'], 'standing'],
		[[], 'standing']
	] as const)('%j: %s', (positions, place) => {
		expect(placeOf({ positions })).toBe(place);
	});
});

describe('what to take away', () => {
	it('gives as many as it says, most first, and all that would help alone', () => {
		fc.assert(
			fc.property(library, filters, view, (summaries, filter, view) => {
				const find = finderOf(summaries);
				const told = loosenings(summaries, filter, view, find);
				for (const { without, count } of told) {
					const looser = without === 'all' ? NO_FILTER : { ...filter, [without]: NO_FILTER[without] };
					expect(filterRoutines(summaries, looser, view, find)).toHaveLength(count);
					expect(count).toBeGreaterThan(0);
				}
				const counts = told.map(({ count }) => count);
				expect(counts).toEqual([...counts].sort((a, b) => b - a));
				const parts = (Object.keys(NO_FILTER) as (keyof RoutineFilter)[]).filter((part) => {
					const looser = { ...filter, [part]: NO_FILTER[part] };
					return looser[part] !== filter[part] && filterRoutines(summaries, looser, view, find).length > 0;
				});
				const isAnyUsable = summaries.some((summary) => isUsable(summary, view));
				const all = parts.length === 0 && isAnyUsable ? ['all'] : parts;
				expect(told.map(({ without }) => without).sort()).toEqual(all.sort());
			})
		);
	});

	it('is each thing that is in the way alone, or everything', () => {
		const floorAtDesk: RoutineFilter = { ...NO_FILTER, goal: 'desk', place: 'floor' };
		expect(filterRoutines(summaries, floorAtDesk, noView, find)).toEqual([]);
		expect(loosenings(summaries, floorAtDesk, noView, find)).toEqual([
			{ without: 'goal', count: summaries.filter((summary) => summary.positions.some(isOnFloor)).length },
			{ without: 'place', count: summaries.filter(({ goal }) => goal === 'desk').length }
		]);
		const hopeless: RoutineFilter = { ...floorAtDesk, query: 'bicycle' };
		expect(loosenings(summaries, hopeless, noView, find)).toEqual([{ without: 'all', count: summaries.length }]);
		const nowhere: LibraryView = { ...noView, avoided: new Set(POSITIONS) };
		expect(loosenings(summaries, hopeless, nowhere, find)).toEqual([]);
		expect(loosenings([], hopeless, noView, find)).toEqual([]);
	});
});

describe('among the routines of the app', () => {
	it('each is found first by its name', () => {
		for (const { id, name } of summaries) {
			expect(filterRoutines(summaries, { ...NO_FILTER, query: name }, noView, find)[0]?.id).toBe(id);
		}
	});

	it('“neck 5 min” is short, and has the neck in it', () => {
		const found = filterRoutines(summaries, { ...NO_FILTER, query: 'neck 5 min' }, noView, find);
		expect(found.length).toBeGreaterThan(0);
		for (const { totalMs } of found) expect(wholeMinutes(totalMs)).toBeLessThanOrEqual(5);
		expect(found.map(({ id }) => id)).not.toContain('upper-neck');
	});

	it('there is something for every goal that a routine has, on every level and wherever it can be', () => {
		for (const { goal, level, needs, totalMs, ...summary } of summaries) {
			const filter = { ...NO_FILTER, goal, level, needs, minutes: wholeMinutes(totalMs), place: placeOf(summary) };
			expect(filterRoutines(summaries, filter, noView, find).map(({ id }) => id)).toContain(summary.id);
		}
	});
});

const noView: LibraryView = {
	favourites: new Set(),
	recent: [],
	missing: new Set(),
	avoided: new Set(),
	unfit: new Set()
};
const find: Find = (query) => routineFinder.find(query);
const someSummary: RoutineSummary = {
	id: 'some',
	name: 'Some',
	summary: '',
	goal: 'other',
	level: 1,
	phase: 1,
	totalMs: 60_000,
	steps: 1,
	positions: ['standing'],
	needs: []
};

function byId(a: RoutineSummary, b: RoutineSummary): number {
	return a.id < b.id ? -1 : 1;
}
