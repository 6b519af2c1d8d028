import { expect, it } from 'vitest';
import { readRoutineFolder } from '../content/read-routines.ts';
import { voiceGroups } from './groups.ts';
import { numberInWords } from './number-words.ts';
import { speakable } from './respellings.ts';

it('says numbers as words', () => {
	expect([0, 7, 13, 20, 21, 90, 100, 105, 199, 1000].map(numberInWords)).toEqual([
		...['zero', 'seven', 'thirteen', 'twenty', 'twenty one', 'ninety', 'one hundred', 'one hundred and five'],
		...['one hundred and ninety nine', 'one thousand']
	]);
	expect(speakable('Hold for 30 seconds, 2.5 times.')).toBe('Hold for thirty seconds, two point five times.');
	expect(speakable('10–15 seconds')).toBe('ten to fifteen seconds');
});

it('turns typographic marks into words and pauses', () => {
	expect(speakable('Legs-up rest (90/90).')).toBe('Legs up rest, ninety ninety.');
	expect(speakable('Cat–cow.')).toBe('Cat cow.');
	expect(speakable('“Child’s” pose – slowly…')).toBe("Child's pose, slowly.");
});

it('respells whole words that the engine reads wrongly, in any case', () => {
	expect(speakable('Forearms up, a few centimetres.')).toBe('fore arms up, a few centimeters.');
	expect(speakable('Squeeze both buttocks.')).toBe('Squeeze both buttocks.');
});

it('leaves nothing in any phrase of the app that an engine could not read', () => {
	const groups = voiceGroups(readRoutineFolder('routines'));
	for (const { phrases } of groups.values()) {
		for (const phrase of phrases) expect(speakable(phrase)).toMatch(/^[A-Za-z][A-Za-z ',.;:?!]*$/);
	}
});
