import { expect, type Page } from '@playwright/test';

/**
 * A sample of routines, because content changes the layout of a page: short and long, for a flare and for hard
 * training.
 */
const SOME_ROUTINES = ['desk-1', 'flare-upright', 'full-body'];

/** The first describes its easier and harder versions in words; the second links to them. */
const SOME_EXERCISES = ['bird-dog', 'cat-cow'];

/** Addresses for every existing kind of page in `CONTRACT.md`, each as a person may type it. */
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
	'learn',
	'learn/when-to-get-help',
	'progress',
	'settings',
	'care/help',
	'care/check',
	'care/about-you'
];

/** Opens a page and waits until it can be used. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await ready(page);
}

/** Waits until the page is hydrated and the journal has been read. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('html[data-ready]')).toBeAttached();
}

/** Opens Today as somebody who has answered the question of a first visit: their back is fine. */
export async function openToday(page: Page): Promise<void> {
	await open(page, '');
	await answerFine(page);
}

/** Waits for Today. On a first visit it is the question alone, which this answers. */
export async function answerFine(page: Page): Promise<void> {
	await expect(page.locator('main.start, main.home').filter({ visible: true }).first()).toBeVisible();
	const fine = page.locator('main.start').getByRole('button', { name: 'Fine' });
	if (await fine.isVisible()) await fine.click();
	await expect(page.locator('main.start')).toHaveCount(0);
}
