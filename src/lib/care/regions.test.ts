import { expect, it } from 'vitest';
import { REGION_IDS, REGIONS, numbersOf, telephone, type Region } from './regions.ts';

it('gives each region numbers that a telephone can dial', () => {
	for (const id of REGION_IDS) {
		const { emergency, advice, crisis }: Region = REGIONS[id];
		for (const number of [emergency, advice, crisis]) {
			if (number !== undefined) expect(telephone(number)).toMatch(/^tel:\d{2,14}$/);
		}
	}
});

it('has 112 for a region that was not chosen or that a newer version knows', () => {
	expect(numbersOf(null).emergency).toBe('112');
	expect(numbersOf('ZZ').emergency).toBe('112');
	expect(numbersOf('toString').emergency).toBe('112');
});

/** Clinical review of November 2026, section 7. */
it.each([
	['GB', '999', '111', '116 123'],
	['IE', '112', undefined, '116 123'],
	['US', '911', undefined, '988'],
	['CA', '911', '811', '988'],
	['AU', '000', '1800 022 222', '13 11 14'],
	['NZ', '111', '0800 611 116', '1737'],
	['DE', '112', '116 117', '0800 111 0 111'],
	['AT', '112', '1450', undefined],
	['FR', '112', '15', '3114'],
	['JP', '119', undefined, undefined],
	['SG', '995', undefined, undefined],
	['HK', '999', undefined, undefined]
] as const)('%s: %s', (id, emergency, advice, crisis) => {
	expect(numbersOf(id)).toEqual({ emergency, ...(advice && { advice }), ...(crisis && { crisis }) });
});
