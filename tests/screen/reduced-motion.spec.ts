import { expect, test, type Page } from '@playwright/test';
import { open } from '../support/pages.ts';
import { startSession, timePasses } from '../support/session.ts';

test.describe('with motion reduced', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('For a person who asked for less motion, the level goes down in steps and nothing fades or slides', async ({
		page
	}) => {
		await page.clock.install();
		for (const address of ['', 'routines', 'routines/desk-1', 'progress', 'settings', 'play/desk-1']) {
			await open(page, address);
			expect(await longestTransitionMs(page), address).toBe(0);
		}
		await startSession(page, 'desk-1');
		for (const word of ['Move', 'Hold', 'Move']) {
			await expect(page.getByText(word, { exact: true })).toBeVisible();
			expect(await longestTransitionMs(page)).toBe(0);
			expect(await easings(page)).toEqual(['steps(10)']);
			await timePasses(page, word === 'Move' ? 6000 : 14_500);
		}
	});
});

test('For anybody else, the level goes down smoothly', async ({ page }) => {
	await page.clock.install();
	await startSession(page, 'desk-1');
	expect(new Set(await easings(page))).toEqual(new Set(['linear']));
	expect(await longestTransitionMs(page)).toBeGreaterThan(0);
});

/** The easings of all running animations, except CSS transitions. */
function easings(page: Page): Promise<unknown[]> {
	return page.evaluate(() =>
		document
			.getAnimations()
			.filter((animation) => !(animation instanceof CSSTransition))
			.map(({ effect }) => effect?.getTiming().easing)
	);
}

/** The longest transition or animation, in ms, of all elements and their `::before` and `::after`. */
function longestTransitionMs(page: Page): Promise<number> {
	return page.evaluate(() => {
		const seconds = [...document.querySelectorAll('*')].flatMap((element) =>
			[undefined, '::before', '::after'].flatMap((part) => {
				const { transitionDuration, animationDuration } = getComputedStyle(element, part);
				return `${transitionDuration},${animationDuration}`.split(',').map((text) => Number.parseFloat(text) || 0);
			})
		);
		return Math.max(...seconds) * 1000;
	});
}
