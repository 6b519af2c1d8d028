import { expect, it } from 'vitest';
import { isSmallTalk, tellingWords, wordsAndCompoundsIn, wordsIn } from './words.ts';

it('are without case, accents, apostrophes and punctuation', () => {
	expect(wordsIn('Child’s pose, “Cobra” (Rücken)')).toEqual(['childs', 'pose', 'cobra', 'rucken']);
	for (const childs of ["child's", 'child’s', 'childʼs', 'child´s', 'child`s'])
		expect(wordsIn(childs)).toEqual(['childs']);
	expect(wordsIn('legs-up 90/90')).toEqual(['legs', 'up', '90', '90']);
	expect(wordsIn('🧘calm')).toEqual(['🧘', 'calm']);
	expect(wordsIn(' …')).toEqual([]);
});

it('with hyphens are one word too', () => {
	expect(wordsAndCompoundsIn('Cat–cow, on-the-spot')).toEqual([
		'cat',
		'cow',
		'on',
		'the',
		'spot',
		'catcow',
		'onthespot'
	]);
	expect(wordsAndCompoundsIn('days 2–3')).toEqual(['days', '2', '3']);
});

it('that say nothing are left out, unless there are no others', () => {
	expect(tellingWords(['stretch', 'for', 'my', 'neck'])).toEqual(['stretch', 'neck']);
	expect(tellingWords(['for', 'the'])).toEqual(['for', 'the']);
	expect(isSmallTalk('a routine for me')).toBe(true);
	expect(isSmallTalk('')).toBe(true);
	expect(isSmallTalk('a neck routine')).toBe(false);
});
