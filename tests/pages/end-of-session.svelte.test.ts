import { expect, it } from 'vitest';
import type { SessionRecord } from '../../src/lib/journal/records.ts';
import { checkInOn, flareOn, sessionOn, ulidAt } from '../../src/lib/journal/sample-records.ts';
import { addDays } from '../../src/lib/journal/day.ts';
import EndOfSession from '../../src/routes/parts/care/EndOfSession.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

const ASKS = 'How much does it hurt now?';

/**
 * The end screen of the last of `sessions`. Each session was at noon, `ago` days before today. If `flareAgo` is given,
 * a flare began that many days before today.
 */
async function endOf(sessions: readonly (Partial<SessionRecord> & { ago: number })[], flareAgo?: number) {
	const app = await appOnFakes();
	const { journal } = app;
	const day = (ago: number) => addDays(journal.today, -ago);
	if (flareAgo !== undefined) await journal.save({ ...flareOn(0), from: day(flareAgo) });
	const records = sessions.map(({ ago, ...fields }, index) => {
		const at = `${day(ago)}T12:00:00.000+00:00`;
		return sessionOn(index, { id: ulidAt(index + 1), at, startedAt: at, day: day(ago), ...fields });
	});
	for (const record of records) await journal.save(record);
	return { ...app, day, page: await open(app.services, EndOfSession, { record: records.at(-1) }) };
}

it('asks about pain, stores 0 as 0, and says nothing of it without a number to compare with', async () => {
	const { page, journal } = await endOf([{ ago: 0 }]);
	expect(page.text()).toContain(ASKS);
	await page.press('0');
	await page.press('Save');
	expect(journal.sessions[0]?.painAfter).toBe(0);
	expect(page.text()).toBe('Noted.');
	await page.leave();
});

it('stores a question that was skipped as not answered, and does not ask again that day', async () => {
	const { page, journal, services } = await endOf([{ ago: 0 }]);
	await page.press('Not now');
	expect(page.text()).toBe('');
	expect(journal.sessions[0]).not.toHaveProperty('painAfter');
	expect(journal.resolved.checkIns).toEqual([expect.objectContaining({ skipped: 'pain-after' })]);
	expect(journal.resolved.checkIns[0]).not.toHaveProperty('pain');
	await page.leave();
	const again = await open(services, EndOfSession, { record: journal.sessions[0] });
	expect(again.text()).not.toContain(ASKS);
	await again.leave();
});

it('keeps a number that was chosen by somebody who goes on without Save, and none that was skipped', async () => {
	const chosen = await endOf([{ ago: 0 }]);
	await chosen.page.press('7');
	await chosen.page.leave();
	expect(chosen.journal.sessions[0]?.painAfter).toBe(7);
	const skipped = await endOf([{ ago: 0 }]);
	await skipped.page.press('7');
	await skipped.page.press('Not now');
	await skipped.page.leave();
	expect(skipped.journal.sessions[0]).not.toHaveProperty('painAfter');
});

it('answers strong pain with help, whatever it was before', async () => {
	const { page } = await endOf([{ ago: 0 }]);
	await page.press('7');
	await page.press('Save');
	expect(page.text()).toContain('Rest where it hurts least. If it keeps getting worse, get help.');
	expect(page.text()).toContain('Get help');
	await page.leave();
});

it.each([
	['Fine', 4, 'If it is back to usual by tomorrow morning, all is well.'],
	['Ease', 5, 'Next time, go smaller.'],
	['Stop', 6, 'Leave this routine for now']
])('clinical review 6, pain rule: says “%s” after 3 and %i', async (_, after, says) => {
	const { journal, day, services, page: early } = await endOf([{ ago: 0, plannedMs: 240_000 }], 3);
	await early.leave();
	await journal.save(checkInOn(0, { day: day(0), at: `${day(0)}T08:00:00.000+00:00`, pain: 3 }));
	const page = await open(services, EndOfSession, { record: journal.sessions[0] });
	await page.press(String(after));
	await page.press('Save');
	expect(page.text()).toContain(says);
	await page.leave();
});

it.each([
	['not after a short break', 60_000, false],
	['after a longer session', 120_000, true]
])('asks about pain in a flare %s', async (_, plannedMs, asks) => {
	const { page } = await endOf([{ ago: 0, plannedMs }], 2);
	expect(page.text().includes(ASKS)).toBe(asks);
	await page.leave();
});

it('says in a flare what to do now, but not to walk while a danger sign stands', async () => {
	const { page, journal } = await endOf([{ ago: 0, painAfter: 2 }], 2);
	expect(page.text()).toContain('walk a few steps');
	const sign = { type: 'screening', result: 'today' } as const;
	await journal.save({ ...journal.stamp(), ...sign, day: journal.today, items: [10] });
	await expect.poll(page.text).not.toContain('walk');
	await page.leave();
});

it('offers a little more after three fine sessions, once nothing is asked any more', async () => {
	const { page, journal } = await endOf([{ ago: 4 }, { ago: 2 }, { ago: 0 }]);
	expect(page.text()).not.toContain('a little more');
	await page.press('Not now');
	expect(page.text()).toContain('next time a little more: Desk break 3 min');
	expect(journal.playing).toBeNull();
	await page.leave();
});

it('offers something easier after a session that was stopped early, and nothing in a flare', async () => {
	const early = { ago: 0, routine: 'core-2', outcome: 'stopped', playedMs: 20_000, painAfter: 2 } as const;
	const { page } = await endOf([early]);
	expect(page.text()).toContain('next time something easier: Core foundations 8');
	await page.leave();
	const inFlare = await endOf([early], 2);
	expect(inFlare.page.text()).not.toContain('easier');
	await inFlare.page.leave();
});

it('offers a rest day after a session that was stopped too early to count, logs it once, and takes it back', async () => {
	const { page, journal, clock, day } = await endOf([{ ago: 0, outcome: 'stopped', playedMs: 20_000, painAfter: 5 }]);
	expect(page.text()).toContain('A rest day keeps your streak.');
	const rest = [...page.target.querySelectorAll('button')].find(({ textContent }) => /rest day/.test(textContent))!;
	clock.advance(1000);
	rest.click();
	rest.click();
	await shown();
	expect(journal.resolved.restDays).toMatchObject([{ day: day(0) }]);
	clock.advance(1000);
	await page.press('Not a rest day after all');
	expect(journal.resolved.restDays).toEqual([]);
	clock.advance(1000);
	await page.press('Make today a rest day');
	expect(journal.resolved.restDays).toHaveLength(1);
	await page.leave();
});

const stopped = { ago: 0, outcome: 'stopped', painAfter: 5 } as const;

it.each([
	['that counts', [{ ...stopped, playedMs: 30_000 }], undefined],
	['after one that counts', [{ ago: 0 }, { ...stopped, playedMs: 0 }], undefined],
	['that was finished', [{ ...stopped, outcome: 'finished' as const, playedMs: 0 }], undefined],
	['in a flare', [{ ...stopped, playedMs: 0 }], 2]
])('offers no rest day after a session %s', async (_, sessions, flareAgo) => {
	const { page } = await endOf(sessions, flareAgo);
	expect(page.text()).not.toContain('rest day');
	await page.leave();
});

it('does not promise that a rest day keeps the streak when none is left', async () => {
	const { page, journal, services } = await endOf([{ ...stopped, playedMs: 0 }]);
	await journal.setSetting('restDaysPerWeek', 0);
	await page.leave();
	const again = await open(services, EndOfSession, { record: journal.sessions[0] });
	expect(again.text()).toContain('Resting is fine.');
	expect(again.text()).not.toContain('keeps your streak');
	await again.leave();
});
