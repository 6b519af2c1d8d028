import { expect, test, type Page } from '@playwright/test';
import { clockText, wholeMinutes } from '../../src/lib/routine/duration.ts';
import type { RoutineSummary } from '../../src/lib/routine/bundle.ts';
import { placeOf } from '../../src/lib/library/routine-filter.ts';
import {
	askedOn,
	choose,
	countOf,
	exerciseSearch,
	listOn,
	makeFavourite,
	nameOf,
	routineLink,
	routineSearch,
	shownNames
} from '../support/finder.ts';
import { exerciseFinder, folder, routineFinder, summaries } from '../support/library.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { answerNoSigns, button, totalLeft } from '../support/player.ts';
import { timelineOf } from '../support/timelines.ts';

const ALL = summaries.map(({ name }) => name).sort();

test('With a stiff neck a person is in a playing routine three taps after Today', async ({ page }) => {
	let taps = 0;
	const tap = async (role: 'link' | 'button', name: string) => {
		await page.getByRole(role, { name, exact: true }).click();
		taps++;
	};
	await openToday(page);
	await tap('link', 'Neck');
	await expect(page).toHaveURL('/routines?q=neck');
	await tap('link', 'Start Upper back and neck 8');
	await expect(page.getByRole('heading', { level: 1, name: 'Upper back and neck 8' })).toBeVisible();
	await expect(button(page, 'Start')).toBeEnabled();
	await tap('button', 'Start');
	expect(taps).toBe(3);
	// The danger signs are asked once, before the first session.
	await answerNoSigns(page);

	// The session plays as one track, which runs in real time by the sound card's clock.
	const { totalMs } = timelineOf('upper-neck');
	await expect(totalLeft(page)).toHaveText(`${clockText(totalMs - 2000)} left`);
});

for (const [area, query] of [
	['Neck', 'neck'],
	['Shoulders', 'shoulder'],
	['Lower back', 'lower back'],
	['Hips', 'hips'],
	['A desk break', 'desk break']
] as const) {
	test(`“${area}” on Today leads to the routines for it, best first`, async ({ page }) => {
		await openToday(page);
		await page.getByRole('link', { name: area, exact: true }).click();
		await expect(routineSearch(page)).toHaveValue(query);
		const due = routineFinder.find(query).map(nameOf);
		expect(due.length).toBeGreaterThan(1);
		await expect.poll(() => shownNames(page)).toEqual(due);
	});
}

test('Somebody who types “hamstrng” among the routines sees with each letter what it finds, and opens the stretch', async ({
	page
}) => {
	await open(page, 'routines');
	await typeByLetter(page, routineSearch(page), async (typed) => {
		const due = routineFinder.find(typed).map(nameOf);
		await expect.poll(() => shownNames(page), typed).toEqual(due);
		await expect(countOf(page)).toHaveText(`${due.length} of ${summaries.length} routines`);
	});
	await expect(page).toHaveURL('/routines?q=hamstrng');
	const { name, cues } = exerciseOf(routineFinder.findExercises('hamstrng')[0]);
	await page.getByRole('region', { name: 'Exercises' }).getByRole('link', { name, exact: true }).click();
	await expectExercise(page, name, cues);
	await page.goBack();
	await expect(routineSearch(page)).toHaveValue('hamstrng');
	await expect.poll(() => shownNames(page)).toEqual(routineFinder.find('hamstrng').map(nameOf));
});

test('Somebody who types “hamstrng” among the exercises sees with each letter what it finds, and opens the stretch', async ({
	page
}) => {
	await open(page, 'exercises');
	const all = [...folder.exercises.values()].map(({ name }) => name);
	expect((await shownNames(page)).sort()).toEqual(all.sort());
	await typeByLetter(page, exerciseSearch(page), async (typed) => {
		const due = exerciseFinder.find(typed).map((id) => folder.exercises.get(id)?.name);
		await expect.poll(() => shownNames(page), typed).toEqual(due);
		await expect(countOf(page)).toHaveText(`${due.length} of ${all.length} exercises`);
	});
	await expect(page).toHaveURL('/exercises?q=hamstrng');
	const { name, cues } = exerciseOf(exerciseFinder.find('hamstrng')[0]);
	await page
		.getByRole('link')
		.filter({ has: page.getByRole('heading', { name, exact: true }) })
		.click();
	await expectExercise(page, name, cues);
	await page.goBack();
	await expect(exerciseSearch(page)).toHaveValue('hamstrng');
	await expect.poll(() => shownNames(page)).toHaveLength(exerciseFinder.find('hamstrng').length);
	await page.reload();
	await ready(page);
	await expect(exerciseSearch(page)).toHaveValue('hamstrng');

	await exerciseSearch(page).fill('bicycle');
	await expect(page.getByText('No exercise is called anything like “bicycle”.')).toBeVisible();
	await button(page, 'Show all exercises').click();
	await expect.poll(() => shownNames(page)).toHaveLength(all.length);
	await expect(page).toHaveURL('/exercises');
});

/**
 * One filter of each kind. `pick` sets it, every shown routine meets `isTrueOf`, and `address` is its query in the URL.
 */
const CHOICES: readonly {
	readonly words: string;
	readonly pick: (page: Page) => Promise<void>;
	readonly isTrueOf: (summary: RoutineSummary) => boolean;
	readonly address: string;
}[] = [
	{
		words: 'at most 5 minutes',
		pick: (page) => choose(page, 'Length', 'Up to 5 min'),
		isTrueOf: ({ totalMs }) => wholeMinutes(totalMs) <= 5,
		address: 'minutes=5'
	},
	{
		words: 'a goal',
		pick: (page) => choose(page, 'Goal', 'Desk break'),
		isTrueOf: ({ goal }) => goal === 'desk',
		address: 'goal=desk'
	},
	{
		words: 'a chair',
		pick: (page) => choose(page, 'Position', 'Chair'),
		isTrueOf: (summary) => placeOf(summary) === 'chair',
		address: 'place=chair'
	},
	{
		words: 'the first level',
		pick: (page) => choose(page, 'Level', 'Level 1'),
		isTrueOf: ({ level }) => level <= 1,
		address: 'level=1'
	},
	{
		words: 'a chair and nothing else needed',
		pick: (page) => choose(page, 'Equipment', 'Only: chair'),
		isTrueOf: ({ needs }) => needs.every((thing) => thing === 'chair'),
		address: 'needs=chair'
	},
	{
		words: 'favourites',
		pick: (page) => button(page, 'Favourites').click(),
		isTrueOf: ({ id }) => FAVOURITES.includes(id),
		address: 'show=favourites'
	}
];
const FAVOURITES = ['desk-1', 'core-2', 'upper-neck'];

test('What a person chooses among the routines holds for all that is shown, and for nothing that is not', async ({
	page
}) => {
	for (const id of FAVOURITES) await makeFavourite(page, id);
	for (const { words, pick, isTrueOf, address } of CHOICES) {
		await open(page, 'routines');
		await expect.poll(async () => (await shownNames(page)).sort()).toEqual(ALL);
		await pick(page);
		const due = summaries.filter(isTrueOf).map(({ name }) => name);
		expect(due.length, words).toBeGreaterThan(0);
		expect(due.length, words).toBeLessThan(ALL.length);
		await expect.poll(async () => (await shownNames(page)).sort(), words).toEqual(due.sort());
		await expect(countOf(page)).toHaveText(`${due.length} of ${ALL.length} routines`);
		await expect(page).toHaveURL(`/routines?${address}`);
	}
});

test('A list that a person has put together is there again after a reload, at a copied address, and on the way Back', async ({
	page
}) => {
	for (const id of FAVOURITES) await makeFavourite(page, id);
	await open(page, 'routines');
	for (const { pick } of CHOICES) await pick(page);
	await routineSearch(page).fill('desk');
	await expect.poll(() => shownNames(page)).toEqual([nameOf('desk-1')]);
	const list = await listOn(page);
	expect(list).toMatchObject({
		search: 'desk',
		chosen: {
			Length: 'Up to 5 min',
			Goal: 'Desk break',
			Position: 'Chair',
			Level: 'Level 1',
			Equipment: 'Only: chair'
		},
		pressed: ['Favourites']
	});
	await expect(page).toHaveURL('/routines?q=desk&goal=desk&minutes=5&place=chair&level=1&needs=chair&show=favourites');
	const address = page.url();

	await page.reload();
	await ready(page);
	await expect.poll(() => listOn(page), 'after a reload').toEqual(list);

	const copy = await page.context().newPage();
	await open(copy, address);
	await expect.poll(() => listOn(copy), 'in another tab').toEqual(list);
	await copy.close();

	await routineLink(page, 'desk-1').click();
	await expect(page.getByRole('heading', { level: 1, name: nameOf('desk-1') })).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(address);
	await expect.poll(() => listOn(page), 'on the way back').toEqual(list);
});

test('After Back, a list that was changed step by step is as it was left, and Forward leads on', async ({ page }) => {
	await openToday(page);
	await page.getByRole('link', { name: 'Hips', exact: true }).click();
	await expect(routineSearch(page)).toHaveValue('hips');
	await choose(page, 'Length', 'Up to 15 min');
	await choose(page, 'Goal', 'Hips and hamstrings');
	await expect.poll(() => shownNames(page)).toEqual([nameOf('hips-hams')]);
	const list = await listOn(page);
	await routineLink(page, 'hips-hams').click();
	await expect(page.getByRole('heading', { level: 1, name: nameOf('hips-hams') })).toBeVisible();
	await page.reload();
	await ready(page);
	await page.goBack();
	await expect.poll(() => listOn(page)).toEqual(list);
	await page.goForward();
	await expect(page.getByRole('heading', { level: 1, name: nameOf('hips-hams') })).toBeVisible();
	await page.goBack();
	await expect.poll(() => listOn(page)).toEqual(list);

	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Routines' }).click();
	await expect(page, 'the tab leads to all of them').toHaveURL('/routines');
	await expect.poll(() => askedOn(page)).toMatchObject({ search: '', pressed: [], chosen: { Length: 'Length' } });
	await expect.poll(() => shownNames(page)).toHaveLength(ALL.length);
});

test('Where nothing fits, a person reads what is in the way, and each way out shows as many routines as it says', async ({
	page
}) => {
	const address = 'routines?goal=desk&place=floor&minutes=10';
	const wayOut = ({ without, due }: { without: string; due: readonly unknown[] }) =>
		`Remove “${without}” (${due.length} ${due.length === 1 ? 'routine' : 'routines'})`;
	const waysOut = [
		{ without: 'On the floor', due: summaries.filter(({ goal, totalMs }) => goal === 'desk' && isUpTo(10, totalMs)) },
		{
			without: 'Desk break',
			due: summaries.filter((summary) => placeOf(summary) === 'floor' && isUpTo(10, summary.totalMs))
		}
	].sort((a, b) => b.due.length - a.due.length);
	for (const { without, due } of waysOut) {
		await open(page, address);
		await expect(page.getByRole('heading', { name: 'No routine matches all your choices.' })).toBeVisible();
		await expect(countOf(page)).toHaveText(`0 of ${ALL.length} routines`);
		await expect(page.getByText('Remove one choice to see more:')).toBeVisible();
		const offered = page.getByRole('main').getByRole('button', { name: /^Remove “/ });
		await expect(offered).toHaveText(waysOut.map(wayOut));
		await button(page, wayOut({ without, due })).click();
		await expect.poll(async () => (await shownNames(page)).sort()).toEqual(due.map(({ name }) => name).sort());
		await expect(countOf(page)).toHaveText(`${due.length} of ${ALL.length} routines`);
	}
});

test('Where nothing fits and no single thing is in the way, a person can have all routines again', async ({ page }) => {
	await open(page, 'routines?q=bicycle&goal=desk&place=floor');
	await expect(page.getByRole('heading', { name: 'No routine matches all your choices.' })).toBeVisible();
	await button(page, 'Show all routines').click();
	await expect.poll(async () => (await shownNames(page)).sort()).toEqual(ALL);
	await expect(countOf(page)).toHaveText(`${ALL.length} routines, best fit for now first`);
	await expect(page).toHaveURL('/routines');
	await expect(routineSearch(page)).toHaveValue('');

	await button(page, 'Favourites').click();
	await expect(page.getByText('No favourites yet.')).toBeVisible();
	await button(page, 'Recently done').click();
	await expect(page.getByText('Nothing done yet.')).toBeVisible();
	await button(page, `Remove “Recently done” (${ALL.length} routines)`).click();
	await expect.poll(() => shownNames(page)).toHaveLength(ALL.length);
});

function isUpTo(minutes: number, totalMs: number): boolean {
	return wholeMinutes(totalMs) <= minutes;
}

function exerciseOf(id = ''): { name: string; cues: readonly string[] } {
	const exercise = folder.exercises.get(id);
	if (!exercise) throw new Error(`there is no exercise "${id}"`);
	return exercise;
}

/** Types “hamstrng” letter by letter, and calls `see` after each letter. */
async function typeByLetter(
	page: Page,
	field: ReturnType<typeof routineSearch>,
	see: (typed: string) => Promise<void>
): Promise<void> {
	await field.click();
	let typed = '';
	for (const letter of 'hamstrng') {
		await page.keyboard.type(letter);
		typed += letter;
		await see(typed);
	}
	await expect(field).toBeFocused();
	await expect(field).toHaveValue('hamstrng');
}

async function expectExercise(page: Page, name: string, cues: readonly string[]): Promise<void> {
	expect(name).toMatch(/hamstring/i);
	await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
	expect(cues.length).toBeGreaterThan(0);
	for (const cue of cues) await expect(page.getByText(cue, { exact: true })).toBeVisible();
}
