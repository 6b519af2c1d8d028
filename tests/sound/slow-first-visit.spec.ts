import { expect, test } from '@playwright/test';
import { show } from '../support/hidden-page.ts';
import { answerNoSigns, button } from '../support/player.ts';
import { watchTrack } from '../support/track-element.ts';

/** Chromium's "slow 3G". */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** How long after Start the test hides the page. By then, a person has put the phone down. */
const HIDDEN_MS = 5000;

interface Seen {
	isTrack: boolean;
	said: string;
}

test('On a first visit over slow 3G, a person who starts at once hears a track before locking the phone, or reads what locking does', async ({
	page,
	context
}) => {
	await watchTrack(page);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', SLOW_3G);
	await page.goto('play/daily-back-1');
	await button(page, 'Start').click();
	await answerNoSigns(page);
	// Waits in real time, because the slow network delivers in real time.
	const seen = await page.evaluate(
		(ms) =>
			new Promise<Seen>((resolve) => {
				AbortSignal.timeout(ms).addEventListener('abort', () =>
					resolve({
						isTrack: window.track.element?.paused === false && window.track.element.duration > 60,
						said: [...document.querySelectorAll('.trouble')].map(({ textContent }) => textContent).join(' ')
					})
				);
			}),
		HIDDEN_MS
	);
	await show(page, 'hidden');
	if (!seen.isTrack) expect(seen.said).toContain('if you lock the phone, the sound stops');
	else if (seen.said !== '')
		expect(seen.said).toContain('If you lock the phone now, you will hear only bells in their place');
	await show(page, 'visible');
	await devtools.send('Network.emulateNetworkConditions', {
		...SLOW_3G,
		latency: 0,
		downloadThroughput: -1,
		uploadThroughput: -1
	});
	await expect.poll(() => page.evaluate(() => window.track.element?.paused === false)).toBe(true);
	await expect(page.locator('.trouble')).toHaveCount(0);
});
