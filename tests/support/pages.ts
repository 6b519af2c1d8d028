import { expect, type Page } from '@playwright/test';

/** Short and long ones, from the first hours to the hardest: pages of a kind differ by what is in them. */
const SOME_ROUTINES = ['desk-1', 'daily-back-1', 'daily-back-2', 'flare-upright', 'core-3', 'full-body'];

/** One with words and one with links for what is easier and harder. */
const SOME_EXERCISES = ['bird-dog', 'cat-cow'];

/** Addresses of pages of every kind under `CONTRACT.md` that exists, each as a person may type it. */
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
	'settings'
];

/** Opens a page and waits until it can be used. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await ready(page);
}

/** The page is hydrated and the journal is read. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('html[data-ready]')).toBeAttached();
}
