import { expect, test, type Locator, type Page } from '@playwright/test';
import { routineLink, routineSearch, shownNames } from '../support/finder.ts';
import { dueHeading, MINUTE_MS, NINE } from '../support/care/desk.ts';
import { open, openToday } from '../support/pages.ts';
import { timeFlies, timePasses } from '../support/session.ts';

test('A person with a keyboard alone goes from Today through a session and back to Today', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-23T13:00:00+01:00') });
	await openToday(page);

	await tabTo(page, page.getByRole('link', { name: 'Routines', exact: true }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: /^Desk break 1 min/ }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: 'Start, 1 minute' }));
	await page.keyboard.press('Enter');

	await tabTo(page, page.getByRole('radio', { name: 'Keeps going when my phone locks' }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Plays over my music, screen on' })).toBeChecked();
	await page.keyboard.press('ArrowDown');
	const silent = page.getByRole('radio', { name: 'Silent' });
	await expect(silent).toBeChecked();
	await expect(silent).toBeFocused();
	await tabTo(page, page.getByRole('button', { name: 'Start', exact: true }));
	await page.keyboard.press('Enter');
	await answerByKey(page);

	const timer = page.getByRole('timer', { name: 'Time left' });
	const heading = page.getByRole('heading', { level: 1 });
	const paused = page.getByText('Paused', { exact: true });
	await expect(timer).toBeVisible();
	await expect(heading).toBeFocused();

	await page.keyboard.press('Space');
	await expect(paused).toBeVisible();
	const standing = String(await timer.textContent());
	await timePasses(page, 3000);
	await expect(timer).toHaveText(standing);
	await page.keyboard.press('+');
	await expect(timer).not.toHaveText(standing);

	const first = String(await heading.textContent());
	await page.keyboard.press('ArrowRight');
	await expect(heading).not.toHaveText(first);
	await page.keyboard.press('ArrowLeft');
	await expect(heading).toHaveText(first);
	await expect(paused).toBeVisible();

	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Keys' });
	await expect(keys).toBeVisible();
	await expect(keys.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(keys).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toHaveCount(0);

	await page.keyboard.press('Space');
	await expect(paused).toHaveCount(0);
	await timeFlies(page, 75_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeFocused();
	await tabTo(page, page.getByRole('button', { name: 'Done' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
});

test('A person with a keyboard alone reaches each control of the player, and Escape stops for good', async ({
	page
}) => {
	await page.clock.install();
	await open(page, 'play/desk-1');
	await tabTo(page, page.getByRole('button', { name: 'Start', exact: true }));
	await page.keyboard.press('Enter');
	await answerByKey(page);
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
	for (const name of ['Previous', 'Pause', 'Next', '15 seconds more', 'This hurts', 'Stop']) {
		await tabTo(page, page.getByRole('button', { name, exact: true }));
	}
	await tabTo(page, page.getByRole('button', { name: 'This hurts' }));
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('dialog', { name: 'Come out of it slowly. What next?' }).getByRole('button').first()
	).toBeFocused();
	await tabTo(page, page.getByRole('button', { name: 'The pain has passed: carry on' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeFocused();
	for (const key of ['Space', 'ArrowRight', '+']) await page.keyboard.press(key);
	await timePasses(page, 10_000);
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: 'Back to Today' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('The focused element is never covered by Start or the tabs', async ({ page }) => {
	await open(page, 'routines/daily-back-1');
	const covered: string[] = [];
	for (let stop = 0; stop < 30; stop++) {
		await page.keyboard.press('Tab');
		const name = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return null;
			const { left, top, width, height } = focused.getBoundingClientRect();
			const seen = document.elementFromPoint(left + width / 2, top + height / 2);
			return seen !== null && (focused.contains(seen) || seen.contains(focused)) ? null : focused.textContent;
		});
		if (name !== null) covered.push(name);
	}
	expect(covered).toEqual([]);
});

test('A person with a keyboard alone searches, narrows what was found, opens a routine and makes it a favourite', async ({
	page
}) => {
	await open(page, 'routines');
	await tabOnto(page, routineSearch(page));
	await page.keyboard.type('back');
	await expect.poll(() => shownNames(page)).toContain('Daily lower back 15');

	const length = page.getByRole('combobox', { name: 'Length' });
	await tabTo(page, length);
	for (const minutes of ['3', '5', '10']) {
		await page.keyboard.press('ArrowDown');
		await expect(length).toHaveValue(minutes);
		await expect(length).toBeFocused();
	}
	await expect.poll(() => shownNames(page)).not.toContain('Daily lower back 15');
	const favourites = page.getByRole('button', { name: 'Favourites' });
	await tabTo(page, favourites);
	await page.keyboard.press('Space');
	await expect(page.getByText('No favourites yet.')).toBeVisible();
	await page.keyboard.press('Space');
	await expect(favourites).toHaveAttribute('aria-pressed', 'false');

	await tabTo(page, routineLink(page, 'upper-neck'));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Upper back and neck 8' })).toBeVisible();
	const heart = page.getByRole('button', { name: 'Favourite' });
	await tabTo(page, heart);
	await page.keyboard.press('Space');
	await expect(heart).toHaveAttribute('aria-pressed', 'true');
	await expect(heart).toBeFocused();
	await tabTo(page, page.getByText('Where this comes from'));
	await page.keyboard.press('Enter');
	await expect(page.getByText('No clinician has reviewed this yet.')).toBeVisible();
	await tabTo(page, page.getByRole('link', { name: 'Start, 8 minutes' }));
});

test('A person with a keyboard alone starts a desk day, puts a break off, skips it, and ends the day', async ({
	page
}) => {
	await page.clock.install({ time: NINE });
	await open(page, 'desk');
	await tabTo(page, page.getByRole('button', { name: 'Start my desk day' }));
	await page.keyboard.press('Enter');
	await expectFocusShown(page.getByRole('link', { name: 'Take it now' }));
	await expect(page.getByRole('link', { name: 'Take it now' })).toBeFocused();
	await tabTo(page, page.locator('summary', { hasText: 'Change your breaks' }));
	await page.keyboard.press('Enter');
	for (const label of [/^A break every/, /^“Later” means/])
		await tabTo(page, page.getByRole('slider', { name: label }));
	const quiet = page.getByRole('switch', { name: 'Quiet hours' });
	await tabTo(page, quiet);
	await page.keyboard.press('Space');
	await tabTo(page, page.getByLabel('From', { exact: true }));

	for (const name of ['Later, in 10 minutes', 'Skip this one']) {
		await page.clock.runFor(46 * MINUTE_MS);
		await expect(dueHeading(page)).toBeVisible();
		await tabTo(page, page.getByRole('button', { name }));
		await page.keyboard.press('Enter');
		await expect(dueHeading(page)).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Take it now' })).toBeFocused();
	}
	await tabTo(page, page.getByRole('button', { name: 'End my desk day' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Start my desk day' })).toBeFocused();
});

/** Answers “Before you start” by key. Each of its pages must put the focus on its heading. */
async function answerByKey(page: Page): Promise<void> {
	for (const place of ['1/2', '2/2']) {
		await expect(page.getByText(place)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused();
		await tabTo(page, page.getByRole('button', { name: 'None of these' }));
		await page.keyboard.press('Enter');
	}
}

/** Presses Tab until `goal` has the focus, and checks that the focus is visible. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
	await tabOnto(page, goal);
	await expectFocusShown(goal);
}

async function tabOnto(page: Page, goal: Locator): Promise<void> {
	await expect(goal).toBeVisible();
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press('Tab');
		if (await goal.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error('Tab never came there');
}

/** Checks that `goal` is in view, and that `goal` or the label around it has an outline of at least 3 px. */
async function expectFocusShown(goal: Locator): Promise<void> {
	await expect(goal).toBeInViewport();
	const widthPx = await goal.evaluate((element) => {
		const outlined = element.closest('label') ?? element;
		const { outlineStyle, outlineWidth } = getComputedStyle(outlined);
		return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
	});
	expect(widthPx).toBeGreaterThanOrEqual(3);
}
