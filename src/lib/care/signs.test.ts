import { describe, expect, it } from 'vitest';
import { aboutYouMessages } from '#i18n/care/about-you-messages.ts';
import { careMessages } from '#i18n/care/care-messages.ts';
import { helpMessages } from '#i18n/care/help-messages.ts';
import { playerMessages } from '#i18n/player/player-messages.ts';
import { RELIEF, RELIEF_PLACES } from './relief.ts';
import { resultOf } from './screening.ts';
import { isNowSign, isSign, NOW_SIGNS, TODAY_SIGNS, type Sign } from './signs.ts';

/** Rows of the clinical review of November 2026, section 6. Each test is named after the row it checks. */

/**
 * Each sign's number, result and required words. Written out, so that no sign moves to a less urgent page unnoticed.
 */
const signRows: readonly (readonly [number: number, result: 'now' | 'today', says: readonly string[]])[] = [
	[1, 'now', ['numb', 'between the legs', 'genitals', 'bladder', 'bowels', 'sex']],
	[2, 'now', ['leg or foot newly weak', 'weaker', 'both legs', 'unsteady']],
	[3, 'now', ['crash', 'fall', 'blow', 'over 65', 'thin bones', 'steroid', 'blood thinners', 'fused spine']],
	[4, 'now', ['chest', 'breathe', 'fainting', 'belly or back pain', 'pregnant', 'bleeding', 'fluid', 'tightenings']],
	[5, 'now', ['fever', 'confusion', 'very ill']],
	[6, 'now', ['headache', 'neck', 'double vision', 'slurred', 'drooping', 'clumsy arm']],
	[7, 'today', ['fever', 'shivers', 'unwell']],
	[8, 'today', ['cancer', 'immunity', 'injected drugs', 'tb', 'spine injection', 'operation', 'infection']],
	[9, 'today', ['weight', 'never eases', 'day or night', 'any position', 'growing']],
	// Here the review says “arm or leg”. The app asks about a newly weak leg only in sign 2, which is urgent (`now`).
	[10, 'today', ['newly weak arm', 'swollen hot leg']],
	[11, 'today', ['burning', 'bloody urine', 'under ribs on one side']],
	[12, 'today', ['toilet', 'sleep']]
];

describe('section 6, screens A and B', () => {
	it.each(signRows)('sign %i: call %s', (number, result, says) => {
		expect(isSign(number)).toBe(true);
		expect(resultOf([number])).toBe(result);
		expect(isNowSign(number)).toBe(result === 'now');
		const words = careMessages.signs[number as Sign].toLowerCase();
		for (const part of says) expect(words).toContain(part);
	});

	it('two pages of six rows, each ending in “None of these”', () => {
		expect(NOW_SIGNS).toEqual([1, 2, 3, 4, 5, 6]);
		expect(TODAY_SIGNS).toEqual([7, 8, 9, 10, 11, 12]);
		expect(careMessages.none).toBe('None of these');
		expect(careMessages.anyNow).toContain('Call now.');
		expect(careMessages.anyToday).toContain('Call today.');
		expect(careMessages.tapOne).toMatch(/unsure/i);
	});

	it('results NOW: each sign has the sentence to say', () => {
		for (const sign of NOW_SIGNS) expect(helpMessages.sayings[sign], String(sign)).toMatch(/^“I have .+”/);
		expect(helpMessages.sayings[1]).toContain('cauda equina');
		expect(careMessages.standing.checked).toBe('A clinician has checked this');
	});
});

describe('section 6, screen C', () => {
	it.each([
		['bed', 'Bed', 'flare-floor'],
		['floor', 'Floor', 'flare-floor'],
		['upright', 'Chair or standing', 'flare-upright']
	] as const)('%s', (place, words, routine) => {
		expect(RELIEF_PLACES).toContain(place);
		expect(careMessages.places[place]).toBe(words);
		expect(RELIEF[place]).toBe(routine);
	});
});

it('section 6, pain rule, stop: sharp, spreading, numb, weak', () => {
	for (const word of ['numb', 'weak', 'sharp', 'moves down']) expect(playerMessages.ask.warning).toContain(word);
});

/** Section 1 of the review: required words of the new and the widened filters. */
it.each([
	['leg', ['tingling', 'numbness down a leg']],
	['operation', ['fusion', 'rods', 'back operation']],
	['head', ['Glaucoma', 'eye surgery', 'head down']],
	['belly', ['12 weeks', 'hernia', 'belly surgery', 'prolapse', 'bulging midline']],
	['neck', ['vertigo', 'neck artery', 'stroke', 'very loose neck joints']],
	['bones', ['fused spine']]
] as const)('section 1, words: %s', (answer, says) => {
	for (const part of says) expect(aboutYouMessages.answers[answer]).toContain(part);
});

it('section 1, words: very bendy joints', () => {
	expect(aboutYouMessages.bendy).toBe('Very bendy joints? Stop well before the end of every stretch.');
});
