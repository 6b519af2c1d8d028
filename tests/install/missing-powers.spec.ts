import { expect, test, type Page } from '@playwright/test';
import { playDesk1, startSession, timeFlies, timePasses } from '../support/session.ts';
import { storedSessions } from '../support/stored-records.ts';

// Reduced motion keeps the figure still, because animation slows down sessions that run tick by tick.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Features that a browser may lack, each with a function that removes it before the app starts. */
const OF_SOUND: Record<string, () => void> = {
	'Web Audio': () => {
		for (const name of ['AudioContext', 'webkitAudioContext']) Reflect.deleteProperty(window, name);
	},
	'a voice': () => Reflect.deleteProperty(window, 'speechSynthesis'),
	'a vibration motor': () => Reflect.deleteProperty(Navigator.prototype, 'vibrate')
};
const OTHERS: Record<string, () => void> = {
	'a wake lock': () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'),
	'Web Locks': () => Reflect.deleteProperty(Navigator.prototype, 'locks'),
	'a channel between tabs that may be opened': () => {
		window.BroadcastChannel = class {
			constructor() {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			}
		} as never;
	},
	'local storage': () => Object.defineProperty(window, 'localStorage', { value: null }),
	'service workers': () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
	'a wake lock that is granted': () => {
		WakeLock.prototype.request = () => Promise.reject(new DOMException('battery is low', 'NotAllowedError'));
	}
};

function noteErrors(page: Page): string[] {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	return errors;
}

for (const [power, takeAway] of Object.entries({ ...OF_SOUND, ...OTHERS })) {
	test(`Without ${power} a session runs to its end, silently fine`, async ({ page }) => {
		const errors = noteErrors(page);
		await page.addInitScript(takeAway);
		await page.clock.install();
		if (power in OF_SOUND) {
			await startSession(page, 'desk-1');
			// The ticks up to 29 s include a hold with its countdown, a transition and the first repetitions.
			await timePasses(page, 22_000);
			await timeFlies(page, 39_000);
		} else await playDesk1(page, 'Silent');
		await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
		await expect(page.getByText('saved on this device')).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(await storedSessions(page)).toHaveLength(1);
		expect(errors).toEqual([]);
	});
}
