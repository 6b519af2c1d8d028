import { expect, type Locator, type Page } from '@playwright/test';
import { routineNames } from './library.ts';
import { open } from './pages.ts';
import { button } from './player.ts';
import { storedEntries } from './stored-records.ts';

const SELECTS = ['Length', 'Goal', 'Position', 'Level', 'Equipment'] as const;
const TOGGLES = ['Favourites', 'Recently done'] as const;

/** The state of the controls on the list of routines. */
export interface Asked {
	readonly search: string;
	readonly chosen: Readonly<Record<string, string>>;
	readonly pressed: readonly string[];
}

export function routineSearch(page: Page): Locator {
	return page.getByRole('searchbox', { name: 'Search routines and exercises' });
}

export function exerciseSearch(page: Page): Locator {
	return page.getByRole('searchbox', { name: 'Search exercises' });
}

/** Names of the routines or exercises that a list shows, in order. */
export function shownNames(page: Page): Promise<string[]> {
	return page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents();
}

/** The text that says how many results there are. */
export function countOf(page: Page): Locator {
	return page.getByRole('main').getByRole('status');
}

export async function choose(page: Page, name: (typeof SELECTS)[number], option: string): Promise<void> {
	await page.getByRole('combobox', { name }).selectOption({ label: option });
}

export async function askedOn(page: Page): Promise<Asked> {
	const chosen: Record<string, string> = {};
	for (const name of SELECTS) {
		const select = page.getByRole('combobox', { name });
		chosen[name] = await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text ?? '');
	}
	const pressed: string[] = [];
	for (const name of TOGGLES) {
		if ((await button(page, name).getAttribute('aria-pressed')) === 'true') pressed.push(name);
	}
	return { search: await routineSearch(page).inputValue(), chosen, pressed };
}

/** The list as a person sees it: its controls, the names shown and the count. */
export async function listOn(page: Page): Promise<Asked & { shown: string[]; count: string | null }> {
	return { ...(await askedOn(page)), shown: await shownNames(page), count: await countOf(page).textContent() };
}

/**
 * A routine's row in the list. Found by its heading, because the link's accessible name has more words than the
 * routine's name.
 */
export function routineLink(page: Page, id: string): Locator {
	return page.getByRole('link').filter({ has: page.getByRole('heading', { name: nameOf(id), exact: true }) });
}

/** Presses the heart on a routine's page and waits until it shows as pressed. */
export async function makeFavourite(page: Page, id: string): Promise<void> {
	await open(page, `routines/${id}`);
	await button(page, 'Favourite').click();
	await button(page, 'Favourite').and(page.locator('[aria-pressed=true]')).waitFor();
	// If the test left the page at once, the write might be lost.
	await expect.poll(async () => JSON.stringify(await storedEntries(page))).toContain(`favourite:${id}`);
}

export function nameOf(id: string): string {
	const name = routineNames.get(id);
	if (name === undefined) throw new Error(`there is no routine "${id}"`);
	return name;
}
