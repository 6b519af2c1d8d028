import { expect, it } from 'vitest';
import { FakeDesk } from '../../src/lib/desk/fake-desk.ts';
import { FakeTabs } from '../../src/lib/journal/fake-tabs.ts';
import { Journal } from '../../src/lib/journal/journal.svelte.ts';
import { addDays } from '../../src/lib/journal/day.ts';
import { flareOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import DaysOnIcon from '../../src/routes/parts/watches/DaysOnIcon.svelte';
import StreakSection from '../../src/routes/(tabs)/settings/StreakSection.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

const DAY_MS = 86_400_000;

/** An app on a Monday. `icon.count` is the number on its icon; null if there is none. */
async function app() {
	const { services, ...app } = await appOnFakes();
	const icon = { count: null as number | null };
	const badge = { show: (count = NaN) => void (icon.count = count), clear: () => void (icon.count = null) };
	const pass = async (days: number) => {
		app.clock.advance(days * DAY_MS);
		app.journal.refreshToday();
		await shown();
	};
	await pass(2); // The fake clock begins on a Saturday.
	return { ...app, icon, pass, services: { ...services, desk: { ...new FakeDesk().join(), badge } } };
}

it('is turned on in the settings, and then shows the days left, but none in a flare', async () => {
	const { services, journal, icon, pass } = await app();
	const { today } = journal;
	const page = await open(services, StreakSection);
	await journal.save(sessionOn(0, { day: today }));
	expect(journal.settings.daysOnIcon).toBe(false);
	page.target.querySelector<HTMLElement>('[role=switch]')!.click();
	await shown();
	expect(journal.settings.daysOnIcon).toBe(true);
	const part = await open(services, DaysOnIcon);
	expect(icon.count).toBe(2);
	await journal.save(sessionOn(1, { day: addDays(today, 1) }));
	await pass(1);
	expect(icon.count, 'after a session').toBe(1);
	await journal.save({ ...flareOn(0), from: addDays(today, 1) });
	await shown();
	expect(icon.count, 'in a flare').toBeNull();
	await part.leave();
	await page.leave();
});

it('counts anew in a new week, and takes the number away when it is turned off', async () => {
	const { services, journal, icon, pass } = await app();
	await journal.setSetting('daysOnIcon', true);
	await journal.save(sessionOn(0, { day: journal.today }));
	const part = await open(services, DaysOnIcon);
	expect(icon.count).toBe(2);
	await pass(7);
	expect(icon.count).toBe(3);
	await part.leave();
	expect(icon.count).toBeNull();
});

it('hears of what another tab saves', async () => {
	const { services, ports, vault, icon } = await app();
	const tabs = new FakeTabs();
	const journalOfTab = async () => {
		const journal = new Journal({ vault, calendar: ports.calendar, tabs: tabs.join() });
		await journal.load();
		return journal;
	};
	const [here, there] = [await journalOfTab(), await journalOfTab()];
	await here.setSetting('daysOnIcon', true);
	const part = await open({ ...services, journal: here }, DaysOnIcon);
	await shown();
	expect(icon.count, 'before the first session').toBeNull();
	await there.save(sessionOn(0, { day: here.today }));
	await shown();
	expect(icon.count).toBe(2);
	await part.leave();
});
