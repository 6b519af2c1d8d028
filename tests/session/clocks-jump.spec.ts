import { expect, test } from '@playwright/test';
import { startSession, timeFlies } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';
import { answerNoSigns, timeLeft } from '../support/player.ts';

const NINE = new Date('2026-11-21T09:00:00+01:00');

test('A clock on the wall that is set back has no effect on a session', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await startSession(page, 'desk-1');
	await page.clock.runFor(10_000);
	const before = await timeLeft(page).textContent();
	await page.clock.setSystemTime(new Date('2026-11-20T21:00:00+01:00'));
	await page.clock.runFor(3000);
	const seconds = (text: string | null) => Number(text?.split(':')[1]);
	const passed = seconds(before) - seconds(await timeLeft(page).textContent());
	expect(passed).toBeGreaterThanOrEqual(3);
	expect(passed).toBeLessThanOrEqual(4);
	await timeFlies(page, 60_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	const [session] = await storedSessions(page);
	expect(session).toMatchObject({ outcome: 'finished', playedMs: 60_000, day: '2026-11-21' });
});

test('Time that passes all at once, right after Start, is time of the session, and it is saved', async ({ page }) => {
	await page.clock.install({ time: NINE });
	await page.goto('play/desk-1');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await page.clock.runFor(600_000);
	await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
	await expect(page.getByText('1 minute, saved on this device.')).toBeVisible();
	expect(await storedSessions(page)).toMatchObject([{ outcome: 'finished', playedMs: 60_000 }]);
});
