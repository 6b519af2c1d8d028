import { expect, type Locator, type Page } from '@playwright/test';
import { open } from '../pages.ts';
import { button } from '../player.ts';
import { timeFlies } from '../session.ts';

export const MINUTE_MS = 60_000;

export function heading(page: Page, name: string): Locator {
	return page.getByRole('heading', { level: 1, name, exact: true });
}

/** Answers the questions and starts the default timer, 15 minutes of heat. The timer then waits for “It is on”. */
export async function startHeat(page: Page): Promise<void> {
	await button(page, 'Next').click();
	await button(page, 'None of these').click();
	await button(page, 'Start').click();
	await expect(heading(page, 'Put it on')).toBeVisible();
}

export async function putOn(page: Page): Promise<void> {
	await button(page, 'It is on').click();
	await expect(heading(page, 'Heat is on')).toBeVisible();
}

/**
 * Takes the cold and heat timers through every state they can show and calls `see` in each. Needs
 * `page.clock.install()`.
 */
export async function seeThermalStates(page: Page, see: (state: string) => Promise<void>): Promise<void> {
	await open(page, 'care/cold-heat');
	await see('choose');
	await button(page, 'Next').click();
	await see('questions before heat');
	await page.getByRole('button', { name: /^New bruise/ }).click();
	await see('not this one');
	await button(page, 'I tapped this by mistake').click();
	await button(page, 'None of these').click();
	await see('get it ready');
	await button(page, 'Start').click();
	await expect(heading(page, 'Put it on')).toBeVisible();
	await see('put it on');
	await putOn(page);
	await see('heat is on');
	await timeFlies(page, 5 * MINUTE_MS);
	await expect(heading(page, 'Look at your skin')).toBeVisible();
	await see('skin check');
	await page.getByRole('link', { name: 'Get help' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await see('leave');
	await button(page, 'Stay here').click();
	await timeFlies(page, 2.5 * MINUTE_MS);
	await expect(heading(page, 'Still awake?')).toBeVisible();
	await see('still awake');
	await timeFlies(page, 7.5 * MINUTE_MS);
	await expect(heading(page, 'Time is up')).toBeVisible();
	await see('time is up');
	await button(page, 'It is off').click();
	await see('how is your skin');
	await page.getByRole('button', { name: /^Not normal/ }).click();
	await expect(heading(page, 'Keep it off')).toBeVisible();
	await see('keep it off');
	await open(page, 'care/cold-heat');
	await button(page, 'Next').click();
	await expect(heading(page, 'A little early')).toBeVisible();
	await see('early');
}
