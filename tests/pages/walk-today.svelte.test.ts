import { expect, it } from 'vitest';
import { addDays } from '../../src/lib/journal/day.ts';
import { MemoryVault } from '../../src/lib/journal/memory-vault.ts';
import type { JournalRecord } from '../../src/lib/journal/records.ts';
import { checkInOn, flareOn, noonOf, sessionOn, ulidAt } from '../../src/lib/journal/sample-records.ts';
import Today from '../../src/routes/(tabs)/+page.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

/** Opens Today with the records that `recordsOf` returns, and a session of an earlier day. */
async function todayWith(recordsOf: (today: string) => readonly JournalRecord[]) {
	const app = await appOnFakes(new MemoryVault());
	for (const record of [sessionOn(0), ...recordsOf(app.journal.today)]) await app.journal.save(record);
	return open(app.services, Today);
}

it('offers a walk, with a goal, to somebody with a history', async () => {
	const { text, leave } = await todayWith(() => []);
	await expect.poll(text, { timeout: 30_000 }).toContain('A goal for this week: about 10 minutes on 3 days.');
	await leave();
});

it('has no goal on a day with a high number for pain', async () => {
	const { text, leave } = await todayWith((day) => [checkInOn(1, { day, pain: 8 })]);
	await expect.poll(text, { timeout: 30_000 }).toContain('Stop while it is easy.');
	expect(text()).not.toContain('A goal for this week');
	await leave();
});

it('has no goal in the week after a flare', async () => {
	const { text, leave } = await todayWith((today) => [
		{ ...flareOn(0), from: addDays(today, -20), to: addDays(today, -2) }
	]);
	await expect.poll(text, { timeout: 30_000 }).toContain('Stop while it is easy.');
	expect(text()).not.toContain('A goal for this week');
	expect(text()).not.toContain('Find something for');
	await leave();
});

it.each([
	['in a flare', (today: string): JournalRecord => ({ ...flareOn(0), from: today, at: `${today}T12:00:00.000Z` })],
	[
		'while a danger sign stands',
		(day: string): JournalRecord => ({
			...{ v: 1, id: ulidAt(1), type: 'screening', at: noonOf(0) },
			...{ day, result: 'today', items: [9] }
		})
	]
])('offers no walk %s', async (_, recordOf) => {
	const { text, leave } = await todayWith((today) => [recordOf(today)]);
	await expect.poll(text, { timeout: 30_000 }).toContain('Also here');
	await import('../../src/routes/parts/care/WalkToday.svelte');
	await expect.poll(text).not.toContain('Start a walk');
	await leave();
});

it('remembers when a walk was started until its record is stored', async () => {
	const { services, clock, journal, vault } = await appOnFakes(new MemoryVault());
	await journal.save(sessionOn(0));
	const page = await open(services, Today);
	await expect.poll(page.text, { timeout: 30_000 }).toContain('Start a walk');
	await page.press('Start a walk');
	clock.advance(5 * 60_000);
	vault.failure = { code: 'failed', message: 'no' };
	await page.press('End my walk');
	expect(page.text()).toContain('Today: 1 walk, 5 minutes.');
	await page.leave();

	// The page is closed before the walk is stored, and the app is opened again.
	vault.failure = null;
	const later = await appOnFakes(vault);
	const anew = await open(later.services, Today);
	await expect.poll(anew.text).toContain('End my walk');
	await anew.leave();
	localStorage.clear();
});

it('says what was logged for an earlier day, until that walk is deleted elsewhere', async () => {
	const { services, clock, journal } = await appOnFakes(new MemoryVault());
	await journal.save(sessionOn(0));
	const page = await open(services, Today);
	await expect.poll(page.text, { timeout: 30_000 }).toContain('Start a walk');
	await page.press('Start a walk');
	clock.advance(24 * 3_600_000);
	journal.refreshToday();
	await expect.poll(page.text).toContain('No walk to log');
	const input = page.target.querySelector<HTMLInputElement>('input[type=number]')!;
	input.value = '30';
	input.dispatchEvent(new Event('input', { bubbles: true }));
	await shown();
	await page.press('Log it');
	await expect.poll(page.text).toContain('Logged for');

	const [walk] = journal.resolved.walks;
	await journal.save({ ...journal.stamp(), type: 'deletion', of: walk!.id });
	await expect.poll(page.text).not.toContain('Logged for');
	await page.leave();
	localStorage.clear();
});
