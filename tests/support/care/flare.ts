import type { Page } from '@playwright/test';
import { checkInOn, flareOn, noonOf } from '../../../src/lib/journal/sample-records.ts';
import { putEntries } from '../stored-records.ts';

/** Two weeks and a day after the flare that `putFlare` stores: the plan shows all that it may show. */
export const FLARE_DAY = noonOf(15);

/** Stores a flare that began on `sample-records`’ first day, with a setback five days before `FLARE_DAY`, which is over. */
export async function putFlare(page: Page): Promise<void> {
	const records = [flareOn(0), checkInOn(10, { feeling: 'too-much' }), checkInOn(13, { pain: 4 })];
	await putEntries(
		page,
		records.map((record) => [`${record.type}:${record.id}`, record])
	);
}
