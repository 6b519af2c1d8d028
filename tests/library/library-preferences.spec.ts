import { expect, test, type Page } from '@playwright/test';
import type { RoutineSummary } from '../../src/lib/routine/bundle.ts';
import { isOnFloor } from '../../src/lib/routine/position.ts';
import { backupFrom, chooseBackup } from '../support/backup-file.ts';
import { countOf, makeFavourite, nameOf, routineLink, shownNames } from '../support/finder.ts';
import { summaries } from '../support/library.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { button } from '../support/player.ts';
import { playDesk1 } from '../support/session.ts';

const FLOOR = [
	'Lying on your back',
	'Lying on your front',
	'Lying on your side',
	'On your hands and knees',
	'Kneeling',
	'Sitting on the floor'
];

test('A routine that a person gives their heart to is among their favourites, until they take it back', async ({
	page
}) => {
	await open(page, 'routines/hips-hams');
	const heart = button(page, 'Favourite');
	await expect(heart).toHaveAttribute('aria-pressed', 'false');
	await heart.click();
	await expect(heart).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await ready(page);
	await expect(heart).toHaveAttribute('aria-pressed', 'true');
	await makeFavourite(page, 'desk-3');
	await open(page, 'routines/desk-1');
	await expect(heart, 'another routine').toHaveAttribute('aria-pressed', 'false');

	await open(page, 'routines');
	await expect(routineLink(page, 'hips-hams').getByRole('img', { name: 'Favourite' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('img', { name: 'Favourite' })).toHaveCount(2);
	await button(page, 'Favourites').click();
	await expect.poll(async () => (await shownNames(page)).sort()).toEqual([nameOf('desk-3'), nameOf('hips-hams')]);

	await routineLink(page, 'hips-hams').click();
	await heart.click();
	await expect(heart).toHaveAttribute('aria-pressed', 'false');
	await page.goBack();
	await expect.poll(() => shownNames(page)).toEqual([nameOf('desk-3')]);
	await page.reload();
	await ready(page);
	await expect.poll(() => shownNames(page)).toEqual([nameOf('desk-3')]);
});

test('What a person has just finished comes first of what they did lately, and what they stopped is not there', async ({
	page
}) => {
	const records = [
		sessionOf('morning', '2026-03-01', 'finished', 1),
		sessionOf('desk-3', '2026-03-02', 'finished', 2),
		sessionOf('morning', '2026-03-03', 'finished', 3),
		sessionOf('core-1', '2026-03-04', 'stopped', 4)
	];
	await page.clock.install({ time: new Date('2026-03-10T12:00:00+01:00') });
	await open(page, 'settings');
	await chooseBackup(page, { app: 'homestretch', kind: 'backup', version: 1, exportedAt: records[0]?.at, records });
	await button(page, 'Import').click();
	await expect(page.getByRole('status').filter({ hasText: 'Imported 4 records.' })).toBeVisible();
	await open(page, 'routines?show=recent');
	await expect.poll(() => shownNames(page)).toEqual(['morning', 'desk-3'].map(nameOf));

	await playDesk1(page, 'Silent');
	await open(page, 'routines');
	await button(page, 'Recently done').click();
	await expect(button(page, 'Recently done')).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => shownNames(page)).toEqual(['desk-1', 'morning', 'desk-3'].map(nameOf));
	await expect(countOf(page)).toHaveText(`3 of ${summaries.length} routines`);
});

test('Somebody without a mat finds what needs none, reads how much is left out, and sees it all when they ask', async ({
	page
}) => {
	await open(page, 'settings');
	await setCheck(page, 'Things I have', 'mat', false);
	await open(page, 'routines');
	const left = await expectLeftOut(page, ({ needs }) => needs.includes('mat'));
	await button(page, 'Show all').click();
	await expect.poll(() => shownNames(page)).toHaveLength(summaries.length);
	await expect(page.getByText(/hidden by your settings/)).toHaveCount(0);

	await page.reload();
	await ready(page);
	await expect.poll(() => shownNames(page), 'all of it was for once').toHaveLength(left);
	await page.getByRole('link', { name: 'Change settings' }).click();
	await expect(page.getByRole('heading', { name: 'What suits me' })).toBeInViewport();
	await setCheck(page, 'Things I have', 'mat', true);
	await open(page, 'routines');
	await expect.poll(() => shownNames(page)).toHaveLength(summaries.length);
	await expect(page.getByText(/hidden by your settings/)).toHaveCount(0);
});

test('What does not suit a person is left out of a search and a filter too, and counted there', async ({ page }) => {
	await open(page, 'settings');
	await setCheck(page, 'Positions I cannot do', 'Lying on your front', true);
	await setCheck(page, 'Things I have', 'chair', false);
	await open(page, 'routines?goal=core');
	const isLeftOut = ({ positions, needs }: RoutineSummary) => positions.includes('prone') || needs.includes('chair');
	const core = summaries.filter(({ goal }) => goal === 'core');
	const suiting = core.filter((summary) => !isLeftOut(summary)).map(({ name }) => name);
	expect(suiting).toEqual([nameOf('core-3')]);
	await expect.poll(async () => (await shownNames(page)).sort()).toEqual(suiting.sort());
	await expectCountLeftOut(page, core.length - suiting.length);
	await button(page, 'Show all').click();
	await expect.poll(() => shownNames(page)).toHaveLength(core.length);
});

test('Somebody who cannot get to the floor is offered nothing on it, at any hour, and keeps that', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-03-10T00:30:00+01:00') });
	await open(page, 'settings');
	for (const position of FLOOR) await setCheck(page, 'Positions I cannot do', position, true);
	await open(page, 'routines');
	await expectLeftOut(page, ({ positions }) => positions.some(isOnFloor));

	const upright = summaries.filter(({ positions }) => !positions.some(isOnFloor)).map(({ name }) => name);
	const suggested = new Set<string>();
	for (let hour = 0; hour < 24; hour++) {
		await page.clock.setSystemTime(new Date(`2026-03-10T${String(hour).padStart(2, '0')}:30:00+01:00`));
		await openToday(page);
		const name = await page.getByRole('heading', { level: 1 }).textContent();
		expect(upright, `at ${hour}:30`).toContain(name);
		suggested.add(String(name));
	}
	expect(suggested.size, 'the hour makes a difference').toBeGreaterThan(1);
});

test('Somebody whom nothing suits is told so on Today, and sees all routines when they ask for them', async ({
	page
}) => {
	await open(page, 'settings');
	for (const position of [...FLOOR, 'Sitting on a chair', 'Standing']) {
		await setCheck(page, 'Positions I cannot do', position, true);
	}
	await openToday(page);
	await expect(page.getByText('No routine for this time of day')).toBeVisible();
	await page.getByRole('link', { name: 'All routines', exact: true }).click();
	await expectCountLeftOut(page, summaries.length);
	await button(page, 'Show all routines').click();
	await expect.poll(() => shownNames(page)).toHaveLength(summaries.length);
});

test('What suits a person is in their backup, and on another device after it was imported', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page, 'settings');
	await setCheck(page, 'Things I have', 'mat', false);
	await setCheck(page, 'Things I have', 'towel', false);
	await setCheck(page, 'Positions I cannot do', 'Sitting on a chair', true);
	await page.reload();
	await ready(page);
	const backup = await backupFrom(page, button(page, 'Export backup'));
	const newest = (name: string) => backup.records.filter((record) => record.name === name).at(-1);
	for (const name of ['missing:mat', 'missing:towel', 'avoided:seated']) {
		expect(newest(name)).toMatchObject({ type: 'setting', v: 1, value: true });
	}

	const elsewhere = await browser.newContext({ baseURL: String(baseURL), serviceWorkers: 'block' });
	const other = await elsewhere.newPage();
	await open(other, 'settings');
	await expect(check(other, 'Things I have', 'mat')).toBeChecked();
	await chooseBackup(other, backup);
	await button(other, 'Import').click();
	for (const shown of [page, other]) {
		await expect(check(shown, 'Things I have', 'mat')).not.toBeChecked();
		await expect(check(shown, 'Things I have', 'towel')).not.toBeChecked();
		await expect(check(shown, 'Things I have', 'pillow')).toBeChecked();
		await expect(check(shown, 'Positions I cannot do', 'Sitting on a chair')).toBeChecked();
		await expect(check(shown, 'Positions I cannot do', 'Standing')).not.toBeChecked();
	}
	await open(other, 'routines');
	await expectLeftOut(other, ({ needs, positions }) => {
		return needs.includes('mat') || needs.includes('towel') || positions.includes('seated');
	});
	await elsewhere.close();
});

function check(page: Page, group: 'Things I have' | 'Positions I cannot do', name: string) {
	return page.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true });
}

async function setCheck(
	page: Page,
	group: 'Things I have' | 'Positions I cannot do',
	name: string,
	isOn: boolean
): Promise<void> {
	await expect(check(page, group, name)).toBeChecked({ checked: !isOn });
	await check(page, group, name).setChecked(isOn);
}

/** Checks which routines the settings leave out when no filter is set. Returns the number of shown routines. */
async function expectLeftOut(page: Page, isLeftOut: (summary: RoutineSummary) => boolean): Promise<number> {
	const due = summaries.filter((summary) => !isLeftOut(summary)).map(({ name }) => name);
	expect(due.length).toBeGreaterThan(0);
	await expect.poll(async () => (await shownNames(page)).sort()).toEqual(due.sort());
	await expectCountLeftOut(page, summaries.length - due.length);
	return due.length;
}

async function expectCountLeftOut(page: Page, count: number): Promise<void> {
	expect(count).toBeGreaterThan(0);
	const words = count === 1 ? '1 routine is hidden by your settings' : `${count} routines are hidden by your settings`;
	await expect(page.getByText(words)).toBeVisible();
}

/** A session record at noon of `day`. `place` is the last digit of its id, so ids sort by `place`. */
function sessionOf(routine: string, day: string, outcome: 'finished' | 'stopped', place: number) {
	return {
		v: 1,
		id: `01KJ000000000000000000100${place}`,
		type: 'session',
		at: `${day}T12:05:00+01:00`,
		routine,
		routineName: nameOf(routine),
		startedAt: `${day}T12:00:00+01:00`,
		day,
		plannedMs: 300_000,
		playedMs: outcome === 'finished' ? 300_000 : 100_000,
		outcome
	};
}
