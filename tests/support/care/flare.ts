import type { Page } from '@playwright/test';
import { checkInOn, flareOn, noonOf } from '../../../src/lib/journal/sample-records.ts';
import { putEntries } from '../stored-records.ts';

/** Fifteen days after the start of the flare that `putFlare` stores: by then, the plan shows everything it can show. */
export const FLARE_DAY = noonOf(15);

/** Stores a flare that began on day 0 of `sample-records.ts`, and a setback that ended before `FLARE_DAY`. */
export async function putFlare(page: Page): Promise<void> {
	const records = [flareOn(0), checkInOn(10, { feeling: 'too-much' }), checkInOn(13, { pain: 4 })];
	await putEntries(
		page,
		records.map((record) => [`${record.type}:${record.id}`, record])
	);
}
