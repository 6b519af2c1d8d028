import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FILTERS } from '../routine/filters.ts';
import { ANSWER_ROW_NAMES, ANSWER_ROWS, ANSWERS, answersOf, filtersOf } from './answers.ts';

it('asks in ten rows, in which each answer stands once', () => {
	expect(ANSWER_ROW_NAMES).toHaveLength(10);
	const all = ANSWER_ROW_NAMES.flatMap((row): readonly string[] => ANSWER_ROWS[row]);
	expect([...all].sort()).toEqual([...ANSWERS].sort());
});

it('asks about every filter', () => {
	expect(filtersOf(new Set(ANSWERS))).toEqual(FILTERS);
});

it('gives back the answers that were stored as filters', () => {
	fc.assert(
		fc.property(fc.subarray(ANSWERS), (given) => {
			const answers = answersOf(filtersOf(new Set(given)));
			expect(answers).toEqual(given.includes('pregnant') ? given.filter((one) => one !== 'belly') : given);
		})
	);
});

it('shows every filter that is stored, even one that no answer of this version sets alone', () => {
	fc.assert(
		fc.property(fc.subarray([...FILTERS]), (filters) => {
			expect(filtersOf(new Set(answersOf(filters)))).toEqual(expect.arrayContaining(filters));
		})
	);
});
