import { expect, test } from '@playwright/test';
import { listen } from '../support/heard/heard-tones.ts';
import { startSession } from '../support/session.ts';

test('Where the browser lets no sound out, the session runs, and one tap turns sound on', async ({ page }) => {
	await listen(page);
	await page.addInitScript(() => {
		let isAllowed = false;
		Object.assign(window, { allowSound: () => (isAllowed = true) });
		const { resume } = AudioContext.prototype;
		const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state');
		Object.defineProperty(BaseAudioContext.prototype, 'state', {
			get(this: BaseAudioContext) {
				return isAllowed ? state?.get?.call(this) : 'suspended';
			}
		});
		AudioContext.prototype.resume = function () {
			return isAllowed ? resume.call(this) : new Promise(() => {});
		};
	});
	await startSession(page, 'desk-1');
	await expect(page.getByText('Sound is off in this browser.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	expect(await page.evaluate(() => window.startedTones.length)).toBe(0);

	await page.evaluate(() => (window as unknown as { allowSound(): void }).allowSound());
	await page.getByRole('button', { name: 'Turn sound on' }).click();
	await expect(page.getByText('Sound is off in this browser.')).toHaveCount(0);
	await expect.poll(() => page.evaluate(() => window.startedTones.length)).toBeGreaterThan(0);
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('In silence nothing is asked of the sound, and nothing sounds', async ({ page }) => {
	await listen(page);
	await page.clock.install();
	await startSession(page, 'desk-1', 'Silent');
	await page.clock.runFor(10_000);
	expect(await page.evaluate(() => window.startedTones.length)).toBe(0);
});
