import { expect, type Page } from '@playwright/test';
import { writesEnd } from './stored-records.ts';

/** A sample of routines whose pages differ in layout: a short one, one for a flare, and a long, hard one. */
const SOME_ROUTINES = ['desk-1', 'flare-upright', 'full-body'];

/** The page of `bird-dog` describes easier and harder versions in words; the page of `cat-cow` links to them. */
const SOME_EXERCISES = ['bird-dog', 'cat-cow'];

/** Addresses of every kind of page. */
export const PAGES: readonly string[] = [
	'',
	'routines',
	'routines?q=neck',
	'routines?q=bicycle&goal=desk',
	...SOME_ROUTINES.map((id) => `routines/${id}`),
	...SOME_ROUTINES.map((id) => `play/${id}`),
	'exercises',
	'exercises?q=bicycle',
	...SOME_EXERCISES.map((id) => `exercises/${id}`),
	'desk',
	'learn',
	'learn/when-to-get-help',
	'progress',
	'settings',
	'care',
	'care/help',
	'care/check',
	'care/about-you',
	'care/activities',
	'care/cold-heat'
];

/** Waits until the current page's writes are stored, then opens another page and waits until it can be used. */
export async function open(page: Page, address: string): Promise<void> {
	await writesEnd(page);
	await page.goto(address);
	await ready(page);
}

/** Waits until the page is hydrated and the journal has been read. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('html[data-ready]')).toBeAttached();
}

/** Opens Today. On a first visit, answers the question about the back with “Fine”. */
export async function openToday(page: Page): Promise<void> {
	await open(page, '');
	await answerFine(page);
}

/** Waits for Today. A first visit shows only the question about the back, which this answers with “Fine”. */
export async function answerFine(page: Page): Promise<void> {
	await expect(page.locator('main.start, main.home').filter({ visible: true }).first()).toBeVisible();
	const fine = page.locator('main.start').getByRole('button', { name: 'Fine' });
	if (await fine.isVisible()) await fine.click();
	await expect(page.locator('main.start')).toHaveCount(0);
}
