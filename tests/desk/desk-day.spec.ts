import { expect, test, type Page } from '@playwright/test';
import { dueHeading, expectMinutesLeft, MINUTE_MS, NINE, startDeskDay } from '../support/care/desk.ts';
import { keepForOffline } from '../support/offline.ts';
import { expect as expectOnSite, test as testOnSite } from '../support/own-site.ts';
import { open } from '../support/pages.ts';
import { answerNoSigns, button } from '../support/player.ts';
import { timeFlies } from '../support/session.ts';

/** Makes `page` record whether the badge is set, and count the tones that it plays. */
async function record(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const told = { badge: false, tones: 0 };
		Object.assign(window, { told });
		Object.assign(navigator, {
			setAppBadge: async () => void (told.badge = true),
			clearAppBadge: async () => void (told.badge = false)
		});
		const { start } = AudioBufferSourceNode.prototype;
		AudioBufferSourceNode.prototype.start = function (...times) {
			told.tones++;
			start.apply(this, times);
		};
	});
}

const told = (page: Page) =>
	page.evaluate(() => (window as unknown as { told: { badge: boolean; tones: number } }).told);

testOnSite.describe('with the host gone', () => {
	testOnSite.use({ serviceWorkers: 'allow' });

	testOnSite(
		'A person works for eight hours with a lunch, and is told of each break by title and dot, in silence',
		async ({ page, site }) => {
			await record(page);
			await page.clock.install({ time: NINE });
			await open(page, 'desk');
			await keepForOffline(page);
			await site.stop();

			await page.getByRole('switch', { name: 'Quiet hours' }).click();
			await expectOnSite(page.getByLabel('From', { exact: true })).toHaveValue('12:00');
			await button(page, 'Start my desk day').click();
			await expectMinutesLeft(page, 45);

			const breaks: string[] = [];
			for (let minutes = 0; minutes < 8 * 60; minutes += 5) {
				await page.clock.runFor(5 * MINUTE_MS);
				if (!(await dueHeading(page).isVisible())) continue;
				await expectOnSite(page).toHaveTitle('Time for a break · Homestretch');
				expectOnSite((await told(page)).badge).toBe(true);
				const time = await page.evaluate(() => new Date().toTimeString().slice(0, 5));
				breaks.push(`${time} ${await page.locator('.eyebrow').textContent()}`);
				await button(page, 'Skip this one').click();
				await expectOnSite(dueHeading(page)).toHaveCount(0);
				await expectOnSite.poll(async () => (await told(page)).badge).toBe(false);
			}
			expectOnSite(breaks.map((text) => text.slice(6))).toEqual([
				'Desk break 1 min',
				'Desk break 3 min',
				'Desk break 5 min',
				'Desk break 3 min',
				'Desk break 1 min',
				'Desk break 5 min',
				'Desk break 1 min',
				'Desk break 3 min'
			]);
			const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
			expectOnSite(breaks.map(minutesOf).filter((minute) => minute >= 12 * 60 && minute < 13 * 60)).toEqual([]);
			expectOnSite((await told(page)).tones).toBe(0);
			await expectOnSite(page.getByText(/skipped|missed/i)).toHaveCount(0);
		}
	);
});

test('Start plays the break, and the countdown begins anew at its end, on whatever page', async ({ page }) => {
	await record(page);
	await page.clock.install({ time: NINE });
	await open(page, 'desk');
	await page.getByRole('switch', { name: 'Exercises without sound' }).click();
	await startDeskDay(page);
	await page.clock.runFor(46 * MINUTE_MS);
	await page.getByRole('link', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
	expect((await told(page)).badge).toBe(false);
	await timeFlies(page, 61_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	await button(page, 'Done').click();
	await expect(page).toHaveURL('/desk');
	await page.getByRole('link', { name: 'Today' }).click();
	await page.clock.runFor(30 * MINUTE_MS);
	await expect(page.getByText('Time for a break')).toHaveCount(0);
	await open(page, 'desk');
	await expectMinutesLeft(page, 14);
	expect((await told(page)).tones).toBe(0);
});

test('A due break is one quiet notice on other pages, and nothing in the player or where help is', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await startDeskDay(page);
	await page.getByRole('link', { name: 'Progress' }).click();
	await expect(page).toHaveTitle('Progress · Homestretch');
	await page.clock.runFor(46 * MINUTE_MS);
	const notice = page.getByRole('status').filter({ hasText: 'Time for a break' });
	await expect(notice).toHaveCount(1);
	await expect(page).toHaveTitle('Progress · Homestretch');
	await page.getByRole('link', { name: 'Get help' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Time for a break')).toHaveCount(0);
	await open(page, 'play/breathe-5');
	await page.clock.runFor(MINUTE_MS);
	await expect(page.getByText('Time for a break')).toHaveCount(0);
	await open(page, 'progress');
	await notice.getByRole('link', { name: 'Go to your break' }).click();
	await expect(dueHeading(page)).toBeVisible();
	await button(page, 'Later, in 10 minutes').click();
	await expectMinutesLeft(page, 10);
});

for (const width of [320, 390, 1280]) {
	test(`The notice of a due break does not lie on Today's header, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.clock.install({ time: NINE });
		await startDeskDay(page);
		await page.clock.runFor(46 * MINUTE_MS);
		await page.getByRole('link', { name: 'Today' }).click();
		const notice = page.getByRole('status').filter({ hasText: 'Time for a break' });
		await expect(notice).toBeInViewport();
		await expect(page.getByRole('link', { name: 'Get help' })).toBeInViewport();
		const [a, b] = await Promise.all([
			notice.boundingBox(),
			page.getByRole('link', { name: 'Get help' }).boundingBox()
		]);
		const areApart = a && b && (a.y + a.height <= b.y || b.y + b.height <= a.y);
		expect(areApart).toBe(true);
	});
}

test('A reload does not shorten the wait, and after a sleep of the computer the wait begins anew', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await startDeskDay(page);
	await page.clock.runFor(20 * MINUTE_MS);
	await page.reload();
	await expectMinutesLeft(page, 25);
	await page.clock.fastForward('02:00:00');
	await page.clock.runFor(MINUTE_MS);
	await expectMinutesLeft(page, 44);
	await page.clock.runFor(45 * MINUTE_MS);
	await expect(dueHeading(page)).toBeVisible();
});

test('A clock that is put back or forward brings no break early', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await startDeskDay(page);
	await page.clock.runFor(20 * MINUTE_MS);
	await page.clock.setSystemTime(new Date('2026-11-23T08:00:00+01:00'));
	await page.clock.runFor(MINUTE_MS);
	await expectMinutesLeft(page, 24);
	await page.clock.setSystemTime(new Date('2026-11-23T12:00:00+01:00'));
	await page.clock.runFor(MINUTE_MS);
	await expectMinutesLeft(page, 44);
});

test('The chime rings once, in one of two tabs, and both show the same', async ({ page, context }) => {
	await page.clock.install({ time: NINE });
	await record(page);
	await open(page, 'desk');
	await page.getByRole('switch', { name: /^Chime/ }).click();
	await expect(button(page, 'Try it')).toBeVisible();
	await startDeskDay(page);
	const second = await context.newPage();
	await record(second);
	await open(second, 'desk');
	await expectMinutesLeft(second, 45);
	await bothWork(page, 46);
	await expect(dueHeading(page)).toBeVisible();
	await expect(dueHeading(second)).toBeVisible();
	await expect.poll(async () => (await told(page)).tones).toBe(1);
	expect(await told(second)).toEqual({ badge: false, tones: 0 });
	await button(second, 'Skip this one').click();
	await expect(dueHeading(page)).toHaveCount(0);
	await expect.poll(async () => (await told(page)).badge).toBe(false);
	await second.reload();
	await expectMinutesLeft(second, 45);

	await page.close();
	// The second tab must take over first. Otherwise, the virtual time would look like an absence from the desk.
	await expect.poll(() => isDutyWaitedFor(second)).toBe(false);
	await second.clock.runFor(46 * MINUTE_MS);
	await expect(dueHeading(second)).toBeVisible();
	await expect.poll(async () => (await told(second)).badge).toBe(true);
});

/** Whether a tab is waiting for the lock that allows it to announce breaks. */
async function isDutyWaitedFor(page: Page): Promise<boolean> {
	const { pending = [] } = await page.evaluate(() => navigator.locks.query());
	return pending.some(({ name }) => name === 'desk-duty');
}

/**
 * Runs the virtual clock in short steps. Each page has its own clock, and the clocks advance one after another: a long
 * step would make the pages disagree about the time.
 */
async function bothWork(page: Page, minutes: number): Promise<void> {
	for (let step = 0; step < minutes * 6; step++) await page.clock.runFor(10_000);
}

test('Nothing of the desk day is fetched by a first visit to Today or the player', async ({ page }) => {
	const texts: Promise<string>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') texts.push(response.text());
	});
	for (const address of ['', 'play/desk-1']) {
		await open(page, address);
		await page.waitForLoadState('networkidle');
	}
	const loaded = await Promise.all(texts);
	expect(loaded.filter((text) => text.includes('desk-duty') || text.includes('Start my desk day'))).toEqual([]);
	expect(loaded.length).toBeGreaterThan(2);
});

test('While a danger sign stands there are no breaks, and help is one press away', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await startDeskDay(page);
	await open(page, 'care/check');
	await page.locator('main').getByRole('button').first().click();
	await open(page, 'desk');
	await page.clock.runFor(46 * MINUTE_MS);
	await expect(page.getByText('There are no breaks until a clinician has checked it.')).toBeVisible();
	await expect(page).toHaveTitle('Desk day · Homestretch');
	await page.locator('main').getByRole('link', { name: 'Get help' }).click();
	await expect(page).toHaveURL(/care\/help/);
});

test('In a flare only the shortest break and a walk are offered', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await open(page, '');
	await page
		.getByRole('link', { name: 'Seized up' })
		.or(page.getByRole('button', { name: 'Seized up' }))
		.first()
		.click();
	await startDeskDay(page);
	await expect(
		page.getByText('While your back or neck is seized up: only the shortest break and an easy walk.')
	).toBeVisible();
	const offered = new Set<string | null>();
	for (let number = 0; number < 4; number++) {
		await page.clock.runFor(46 * MINUTE_MS);
		offered.add(await page.locator('.eyebrow').textContent());
		await button(page, 'Skip this one').click();
	}
	expect([...offered]).toEqual(['Desk break 1 min', 'Posture reset: walking']);
});
