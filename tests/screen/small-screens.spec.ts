import { expect, test, type Page } from '@playwright/test';
import { sessionOn } from '../../src/lib/journal/sample-records.ts';
import { ACTIVITIES_DAY, putActivities } from '../support/care/activities.ts';
import { FLARE_DAY, putFlare } from '../support/care/flare.ts';
import { open, PAGES } from '../support/pages.ts';
import { seePlayerStates } from '../support/player-states.ts';
import { openAll, PROGRESS_DAY, putProgress } from '../support/progress.ts';
import { putEntries } from '../support/stored-records.ts';
import { seeThermalStates } from '../support/care/thermal.ts';

// `bypassCSP` lets the test add a style sheet, to simulate a larger text setting.
test.use({ viewport: { width: 320, height: 568 }, bypassCSP: true });

// Opening many pages takes a slow machine a while.
test.describe.configure({ timeout: 120_000 });

const SIZES = { 'text as it is': '100%', 'text twice as large': '200%' };

test('On a phone 320 px wide, with any text, no page scrolls sideways and a finger finds each control', async ({
	page
}) => {
	await open(page, 'settings');
	const longNamed = sessionOn(0, { routineName: 'W'.repeat(80) });
	await putEntries(page, [[`session:${longNamed.id}`, longNamed]]);
	for (const address of [...PAGES, 'play/nope']) {
		await open(page, address);
		await look(page, address);
	}
});

test('On a phone 320 px wide, with any text, no state of the player scrolls sideways and a finger finds each control', async ({
	page
}) => {
	await page.clock.install();
	await seePlayerStates(page, (state) => look(page, state));
});

test('On a phone 320 px wide, with any text, no activity and no chart scrolls sideways and a finger finds each control', async ({
	page
}) => {
	await page.clock.setFixedTime(ACTIVITIES_DAY);
	await open(page, 'settings');
	await putActivities(page);
	for (const address of ['care/activities', 'progress']) {
		await open(page, address);
		if (address === 'progress') await page.getByRole('button', { name: 'All answers as a list: Pain' }).click();
		await look(page, address);
	}
});

test('On a phone 320 px wide, with any text, neither charts, history nor report scroll sideways', async ({ page }) => {
	await page.clock.setFixedTime(PROGRESS_DAY);
	await open(page, 'settings');
	await putProgress(page);
	await open(page, 'progress');
	await openAll(page);
	await look(page, 'progress, all open');
	await open(page, 'progress?report');
	await expect(page.locator('.report-sheet')).toBeVisible();
	await look(page, 'the report');
});

test('On a phone 320 px wide, with any text, neither the plan of a flare nor Today in a flare scrolls sideways', async ({
	page
}) => {
	await page.clock.setFixedTime(FLARE_DAY);
	await open(page, 'settings');
	await putFlare(page);
	for (const address of ['care', '']) {
		await open(page, address);
		await expect(page.getByText('It has been two weeks.')).toBeVisible();
		await look(page, address);
	}
});

test('On a phone 320 px wide, with any text, no state of the cold and heat timers scrolls sideways and a finger finds each control', async ({
	page
}) => {
	await page.clock.install();
	await seeThermalStates(page, (state) => look(page, state));
});

async function look(page: Page, where: string): Promise<void> {
	for (const [text, size] of Object.entries(SIZES)) {
		await page.addStyleTag({ content: `html { font-size: ${size} }` });
		await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
		expect.soft(await widestRight(page), `${where}, ${text}`).toEqual([]);
		expect.soft(await brokenWords(page), `${where}, ${text}`).toEqual([]);
		expect.soft(await hardToHit(page), `${where}, ${text}`).toEqual([]);
	}
}

/** Elements that reach beyond the right edge, if the page scrolls sideways at all. */
function widestRight(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		if ((document.scrollingElement?.scrollWidth ?? 0) <= innerWidth) return [];
		return [...document.body.querySelectorAll('*')]
			.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
			.map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.trim().slice(0, 40)}`);
	});
}

/** Short words and numbers that are broken across lines. */
function brokenWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const broken: string[] = [];
		const range = document.createRange();
		while (texts.nextNode()) {
			const text = texts.currentNode;
			for (const { 0: word, index } of (text.textContent ?? '').matchAll(/(?<=^|\s)[\p{L}\d:]{2,6}(?=$|[\s.,])/gu)) {
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
				if (tops.size > 1) broken.push(`${word} in “${text.textContent?.trim().slice(0, 40)}”`);
			}
		}
		return broken;
	});
}

/**
 * Controls that a tap 23 px left, right, above or below their centre would miss. So a control must be about 48 px wide
 * and high; a day of the calendar may be 33 px wide.
 */
function hardToHit(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const OFF_PX = 23;
		const root = document.querySelector('dialog[open]') ?? document;
		const controls = [...root.querySelectorAll<HTMLElement>('button, a, input, select, summary')].filter(
			(control) =>
				control.checkVisibility() &&
				getComputedStyle(control).display !== 'inline' &&
				control.closest('[inert]') === null
		);
		return controls.flatMap((control) => {
			control.scrollIntoView({ block: 'center', behavior: 'instant' });
			const target = (control instanceof HTMLInputElement && control.closest('label')) || control;
			const { left, top, width, height } = target.getBoundingClientRect();
			const [x, y] = [left + width / 2, top + height / 2];
			// Seven days of 48 px are wider than the screen.
			const besidePx = control.dataset['day'] === undefined ? OFF_PX : 16;
			const missed = [
				[x - besidePx, y],
				[x + besidePx, y],
				[x, y - OFF_PX],
				[x, y + OFF_PX]
			].filter(([atX = 0, atY = 0]) => !target.contains(document.elementFromPoint(atX, atY)));
			const name = control.getAttribute('aria-label') ?? target.textContent?.trim();
			return missed.length === 0 ? [] : [`${name}: ${Math.round(width)} x ${Math.round(height)}`];
		});
	});
}
