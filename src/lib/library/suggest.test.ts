import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaries } from '../../../tests/support/library.ts';
import { GOALS, type Goal } from '../routine/goals.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { partOfDay, sortByFit, suggestRoutine } from './suggest.ts';

const summary = (id: string, goal: Goal, minutes: number, level = 1): RoutineSummary => ({
	id,
	name: id,
	summary: '',
	goal,
	level,
	phase: 1,
	totalMs: minutes * 60_000,
	steps: 3,
	positions: ['seated'],
	needs: []
});

const library = [
	summary('desk-1', 'desk', 1),
	summary('desk-3', 'desk', 3),
	summary('desk-hard', 'desk', 9, 3),
	summary('flare', 'relief', 6),
	summary('breathe', 'breathing', 5),
	summary('daily', 'daily-back', 10)
];

it('fits the part of the day', () => {
	expect(suggestRoutine(library, partOfDay(8), new Set())?.id).toBe('daily');
	expect(suggestRoutine(library, partOfDay(14), new Set())?.id).toBe('desk-3');
	expect(suggestRoutine(library, partOfDay(21), new Set())?.id).toBe('breathe');
	expect(suggestRoutine(library, partOfDay(2), new Set())?.id).toBe('breathe');
});

it('is another one when that was done today, and the first again when all were', () => {
	expect(suggestRoutine(library, 'day', new Set(['desk-3']))?.id).toBe('desk-1');
	expect(suggestRoutine(library, 'day', new Set(library.map(({ id }) => id)))?.id).toBe('desk-3');
});

it('is never relief: that is asked for', () => {
	for (const part of ['morning', 'day', 'evening'] as const) {
		expect(suggestRoutine([summary('flare', 'relief', 6)], part, new Set())).toBeNull();
	}
});

it('is nothing that people choose themselves, and in a flare nothing for a back that has settled', () => {
	const chosen = { ...summary('arch', 'daily-back', 4), onlyChosen: true as const };
	expect(suggestRoutine([chosen], 'morning', new Set())).toBeNull();
	const early = { ...summary('core', 'daily-back', 10), notInFlare: true as const };
	const late = { ...summary('strong', 'daily-back', 15), phase: 2 };
	expect(suggestRoutine([early, late], 'morning', new Set(), 'flare')).toBeNull();
	expect(suggestRoutine([early, late], 'morning', new Set())?.id).toBe('core');
	expect(suggestRoutine([early, late, summary('easy', 'daily-back', 3)], 'morning', new Set(), 'flare')?.id).toBe(
		'easy'
	);
});

it('is never the set that arches, nor lifting', () => {
	const occasions = ['morning', 'day', 'evening', 'stiff', 'sore'] as const;
	const other = summaries.filter(({ id }) => id !== 'extension-set' && id !== 'posture-lift').map(({ id }) => id);
	for (const occasion of occasions) {
		const suggested = suggestRoutine(summaries, occasion, new Set(other))?.id;
		expect(['extension-set', 'posture-lift']).not.toContain(suggested);
	}
});

it('is not a minute only because that would suit a flare as well', () => {
	expect(suggestRoutine(summaries, 'day', new Set())?.id).toBe('desk-5');
	expect(suggestRoutine(summaries, 'morning', new Set())?.id).toBe('morning');
	expect(suggestRoutine(summaries, 'evening', new Set())?.id).toBe('evening');
});

describe('the order of the library', () => {
	const parts = fc.constantFrom('morning' as const, 'day' as const, 'evening' as const);
	const some = fc.uniqueArray(
		fc.record({
			id: fc.stringMatching(/^[a-z]{1,3}$/),
			name: fc.constant('Some'),
			summary: fc.constant(''),
			goal: fc.constantFrom(...GOALS),
			level: fc.integer({ min: 1, max: 3 }),
			phase: fc.integer({ min: 0, max: 3 }),
			totalMs: fc.integer({ min: 1, max: 5 }),
			steps: fc.constant(1),
			positions: fc.constant([]),
			needs: fc.constant([])
		}),
		{ selector: ({ id }) => id, maxLength: 20 }
	);
	const done = fc.array(fc.stringMatching(/^[a-z]{1,3}$/)).map((ids) => new Set(ids));

	it('has everything once, in an order that does not depend on the one given', () => {
		const shuffled = some.chain((all) => {
			return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
		});
		fc.assert(
			fc.property(shuffled, parts, done, ([all, others], part, doneToday) => {
				const sorted = sortByFit(all, part, doneToday);
				expect(sortByFit(others, part, doneToday)).toEqual(sorted);
				expect(sorted).toHaveLength(all.length);
				expect(new Set(sorted)).toEqual(new Set(all));
			})
		);
	});

	it('begins with the suggestion, if there is one', () => {
		fc.assert(
			fc.property(some, parts, done, (all, part, doneToday) => {
				const suggested = suggestRoutine(all, part, doneToday);
				if (suggested) expect(sortByFit(all, part, doneToday)[0]).toBe(suggested);
			})
		);
	});

	it('ends with relief and return, and each part has what was done today last', () => {
		const ids = (doneToday: string[]) => {
			const more = [summary('core', 'core', 8), summary('return', 'return', 8), ...library];
			return sortByFit(more, 'day', new Set(doneToday)).map(({ id }) => id);
		};
		const rest = ['core', 'breathe', 'return', 'flare'];
		expect(ids([])).toEqual(['desk-3', 'desk-1', 'desk-hard', 'daily', ...rest]);
		expect(ids(['desk-3'])).toEqual(['desk-1', 'desk-hard', 'daily', 'desk-3', ...rest]);
		expect(ids(['core']).slice(4)).toEqual(['breathe', 'core', 'return', 'flare']);
	});
});
