import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

const routineFiles = readdirSync('routines').filter((name) => name.endsWith('.json'));

/** Ids of the routines that the app comes with. */
export const ROUTINES: readonly string[] = routineFiles.map((name) => path.basename(name, '.json')).sort();

/** Addresses of all pages under `CONTRACT.md` that exist, each as a person may type it. */
export const PAGES: readonly string[] = [
	'',
	'routines',
	...ROUTINES.map((id) => `routines/${id}`),
	...ROUTINES.map((id) => `play/${id}`),
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
