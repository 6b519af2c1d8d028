import { expect, it } from 'vitest';
import { walkLengths } from './walks.ts';

it.each([
	['first-hours', 10, [2, 5, 10]],
	['days-2-3', 10, [2, 5, 10]],
	['days-4-7', 20, [5, 10, 15, 20]],
	['onward', 20, [5, 10, 15, 20]],
	['onward', 300, [5, 10, 15, 20, 30]]
] as const)('in the stage “%s”, with walks up to %s minutes, these can be noted', (stage, mostMinutes, lengths) => {
	expect(walkLengths(stage, mostMinutes)).toEqual(lengths);
});
