import { expect, it } from 'vitest';
import { errorsIn, wordsOf } from './word-errors.ts';

it('compares words, not how they are written', () => {
	expect(wordsOf('Hip-width, 30 times.')).toEqual(['hip', 'width', 'thirty', 'times']);
	expect(wordsOf('Don’t go')).toEqual(wordsOf("don't go"));
	expect(wordsOf('It’s')).toEqual(['it', 'is']);
});

it('counts words that are wrong, missing or too many', () => {
	const said = ['keep', 'the', 'knee', 'soft'];
	expect(errorsIn(said, said)).toBe(0);
	expect(errorsIn(said, ['keep', 'any', 'soft'])).toBe(2);
	expect(errorsIn(said, [])).toBe(4);
	expect(errorsIn(['rest'], ['the', 'rest', 'is'])).toBe(2);
});
