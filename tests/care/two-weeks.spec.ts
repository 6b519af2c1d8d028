import { expect, test, type Page } from '@playwright/test';
import { FLARE_DAY, putFlare } from '../support/care/flare.ts';
import { keepForOffline } from '../support/offline.ts';
import { open, ready } from '../support/pages.ts';
import { button } from '../support/player.ts';
import { storedEntries } from '../support/stored-records.ts';

test.use({ serviceWorkers: 'allow' });

const DAY_MS = 86_400_000;
/** A Thursday. */
const START = new Date('2026-11-26T09:00:00');

/** Advances the clock to the next morning, and opens Today. */
async function nextMorning(page: Page): Promise<void> {
	await page.clock.fastForward(DAY_MS);
	await open(page, '');
}

/** Answers a question about pain; null skips it. */
async function answerPain(page: Page, question: string, pain: number | null): Promise<void> {
	const group = page.getByRole('radiogroup', { name: question });
	await expect(group).toBeVisible();
	if (pain === null) return button(page, 'Not now').click();
	await group.getByRole('radio', { name: String(pain), exact: true }).check();
	await button(page, 'Save').click();
	await expect(group).toHaveCount(0);
}

const NO_FLARE = /No plan now/;
const MORNING = 'How much does it hurt today?';
const AFTER = 'How much does it hurt now?';

/** Skips to the end of the running session. */
async function toTheEnd(page: Page): Promise<void> {
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
	const complete = page.getByRole('heading', { name: 'Session complete' });
	while ((await complete.count()) === 0) await page.keyboard.press('ArrowRight');
}

/** Plays the routine that Today offers, and answers how much it hurts afterwards. */
async function playOffered(page: Page, painAfter: number): Promise<void> {
	await page.getByRole('main').getByRole('link', { name: 'Start', exact: true }).click();
	await toTheEnd(page);
	await answerPain(page, AFTER, painAfter);
}

async function recordsOf(page: Page, type: string): Promise<Record<string, unknown>[]> {
	return Object.values(await storedEntries(page)).filter((record) => record['type'] === type);
}

const WAYS = [
	{
		place: 'Bed',
		offers: {
			0: 'First-hours relief (lying)',
			2: 'Gentle return, small moves',
			4: 'Gentle return, a little more',
			setBack: 'Gentle return, small moves',
			onward: 'Gentle return, a little more',
			leave: 'Lifting'
		}
	},
	{
		place: 'Floor',
		offers: {
			0: 'First-hours relief (lying)',
			2: 'Gentle return, small moves',
			4: 'Gentle return, a little more',
			setBack: 'Gentle return, small moves',
			onward: 'Gentle return, a little more',
			leave: 'Lifting'
		}
	},
	{
		place: 'Neck pain',
		offers: {
			0: 'Neck relief',
			2: 'Neck relief',
			4: 'Shoulders and arms 4',
			setBack: 'Neck relief',
			onward: 'Upper back and neck 8',
			leave: 'Pulling or pressing on your head'
		}
	}
] as const;

for (const { place, offers } of WAYS) {
	test(`Two weeks of a flare, day by day and offline, from “${place}”: with a setback, to the day when it is over`, async ({
		page,
		context
	}) => {
		test.setTimeout(180_000);
		await page.clock.install({ time: START });
		await open(page, '');
		await keepForOffline(page);
		await context.setOffline(true);
		// Until the journal has been read, the page holds one offer per part of the day, and shows only one of them.
		const title = page.locator('main.home h1').filter({ visible: true });

		// Day 0: plays a relief routine, and answers with a number afterwards.
		await page.getByRole('link', { name: 'Seized up' }).click();
		await button(page, 'None of these').click();
		await expect(page.getByText('2/2')).toBeVisible();
		await button(page, 'None of these').click();
		await button(page, place).click();
		await toTheEnd(page);
		await answerPain(page, AFTER, 6);
		await expect(page.getByRole('status')).toHaveText('Noted.');
		await button(page, 'Done').click();
		expect(await recordsOf(page, 'flare')).toHaveLength(1);
		await open(page, 'care');
		await expect(page.getByText('Since today.')).toBeVisible();
		await expect(page.getByRole('heading', { name: offers[0] })).toBeVisible();
		if (place === 'Floor') {
			await button(page, 'It is my neck or upper back').click();
			await expect(page.getByText('For the neck and upper back.')).toBeVisible();
			await button(page, 'It is my lower back').click();
			await expect(page.getByText('For the lower back.')).toBeVisible();
		}

		// Day 1: answers 0, which counts as an answer. Logs a walk, and takes it back.
		await nextMorning(page);
		await expect(title).toHaveText(offers[0]);
		await answerPain(page, MORNING, 0);
		await page.getByRole('link', { name: 'Your plan' }).click();
		await button(page, '10 min').click();
		await expect(page.getByText('Today: 1 walk, 10 minutes.')).toBeVisible();
		await button(page, 'Undo the last one').click();
		await expect(page.getByText('Today: 1 walk')).toHaveCount(0);
		await expect(page.locator('[aria-current="step"]')).toContainText('First days');
		expect(await recordsOf(page, 'check-in')).toContainEqual(expect.objectContaining({ pain: 0 }));

		// Day 2: the next stage. The person skips the question; a skip is not stored as 0.
		await nextMorning(page);
		await expect(title).toHaveText(offers[2]);
		await expect(page.getByRole('heading', { name: 'How is your back today?' })).toHaveCount(0);
		await answerPain(page, MORNING, null);
		await open(page, '');
		await expect(title).toHaveText(offers[2]);
		await expect(page.getByRole('radiogroup', { name: MORNING })).toHaveCount(0);
		const [skipped] = (await recordsOf(page, 'check-in')).filter((record) => record['skipped'] === 'pain');
		expect(skipped).not.toHaveProperty('pain');
		await open(page, 'care');
		await expect(page.locator('[aria-current="step"]')).toContainText('Small moves');
		await expect(page.getByRole('listitem').filter({ hasText: offers.leave }).first()).toBeVisible();

		// Day 4: a session that raises pain by three is a setback at once.
		await nextMorning(page);
		await nextMorning(page);
		await expect(title).toHaveText(offers[4]);
		await answerPain(page, MORNING, 3);
		await playOffered(page, 6);
		await expect(page.getByText('It went up a lot.')).toBeVisible();
		await button(page, 'Done').click();
		await expect(title).toHaveText(offers.setBack);
		await open(page, 'care');
		await expect(page.getByText('Gentler for now.')).toBeVisible();

		// Day 6: the plan moves on again. Day 7: the person asks for a gentler one.
		await nextMorning(page);
		await expect(title).toHaveText(offers.setBack);
		await nextMorning(page);
		await expect(title).toHaveText(offers[4]);
		await nextMorning(page);
		await open(page, 'care');
		await button(page, 'Make it gentler').click();
		await expect(page.locator('[aria-current="step"]')).toContainText('Small moves');

		// Day 13: the plan has moved on, and asks whether the back is mostly better. Day 14: two weeks have passed, and
		// Today says so.
		for (let day = 8; day <= 13; day++) await nextMorning(page);
		await expect(title).toHaveText(offers.onward);
		await expect(page.getByRole('heading', { name: 'Is it mostly better?' })).toHaveCount(0);
		await answerPain(page, MORNING, 2);
		await expect(page.getByRole('heading', { name: 'Is it mostly better?' })).toBeVisible();
		await expect(page.getByText('It has been two weeks.')).toHaveCount(0);
		await nextMorning(page);
		await expect(page.getByText('It has been two weeks.')).toBeVisible();
		await expect(page.getByText(/\d+-day streak/)).toHaveCount(0);

		// One tap closes the plan.
		await answerPain(page, MORNING, null);
		await button(page, 'Yes, close my plan').click();
		await expect(page.getByText('From your plan')).toHaveCount(0);
		await expect(page.getByText('It has been two weeks.')).toHaveCount(0);
		await open(page, 'care');
		await expect(page.getByText(NO_FLARE)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Now that it has settled' })).toBeVisible();
		await ready(page);
	});
}

test('A flare begun in two tabs is one, and taking it back in one tab takes it back in both', async ({
	page,
	context
}) => {
	await open(page, '');
	const other = await context.newPage();
	await open(other, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await other.getByRole('link', { name: 'Seized up' }).click();
	await expect(button(page, 'None of these')).toBeVisible();
	await expect(button(other, 'None of these')).toBeVisible();
	await open(page, 'care');
	await open(other, 'care');
	await expect(other.getByText('Since today.')).toBeVisible();
	await button(page, 'I tapped “Seized up” by mistake').click();
	await expect(page.getByText(NO_FLARE)).toBeVisible();
	await expect(other.getByText(NO_FLARE)).toBeVisible();
});

test('Ending a flare takes one tap, in all tabs, and one more takes it back', async ({ page, context }) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	await open(page, 'care');
	const other = await context.newPage();
	await other.clock.setFixedTime(FLARE_DAY);
	await open(other, 'care');
	await button(page, 'Yes, close my plan').click();
	await expect(page.getByText('Your plan is closed.')).toBeVisible();
	await expect(other.getByText(NO_FLARE)).toBeVisible();
	await button(page, 'Undo').click();
	await expect(button(page, 'Yes, close my plan')).toBeVisible();
	await expect(button(other, 'Yes, close my plan')).toBeVisible();
});

test('A flare that is ended on Today can be taken back there', async ({ page }) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	await page.clock.setFixedTime(new Date(Date.parse(FLARE_DAY) + 3 * DAY_MS));
	await open(page, '');
	await button(page, 'Not now').click();
	await button(page, 'Yes, close my plan').click();
	await expect(page.getByText('Your plan is closed.')).toBeVisible();
	await button(page, 'Undo').click();
	await expect(page.getByText('From your plan')).toBeVisible();
});

test('A number that was chosen in the evening and left overnight belongs to the evening', async ({ page }) => {
	await page.clock.install({ time: FLARE_DAY });
	await open(page, 'settings');
	await putFlare(page);
	await open(page, '');
	await page.getByRole('radiogroup', { name: MORNING }).getByRole('radio', { name: '4' }).check();
	await page.clock.fastForward(DAY_MS);
	await expect
		.poll(async () => (await recordsOf(page, 'check-in')).filter((record) => record['pain'] === 4).length)
		.toBe(2);
	const days = (await recordsOf(page, 'check-in')).filter(({ pain }) => pain === 4).map(({ day }) => day);
	expect(days).toContain(FLARE_DAY.slice(0, 10));
	await expect(page.getByRole('radiogroup', { name: MORNING })).toBeVisible();
});

test('Of two tabs that ask, the one that saves a number is believed', async ({ page, context }) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	await open(page, '');
	const other = await context.newPage();
	await other.clock.setFixedTime(FLARE_DAY);
	await open(other, '');
	await page.getByRole('radiogroup', { name: MORNING }).getByRole('radio', { name: '7' }).check();
	await answerPain(other, MORNING, 3);
	await expect(page.getByRole('radiogroup', { name: MORNING })).toHaveCount(0);
	const answers = (await recordsOf(page, 'check-in')).map((record) => record['pain']);
	expect(answers.filter((pain) => pain === 7 || pain === 3)).toEqual([3]);
});

test('On a day with a high number the plan has a relief, and nobody is asked whether it is over', async ({ page }) => {
	await page.clock.install({ time: FLARE_DAY });
	await open(page, 'settings');
	await putFlare(page);
	await page.clock.fastForward(7 * DAY_MS);
	await open(page, 'care');
	await expect(page.getByRole('heading', { name: 'Is it mostly better?' })).toBeVisible();
	await open(page, '');
	await answerPain(page, MORNING, 8);
	await expect(page.getByRole('main')).toContainText('First-hours relief (lying)');
	await expect(page.getByText('Is it mostly better?')).toHaveCount(0);
	await open(page, 'care');
	await expect(page.getByRole('heading', { name: 'First-hours relief (lying)' })).toBeVisible();
	await expect(page.getByText('Gentle return')).toHaveCount(0);
	await expect(page.getByText('Rest a while where it hurts least.')).toBeVisible();
	await expect(button(page, 'Make it gentler')).toHaveCount(0);
	await expect(page.getByText('Is it mostly better?')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Check for danger signs' })).toBeVisible();
	await expect(button(page, 'It is better: close my plan')).toHaveCount(0);

	await open(page, '');
	await expect(page.getByRole('link', { name: 'Check for danger signs' })).toBeVisible();
	await page.clock.fastForward(DAY_MS);
	await open(page, 'care');
	await expect(button(page, 'It is better: close my plan')).toBeVisible();
	// Without another number the plan stays back.
	await page.clock.fastForward(3 * DAY_MS);
	await open(page, 'care');
	await expect(page.getByText('Gentler for now.')).toBeVisible();
	await expect(page.getByText('Is it mostly better?')).toHaveCount(0);
});

test('After a flare was ended, “Seized up” on the same day begins another', async ({ page }) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	await open(page, 'care');
	await button(page, 'Yes, close my plan').click();
	await page.clock.setFixedTime(new Date(Date.parse(FLARE_DAY) + 60_000));
	await open(page, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await expect(button(page, 'None of these')).toBeVisible();
	await open(page, 'care');
	await expect(page.getByText('Since today.')).toBeVisible();
});

test('While a danger sign stands, the plan offers no walk and no routine', async ({ page }) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	await open(page, 'care/check');
	await button(page, 'None of these').click();
	await page.getByRole('button', { name: /swollen hot leg/ }).click();
	await open(page, 'care');
	await expect(page.getByRole('alert')).toContainText('danger sign');
	await expect(page.getByText(/[Ww]alk/)).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Start' })).toHaveCount(0);
});

test('“Seized up” tapped by mistake leaves no flare behind', async ({ page }) => {
	await open(page, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await expect(button(page, 'None of these')).toBeVisible();
	await open(page, 'care');
	await button(page, 'I tapped “Seized up” by mistake').click();
	await expect(page.getByText(NO_FLARE)).toBeVisible();
	await open(page, '');
	await expect(page.getByText('From your plan')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Your plan' })).toHaveCount(0);
});
