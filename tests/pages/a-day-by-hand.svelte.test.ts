import { expect, it } from 'vitest';
import { addDays } from '../../src/lib/journal/day.ts';
import { flareOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import { dateMessages } from '../../src/lib/i18n/en/date-messages.ts';
import Progress from '../../src/routes/(tabs)/progress/+page.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

/** Opens Progress and the dialog for the day `daysAgo` days before today. */
async function dayOpen(app: Awaited<ReturnType<typeof appOnFakes>>, daysAgo: number) {
	const { services, journal, clock } = app;
	const day = addDays(journal.today, -daysAgo);
	const page = await open(services, Progress);
	const cell = () => page.target.querySelector<HTMLElement>(`[data-day="${day}"]`)!;
	if (cell() === null) await page.press('Month before');
	cell().click();
	// The first time, the dialog's code and the list of routines are fetched.
	await expect.poll(page.text, { timeout: 30_000 }).toContain('Add a session');
	/** Presses a button, a second after the last press. */
	const press = async (name: string) => {
		clock.advance(1000);
		await page.press(name);
		await shown();
	};
	return { ...page, day, cell, press };
}

it('says that half of a session makes a day count, removes the session, and brings it back', async () => {
	const app = await appOnFakes();
	await app.journal.save(sessionOn(0, { day: app.journal.today, routineName: 'Desk break 1 min' }));
	const { text, press, cell, leave } = await dayOpen(app, 0);
	expect(text()).toContain('This day counts: you did at least half of Desk break 1 min.');
	expect(cell().ariaLabel ?? cell().getAttribute('aria-label')).toContain(', today: 1 minute');
	await press('Remove: Desk break 1 min, 1 minute');
	expect(app.journal.sessions).toEqual([]);
	expect(text()).toContain('Nothing yet today.');
	await press('Undo: Desk break 1 min, 1 minute was removed');
	expect(app.journal.sessions).toHaveLength(1);
	expect(text()).toContain('This day counts');
	await leave();
});

it('logs a rest day by one tap, also afterwards, counts two fast taps as one, and takes it back by one more', async () => {
	const app = await appOnFakes();
	const { text, press, target, leave, day, cell } = await dayOpen(app, 3);
	expect(text()).toContain('No session on this day.');
	const button = [...target.querySelectorAll('button')].find(({ textContent }) => /rest day/.test(textContent))!;
	app.clock.advance(1000);
	button.click();
	button.click();
	await shown();
	expect(app.journal.resolved.restDays).toMatchObject([{ day }]);
	expect(text()).toContain('This day keeps the streak: a rest day, one of the week’s own.');
	expect(cell().getAttribute('aria-label')).toBe(`${dateMessages.date(day)}: rest day`);
	await press('Not a rest day after all');
	expect(app.journal.resolved.restDays).toEqual([]);
	await leave();
});

it('adds a session and a walk to a day before the first use, once each, and takes them away again', async () => {
	const app = await appOnFakes();
	await app.journal.save(sessionOn(0, { day: app.journal.today }));
	const { text, press, target, leave, day } = await dayOpen(app, 1);
	await press('Add a session');
	const routine = target.querySelector('select')!;
	routine.value = 'desk-5';
	routine.dispatchEvent(new Event('change', { bubbles: true }));
	await shown();
	expect(target.querySelector<HTMLInputElement>('input[type=number]')!.value).toBe('5');
	const add = [...target.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Add')!;
	add.click();
	add.click();
	await shown();
	const [, added] = [...app.journal.sessions].sort((a, b) => (a.day < b.day ? 1 : -1));
	expect(app.journal.sessions).toHaveLength(2);
	expect(added).toMatchObject({ day, routine: 'desk-5', outcome: 'finished' });
	expect(added!.playedMs).toBe(added!.plannedMs);
	expect(added!.startedAt.slice(0, 13)).toBe(`${day}T12`);
	expect(text()).toContain('2-day streak');

	await press('Add a walk');
	await press('Add');
	expect(app.journal.resolved.walks).toMatchObject([{ day, minutes: 10 }]);

	await press('Remove: Walk, 10 minutes');
	await press(`Remove: ${added!.routineName}, 5 minutes`);
	expect(app.journal.sessions).toHaveLength(1);
	expect(app.journal.resolved.walks).toEqual([]);
	expect(text()).toContain('1-day streak');
	await leave();
});

it('says before it is added that less than half does not count, and adds nothing but whole minutes', async () => {
	const app = await appOnFakes();
	const { text, press, target, leave } = await dayOpen(app, 0);
	await press('Add a session');
	const routine = target.querySelector('select')!;
	routine.value = 'daily-back-1';
	routine.dispatchEvent(new Event('change', { bubbles: true }));
	const minutes = target.querySelector<HTMLInputElement>('input[type=number]')!;
	const type = async (value: string) => {
		minutes.value = value;
		minutes.dispatchEvent(new Event('input', { bubbles: true }));
		await shown();
	};
	await type('2');
	expect(text()).toContain('Less than half of this routine.');
	await type('2.5');
	expect(text()).toContain('Whole minutes, 1 to 600.');
	await press('Add');
	expect(app.journal.sessions).toEqual([]);
	await leave();
});

it('offers no rest day where the day counts anyway', async () => {
	const app = await appOnFakes();
	await app.journal.save({ ...flareOn(0), from: addDays(app.journal.today, -2) });
	const { text, leave } = await dayOpen(app, 1);
	expect(text()).toContain('This day counts: you are in a flare, and rest counts.');
	expect(text()).not.toContain('Make this a rest day');
	await leave();
});

it('cannot turn to a month after today, and shows a broken streak kindly', async () => {
	const app = await appOnFakes();
	await app.journal.save(sessionOn(0, { day: addDays(app.journal.today, -40) }));
	const page = await open(app.services, Progress);
	const month = () => page.target.querySelector('h2[aria-live]')!.textContent;
	const now = month();
	await page.press('Month after');
	expect(month()).toBe(now);
	await page.press('Month before');
	expect(month()).not.toBe(now);
	expect(page.text()).toContain('best: 1 day');
	expect(page.text()).toContain('Start again whenever you like.');
	await page.leave();
});
