import { expect, test, type Locator, type Page } from '@playwright/test';
import { holdTime, takeTime } from '../support/held-time.ts';
import { open } from '../support/pages.ts';
import { answerNoSigns, button, OVER_MUSIC, startFresh, timeLeft } from '../support/player.ts';

test.use({ hasTouch: true });

const hurts = (page: Page) => page.getByRole('dialog', { name: 'Come out of it slowly. What next?' });

async function expectRunning(page: Page): Promise<void> {
	await expect(button(page, 'Pause')).toBeVisible();
	await expect(hurts(page)).toHaveCount(0);
}

async function middleOf(control: Locator): Promise<{ x: number; y: number }> {
	const box = await control.boundingBox();
	return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/**
 * Presses a control twice at the same position. The second press hits the screen that the first press has opened.
 */
async function pressTwice(
	page: Page,
	control: Locator,
	{ by, brings, afterMs }: { by: 'mouse' | 'finger'; brings: Locator; afterMs: number }
): Promise<void> {
	const { x, y } = await middleOf(control);
	const press = async (clickCount: number) => {
		if (by === 'finger') return page.touchscreen.tap(x, y);
		await page.mouse.move(x, y);
		await page.mouse.down({ clickCount });
		await page.mouse.up({ clickCount });
	};
	await press(1);
	await expect(brings).toBeVisible();
	await page.clock.runFor(afterMs);
	await press(2);
	// A press takes effect by the next frame.
	await page.clock.runFor(50);
}

test('A person who presses Start twice begins, and no more', async ({ page }) => {
	await takeTime(page);
	await open(page, 'care/check');
	await answerNoSigns(page);
	for (const [by, afterMs] of [
		['mouse', 60],
		['mouse', 150],
		['mouse', 250],
		['finger', 150]
	] as const) {
		await open(page, 'play/desk-3');
		if (afterMs === 60) await holdTime(page);
		await page.getByRole('radio', { name: OVER_MUSIC }).check();
		await pressTwice(page, button(page, 'Start'), { by, brings: timeLeft(page), afterMs });
		await expectRunning(page);
	}

	// With the keyboard: a second Space at once must not pause the session.
	await open(page, 'play/desk-3');
	await page.getByRole('radio', { name: OVER_MUSIC }).check();
	await button(page, 'Start').press('Space');
	await expect(timeLeft(page)).toBeVisible();
	await page.keyboard.press('Space');
	await page.clock.runFor(50);
	await expectRunning(page);
	await page.clock.runFor(400);
	await page.keyboard.press('Space');
	await expect(button(page, 'Resume')).toBeVisible();
});

test('A person who presses “None of these” twice has answered one page', async ({ page }) => {
	await takeTime(page);
	await open(page, 'play/desk-3');
	await holdTime(page);
	const second = page.getByText('2/2');
	await pressTwice(page, button(page, 'Start'), { by: 'finger', brings: page.getByText('1/2'), afterMs: 150 });
	await expect(page.getByText('1/2')).toBeVisible();
	await page.clock.runFor(400);
	await pressTwice(page, button(page, 'None of these'), { by: 'finger', brings: second, afterMs: 150 });
	await expect(second).toBeVisible();
	await expect(timeLeft(page)).toHaveCount(0);
});

test('A person who presses “This hurts” twice is asked, and has not answered; Stop, and what stays, hear each press', async ({
	page
}) => {
	await startFresh(page, 'daily-back-1');
	await page.clock.runFor(1000);
	await pressTwice(page, button(page, 'This hurts'), { by: 'finger', brings: hurts(page), afterMs: 100 });
	await expect(hurts(page)).toBeVisible();
	await page.clock.runFor(400);
	await button(page, 'The pain has passed: carry on').click();
	await expectRunning(page);

	await button(page, 'This hurts').press('Enter');
	await expect(hurts(page)).toBeVisible();
	await page.keyboard.press('Enter');
	await page.clock.runFor(50);
	await expect(hurts(page)).toBeVisible();
	await page.clock.runFor(400);
	await page.keyboard.press('Enter');
	// The easier exercise was chosen. The session stays paused until the person is in position.
	await expect(hurts(page)).toHaveCount(0);
	await button(page, 'Resume').click();
	await expectRunning(page);

	await button(page, 'Next').dblclick();
	await expect(page.getByRole('heading', { name: 'Single knee to chest' })).toBeVisible();
	await button(page, 'Pause').click();
	await button(page, 'Resume').click();
	await expectRunning(page);
	await button(page, 'Stop').click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
});
