import { expect, it } from 'vitest';
import { MemoryVault } from '../../src/lib/journal/memory-vault.ts';
import { playingOf, sessionOn } from '../../src/lib/journal/sample-records.ts';
import Today from '../../src/routes/(tabs)/+page.svelte';
import { appOnFakes, open } from './on-fakes.ts';

const HOUR_MS = 3_600_000;

it.each([
	['a relief an hour ago', 'flare-floor', 1, true],
	['a relief two days ago', 'flare-floor', 48, false],
	['another routine two days ago', 'desk-1', 48, true],
	['another routine fifteen days ago', 'desk-1', 15 * 24, false]
])('Today offers to carry on what was left: %s', async (_, routine, hoursAgo, isOffered) => {
	const { services, journal } = await appOnFakes(new MemoryVault());
	await journal.save(sessionOn(0));
	const savedAt = new Date(journal.now.epochMs - hoursAgo * HOUR_MS).toISOString();
	await journal.savePlaying({ ...playingOf(sessionOn(1, { routine, routineName: 'Left' })), savedAt });
	const { text, leave } = await open(services, Today);
	await expect.poll(text, { timeout: 30_000 }).toContain('Also here');
	expect(text().includes('Carry on')).toBe(isOffered);
	await leave();
});
