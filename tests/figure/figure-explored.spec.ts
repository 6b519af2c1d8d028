import { expect, test, type Locator } from '@playwright/test';
import { open } from '../support/pages.ts';

test('A person turns the figure of an exercise with a finger and with the arrow keys, and sees it move', async ({
	page
}) => {
	await page.clock.install();
	await open(page, 'exercises/bird-dog');
	const figure = page.getByRole('img', { name: /^Bird dog, on your hands and knees\. / });
	const asBefore = await drawnOf(figure);

	// The mouse stands in for a finger.
	const { x, y, width, height } = (await figure.boundingBox())!;
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width / 2 - 100, y + height / 2, { steps: 4 });
	await page.mouse.up();
	const turn = page.getByRole('slider', { name: 'Turn' });
	await expect(turn).toHaveAttribute('aria-valuetext', '60° to the right');
	const turned = await drawnOf(figure);
	expect(turned).not.toEqual(asBefore);
	// Moving the mouse without a pressed button does not turn the figure.
	await page.mouse.move(x + width / 2, y + height / 2);
	expect(await drawnOf(figure)).toEqual(turned);

	await turn.focus();
	for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
	await expect(turn).toHaveAttribute('aria-valuetext', 'best view');
	expect(await drawnOf(figure)).toEqual(asBefore);

	await page.getByRole('button', { name: 'Play' }).press('Enter');
	await page.clock.runFor(1000);
	const moving = await drawnOf(figure);
	expect(moving).not.toEqual(asBefore);
	await page.getByRole('button', { name: 'Pause' }).click();
	const paused = await drawnOf(figure);
	await page.clock.runFor(1000);
	expect(await drawnOf(figure)).toEqual(paused);
});

async function drawnOf(figure: Locator): Promise<string[]> {
	return await figure.evaluate((svg) => [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? ''));
}
