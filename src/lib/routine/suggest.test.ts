import { expect, it } from 'vitest';
import type { RoutineSummary } from './library.ts';
import type { Goal } from './schema.ts';
import { partOfDay, suggestRoutine } from './suggest.ts';

const summary = (id: string, goal: Goal, minutes: number, level = 1): RoutineSummary => ({
	id,
	name: id,
	summary: '',
	goal,
	level,
	phase: 1,
	totalMs: minutes * 60_000,
	steps: 3,
	positions: ['seated']
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
