import { expect, test } from '@playwright/test';
import { killWhileWriting } from '../soak/kills.ts';

/** `npm run soak -- kills 200` does the same 200 times. */
const KILLS = 5;

test('Killed while it writes, the app loses no record that it was told was stored, and keeps no damaged one', async () => {
	const killed = await killWhileWriting(KILLS, String(process.env['CHROMIUM_PATH']));
	expect(killed.faults).toEqual([]);
	expect(killed.found).toBe(killed.reported);
	expect(killed.reported).toBeGreaterThan(KILLS);
});
