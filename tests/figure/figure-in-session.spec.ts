import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { answerNoSigns, button, startFresh } from '../support/player.ts';
import { open } from '../support/pages.ts';
import { timePasses } from '../support/session.ts';

test('For a person who watches, the figure moves in the time of the session', async ({ page }) => {
	await startFresh(page, 'desk-1');
	const figure = page.getByRole('img', { name: 'Look far and blink, sitting' });
	await expect(figure).toBeVisible();

	// A hold from 5 to 20 s: the figure breathes, and nothing else moves.
	await timePasses(page, 11_000);
	const held = await pictureOf(figure);
	await timePasses(page, 1500);
	const breathing = await pictureOf(figure);
	expect(breathing.head).toEqual(held.head);
	expect(breathing.trunk).not.toEqual(held.trunk);

	// Repetitions of 6 s start at 42 s. After 6 s, the picture looks the same again.
	const moving = page.getByRole('img', { name: 'Tall–slump cycle, sitting' });
	await page.clock.fastForward(27_000);
	await toPlace(page, '0:17');
	const begun = await pictureOf(moving);
	await timePasses(page, 2000);
	const later = await pictureOf(moving);
	await timePasses(page, 4000);
	expect(distance(await pictureOf(moving), begun)).toBeLessThan(distance(later, begun) / 8);

	await moving.click();
	await expect(page.getByText('Paused', { exact: true })).toBeVisible();
	const paused = await pictureOf(moving);
	await timePasses(page, 3000);
	expect(await pictureOf(moving)).toEqual(paused);
	await button(page, 'Resume').click();
	await timePasses(page, 1000);
	expect(await pictureOf(moving)).not.toEqual(paused);
});

test('For a person who changes sides, the picture turns over and the leg that works is white', async ({ page }) => {
	await startFresh(page, 'daily-back-1');
	const figure = page.getByRole('img', { name: 'Single knee to chest, lying on your back' });
	await skipTo(page, 'Single knee to chest');
	await timePasses(page, 12_000);
	await expect(page.getByText('Left side', { exact: true })).toBeVisible();
	const left = await whereOf(figure);
	for (let seconds = 0; (await page.getByText('Right side', { exact: true }).count()) === 0; seconds++) {
		expect(seconds).toBeLessThan(120);
		await page.clock.fastForward(1000);
	}
	await timePasses(page, 10_000);
	const right = await whereOf(figure);
	expect(left.head).toBeGreaterThan(left.working);
	expect(right.head).toBeLessThan(right.working);
	expect(Math.abs(left.head - (1 - right.head))).toBeLessThan(0.02);
	expect(Math.abs(left.working - (1 - right.working))).toBeLessThan(0.02);
});

test('For a person without a network after opening the page, the session runs all the same', async ({ page }) => {
	// This text from the figure's code finds the chunks that the figure needs.
	const chunks = filesWith('build/_app/immutable', 'sitting with straight legs');
	expect(chunks).not.toEqual([]);
	for (const chunk of chunks) await page.route(`**/${chunk}`, (route) => route.abort());
	await startFresh(page, 'desk-1');
	await timePasses(page, 2000);
	await expect(page.getByRole('img', { name: 'Look far and blink' })).toHaveCount(0);
	await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText('0:03');
});

test.describe('with motion reduced', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('For a person who asked for less motion, beginning and end stand still beside each other', async ({ page }) => {
		await startFresh(page, 'desk-1');
		const figures = page.getByRole('img', { name: 'Look far and blink, sitting' });
		await expect(figures).toHaveCount(2);
		expect(await pictureOf(figures.first())).not.toEqual(await pictureOf(figures.last()));
		await timePasses(page, 6000);
		await expect(figures).toHaveCount(1);
		const held = await pictureOf(figures.first());
		await timePasses(page, 3500);
		expect(await pictureOf(figures.first())).toEqual(held);
	});
});

test('For a person who pauses just before the next exercise and goes to it, the figure changes too', async ({
	page
}) => {
	await startFresh(page, 'daily-back-1');
	// The first exercise ends at 60 s.
	await page.clock.runFor(59_950);
	await button(page, 'Pause').click();
	await button(page, 'Next').click();
	const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
	await expect(page.getByRole('img', { name: heading })).toBeVisible();
});

test('A person may switch reduced motion on and off during a session: the figure moves on', async ({ page }) => {
	await open(page, 'play/desk-3');
	await page.getByRole('radio', { name: 'Silent' }).check();
	await button(page, 'Start').click();
	await answerNoSigns(page);
	// The figure starts to move with the first exercise, a walk.
	await expect(page.getByText('Keep going', { exact: true })).toBeVisible();
	const figure = page.getByRole('img');
	for (let times = 0; times < 5; times++) {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		await expect(figure).toHaveCount(1);
		expect(await figure.evaluate(changesWithin, 2000)).toBe(true);
	}
});

test('A short phone shows number and figure in one row; on a very narrow page the words have the room', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 600 });
	await startFresh(page, 'desk-1');
	const figure = page.getByRole('img', { name: 'Look far and blink, sitting' });
	await expect(figure).toBeVisible();
	const [number, shown] = await Promise.all([page.getByRole('timer').boundingBox(), figure.boundingBox()]);
	expect(shown!.x).toBeGreaterThanOrEqual(number!.x + number!.width);
	expect(shown!.y).toBeLessThan(number!.y + number!.height);
	await page.setViewportSize({ width: 240, height: 600 });
	await expect(figure).toBeHidden();
});

/** Names of the built scripts that contain `words`. */
function filesWith(folder: string, words: string): string[] {
	const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
	return scripts.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(words));
}

interface Picture {
	/** Path data of the head, which breathing does not change. */
	readonly head: string;
	readonly trunk: string[];
}

async function pictureOf(figure: Locator): Promise<Picture> {
	return await figure.evaluate((svg) => ({
		head: svg.querySelector('.hair path')?.getAttribute('d') ?? '',
		trunk: [...svg.querySelectorAll('.top path')].map((path) => path.getAttribute('d') ?? '')
	}));
}

/** The mean absolute difference of the head's coordinates. */
function distance(one: Picture, other: Picture): number {
	const numbers = ({ head }: Picture) => head.match(/-?\d+/g)?.map(Number) ?? [];
	const [a, b] = [numbers(one), numbers(other)];
	const shared = Math.min(a.length, b.length);
	return a.slice(0, shared).reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / shared;
}

/** Runs in the page: whether a path of the figure changes within `limitMs`. */
async function changesWithin(figure: Element, limitMs: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const observer = new MutationObserver(() => resolve(true));
		observer.observe(figure.parentElement!, { subtree: true, childList: true, attributeFilter: ['d'] });
		setTimeout(() => resolve(false), limitMs);
	});
}

/** Horizontal centres of the hair and of the working limb, as fractions (0–1) of the picture's width. */
async function whereOf(figure: Locator): Promise<{ head: number; working: number }> {
	return await figure.evaluate((svg) => {
		const whole = svg.getBoundingClientRect();
		const boxes = ['.hair', '.working.line'].map((part) => svg.querySelector(part)?.getBoundingClientRect());
		const [head, working] = boxes.map((box) => (box ? (box.x + box.width / 2 - whole.x) / whole.width : NaN));
		return { head: head ?? NaN, working: working ?? NaN };
	});
}

async function toPlace(page: Page, left: string): Promise<void> {
	const whole = page.getByText(`${left} left`);
	for (let tries = 0; (await whole.count()) === 0; tries++) {
		expect(tries).toBeLessThan(200);
		await page.clock.runFor(500);
	}
}

async function skipTo(page: Page, exercise: string): Promise<void> {
	for (let tries = 0; (await page.getByRole('heading', { level: 1 }).textContent()) !== exercise; tries++) {
		expect(tries).toBeLessThan(20);
		await button(page, 'Next').click();
	}
}
