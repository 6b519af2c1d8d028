import { expect, it } from 'vitest';
import { streakSettingMessages } from '../../src/lib/i18n/en/progress/streak-setting-messages.ts';
import { addDays, dayOf } from '../../src/lib/journal/day.ts';
import { sessionOn } from '../../src/lib/journal/sample-records.ts';
import { MAX_BANKED_REST_DAYS, streakOn, whyOn } from '../../src/lib/journal/streak.ts';
import StreakSection from '../../src/routes/(tabs)/settings/StreakSection.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

async function section() {
	const app = await appOnFakes();
	const page = await open(app.services, StreakSection);
	const [goal, rest, boundary] = [...page.target.querySelectorAll<HTMLInputElement>('input[type=range]')];
	const slide = async (slider: HTMLInputElement | undefined, value: number) => {
		slider!.value = String(value);
		slider!.dispatchEvent(new Event('input', { bubbles: true }));
		slider!.dispatchEvent(new Event('change', { bubbles: true }));
		await shown();
	};
	return { ...app, page, slide, goal, rest, boundary };
}

it('sets the goal, the rest days and the boundary, and says what each means', async () => {
	const { page, journal, slide, goal, rest, boundary } = await section();
	expect([goal!.value, rest!.value, boundary!.value]).toEqual(['3', '1', '180']);
	expect([goal!.min, goal!.max, boundary!.min, boundary!.max, boundary!.step]).toEqual(['1', '7', '0', '360', '30']);
	expect(page.text()).toContain('between midnight and 03:00 counts for the day before');
	await slide(goal, 5);
	await slide(rest, 2);
	await slide(boundary, 330);
	expect(journal.settings).toMatchObject({ weekGoal: 5, restDaysPerWeek: 2, dayBoundaryMinutes: 330 });
	expect(page.text()).toContain('5 days');
	expect(page.text()).toContain('between midnight and 05:30');
	await slide(boundary, 0);
	expect(page.text()).toContain('Each day begins at midnight.');
	await page.leave();
});

it('moves no past day when the boundary is changed: the day of a session is stored with it', async () => {
	const { page, journal, slide, boundary } = await section();
	const { today } = journal;
	const late = { epochMs: Date.parse(`${today}T02:00:00Z`), offsetMinutes: 0 };
	const day = dayOf(late, journal.settings.dayBoundaryMinutes);
	expect(day).toBe(addDays(today, -1));
	await journal.save(sessionOn(0, { day, startedAt: `${today}T02:00:00.000+00:00` }));
	const before = streakOn(journal.resolved, today);
	await slide(boundary, 0);
	expect(whyOn(journal.resolved, day, today)).toBe('session');
	expect(streakOn(journal.resolved, today)).toEqual(before);
	expect(dayOf(late, journal.settings.dayBoundaryMinutes), 'a session at the same time would be of today').toBe(today);
	await page.leave();
});

it('names the number of rest days that are saved', () => {
	expect(streakSettingMessages.restHint).toContain(`Up to ${MAX_BANKED_REST_DAYS} `);
});
