import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { findChromium } from '../../src/cli/find-chromium.ts';
import { serveSite } from '../../src/cli/site-server.ts';
import { loadChecks, parsePlaying, parseRecord } from '../../src/lib/journal/checks/checks.ts';
import { canonicalJson } from '../../src/lib/journal/merge.ts';
import { PLAYING_KEY } from '../../src/lib/journal/playing.ts';
import { answerNoSigns, button, timeLeft } from '../support/player.ts';
import { storedEntries } from '../support/stored-records.ts';
import { MortalBrowser } from './mortal-browser.ts';

/** Kills before a new profile starts. With ever more records, reading them would take most of the time. */
const KILLS_PER_PROFILE = 20;
/** Once both pages are ready, the browser is killed after a random time within these bounds. */
const LIFE_MS = { least: 100, most: 4000 };

export interface Killed {
	kills: number;
	/** How many records the app was told were stored, and how many of them were found after the kill. */
	reported: number;
	found: number;
	/** How many records had a write that began but was never reported as stored. */
	unreported: number;
	/** How many of the unreported records were stored nevertheless. */
	unreportedFound: number;
	/** The number of records found, by type. */
	types: Record<string, number>;
	/** What was wrong, in words. Empty if all is well. */
	faults: string[];
}

/** Runs `kills` rounds on the built app, and prints the result. */
export async function kills(rounds: number): Promise<boolean> {
	const executable = findChromium();
	if (!executable.ok) throw new Error(executable.error);
	const killed = await killWhileWriting(rounds, executable.value, (done, { reported, found, faults }) => {
		if (done % 10 === 0) console.log(`${done} kills: ${found} of ${reported} records found, ${faults.length} faults`);
	});
	console.log(JSON.stringify(killed, null, '\t'));
	const isVaried = ['session', 'setting', 'correction', 'deletion'].every((type) => killed.types[type] !== undefined);
	return killed.faults.length === 0 && killed.found === killed.reported && isVaried;
}

/** Kills the app's browser `rounds` times while the app writes. Checks what was stored after each kill. */
export async function killWhileWriting(
	rounds: number,
	executable: string,
	tell: (done: number, killed: Killed) => void = () => {}
): Promise<Killed> {
	await loadChecks();
	const site = await serveSite({ dir: 'build', port: 0, base: process.env['BASE_PATH'] ?? '' });
	if (!site.ok) throw new Error(`The site cannot be served: ${site.error.code}.`);
	const killed: Killed = { kills: 0, reported: 0, found: 0, unreported: 0, unreportedFound: 0, types: {}, faults: [] };
	try {
		while (killed.kills < rounds) {
			const ofProfile = Math.min(KILLS_PER_PROFILE, rounds - killed.kills);
			await onOneProfile(ofProfile, { executable, siteUrl: site.value.url, killed, tell });
		}
		return killed;
	} finally {
		await site.value.close();
	}
}

interface Run {
	readonly executable: string;
	readonly siteUrl: string;
	readonly killed: Killed;
	readonly tell: (done: number, killed: Killed) => void;
}

/** What the pages reported, as JSON by key: values that they began to write, and values that were stored. */
interface Told {
	readonly begun: Map<string, Set<string>>;
	readonly stored: Map<string, string>;
}

async function onOneProfile(rounds: number, run: Run): Promise<void> {
	const profileDir = mkdtempSync(path.join(tmpdir(), 'homestretch-kills-'));
	const told: Told = { begun: new Map(), stored: new Map() };
	try {
		for (let round = 0; round < rounds; round++) {
			await killOnce(profileDir, told, run);
			run.killed.kills++;
			run.tell(run.killed.kills, run.killed);
		}
		await lookAfterwards(profileDir, told, run);
	} finally {
		rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Starts the browser, checks what the last kill left, makes the app write, and kills the browser. */
async function killOnce(profileDir: string, told: Told, { executable, siteUrl, killed }: Run): Promise<void> {
	const browser = await MortalBrowser.start(executable, profileDir);
	try {
		const page = await openPage(browser, told);
		await openReady(page, new URL('settings', siteUrl).href);
		if (told.stored.size > 0) await expectAllStored(page, told, killed);
		const second = await openPage(browser, told);
		await second.clock.install();
		const first = THINGS[killed.kills % THINGS.length]!;
		await openReady(second, new URL(first.path, siteUrl).href);
		const lifeMs = LIFE_MS.least + Math.random() * (LIFE_MS.most - LIFE_MS.least);
		// An action that is still running when the browser dies rejects, which is not a fault of the app.
		const deeds = [hammerSettings(page), doThings(second, siteUrl, first)].map((deed) => deed.catch(() => {}));
		await sleep(lifeMs);
		await browser.kill();
		await Promise.all(deeds);
	} finally {
		await browser.kill();
	}
}

async function lookAfterwards(profileDir: string, told: Told, { executable, siteUrl, killed }: Run): Promise<void> {
	const browser = await MortalBrowser.start(executable, profileDir);
	try {
		const page = await openPage(browser, told);
		await openReady(page, new URL('settings', siteUrl).href);
		const entries = await expectAllStored(page, told, killed);
		killed.reported += told.stored.size;
		killed.found += [...told.stored.keys()].filter((key) => key in entries).length;
		const unreported = [...told.begun.keys()].filter((key) => !told.stored.has(key) && key !== PLAYING_KEY);
		killed.unreported += unreported.length;
		killed.unreportedFound += unreported.filter((key) => key in entries).length;
		for (const { type } of Object.values(entries)) {
			killed.types[String(type)] = (killed.types[String(type)] ?? 0) + 1;
		}
	} finally {
		await browser.kill();
	}
}

async function openPage(browser: MortalBrowser, told: Told): Promise<Page> {
	const page = await browser.context.newPage();
	page.setDefaultTimeout(30_000);
	const pairsOf = (json: string) => JSON.parse(json) as [string, unknown][];
	await page.exposeFunction('tellBegun', (json: string) => {
		for (const [key, value] of pairsOf(json)) {
			told.begun.set(key, (told.begun.get(key) ?? new Set()).add(canonicalJson(value)));
		}
	});
	await page.exposeFunction('tellStored', (json: string) => {
		for (const [key, value] of pairsOf(json)) {
			if (key !== PLAYING_KEY) told.stored.set(key, canonicalJson(value));
		}
	});
	await page.addInitScript({ path: path.resolve('tests/soak/tells-what-is-stored.js') });
	return page;
}

/** Adds a fault for each reported record that is missing or differs, and for each stored entry that is damaged. */
async function expectAllStored(page: Page, told: Told, { faults }: Killed) {
	const entries = await storedEntries(page);
	for (const [key, json] of told.stored) {
		if (!(key in entries)) faults.push(`${key} was reported as stored, and is lost`);
		else if (canonicalJson(entries[key]) !== json) faults.push(`${key} was stored with other content`);
	}
	for (const [key, value] of Object.entries(entries)) {
		const parsed = key === PLAYING_KEY ? parsePlaying(value) : parseRecord(value);
		if (!parsed.ok) faults.push(`${key} is not whole: ${parsed.error.pointer} ${parsed.error.message}`);
		// `playing` is overwritten often, and the kill may have come before the page could report its last value.
		const begun = key === PLAYING_KEY ? undefined : told.begun.get(key);
		if (begun !== undefined && !begun.has(canonicalJson(value))) faults.push(`${key} is not as it was written`);
	}
	if ((await page.getByText('that this version cannot read').count()) > 0) faults.push('the app cannot read a record');
	return entries;
}

/** Changes settings as fast as the page can, until the browser is killed. */
async function hammerSettings(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let turn = 0; ; turn++) {
			const controls = document.querySelectorAll<HTMLInputElement>('main input[role=switch], main input[type=radio]');
			const control = controls[Math.floor(Math.random() * controls.length)];
			control?.click();
			await new Promise((resolve) => setTimeout(resolve, turn % 4 === 0 ? 100 * Math.random() : 0));
		}
	});
}

/** Something that a person does on a page that is open. */
interface Thing {
	readonly path: string;
	readonly does: (page: Page) => Promise<void>;
}

const THINGS: readonly Thing[] = [
	{ path: 'play/desk-1', does: playToEnd },
	{ path: 'care/activities', does: addAndRemove },
	{ path: 'play/desk-1', does: stopAndRate },
	{ path: 'routines/hips-hams', does: favour }
];

/**
 * Does all `THINGS` in turn, again and again, until the browser is killed. Begins with `first`, whose page must already
 * be open.
 */
async function doThings(page: Page, siteUrl: string, first: Thing): Promise<void> {
	await first.does(page);
	for (let at = THINGS.indexOf(first) + 1; ; at++) {
		const { path: address, does } = THINGS[at % THINGS.length]!;
		await openReady(page, new URL(address, siteUrl).href);
		await does(page);
	}
}

async function openReady(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

async function startDesk1(page: Page): Promise<void> {
	await page.getByRole('radio', { name: 'Silent' }).check();
	await button(page, 'Start').click();
	await answerNoSigns(page);
	await timeLeft(page).waitFor();
}

async function playToEnd(page: Page): Promise<void> {
	await startDesk1(page);
	await page.clock.fastForward(61_000);
	await page.clock.runFor(500);
	await page.getByRole('heading', { name: 'Session complete' }).waitFor();
	await rate(page);
}

async function stopAndRate(page: Page): Promise<void> {
	await startDesk1(page);
	await page.clock.fastForward(12_000);
	await button(page, 'Stop').click();
	await page.getByRole('heading', { name: 'Session stopped' }).waitFor();
	await rate(page);
}

/** Answers the question about pain: a correction of the session. */
async function rate(page: Page): Promise<void> {
	await page.getByRole('radio', { name: '3', exact: true }).check();
	await button(page, 'Save').click();
	await page.waitForTimeout(50);
}

async function addAndRemove(page: Page): Promise<void> {
	await page.getByLabel('I want to be able to').fill('sit through a film');
	await button(page, 'Add').click();
	await page.getByRole('radio', { name: '7', exact: true }).check();
	await button(page, 'Save').click();
	for (let turn = 0; turn < 4; turn++) {
		await page
			.getByRole('button', { name: /^Remove: / })
			.first()
			.click();
		if (turn < 3) await button(page, 'Undo').click();
	}
}

async function favour(page: Page): Promise<void> {
	await button(page, 'Favourite').waitFor();
	await page.evaluate(async () => {
		const heart = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Favourite'));
		const named = heart ?? document.querySelector<HTMLElement>('[aria-label=Favourite]');
		for (let turn = 0; turn < 40; turn++) {
			named?.click();
			await new Promise((resolve) => setTimeout(resolve, 0));
		}
	});
}
