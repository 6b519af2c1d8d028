import { expect, test as base } from '@playwright/test';
import { createServer } from 'vite';

/** A test of the workshop, the page for authors. Each worker starts one dev server, which its tests share. */
const test = base.extend<object, { workshop: string }>({
	workshop: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
		async ({}, use) => {
			const server = await createServer({
				configFile: 'src/workshop/vite.config.ts',
				logLevel: 'error',
				server: { port: 0, hmr: false, watch: null }
			});
			await server.listen();
			const { port } = server.httpServer!.address() as { port: number };
			await use(`http://localhost:${port}/`);
			await server.close();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ workshop }, use) => use(workshop)
});

test.describe.configure({ mode: 'default' });

test('an author who moves a slider sees another figure and its JSON', async ({ page }) => {
	await page.goto('/#bird-dog');
	const json = page.getByRole('textbox', { name: 'JSON' });
	const figure = page.getByRole('img', { name: 'Bird dog, moment 0.00' });
	const [text, picture] = [await json.inputValue(), await figure.innerHTML()];

	await page.getByRole('slider', { name: 'hip flexion' }).fill('60');
	await expect(json).toHaveValue(text.replace('"flexion": 78', '"flexion": 60'));
	expect(await figure.innerHTML()).not.toBe(picture);

	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(json).toHaveValue(text);
	expect(await figure.innerHTML()).toBe(picture);

	await page.getByRole('button', { name: 'Unset hip flexion' }).click();
	expect(JSON.parse(await json.inputValue())).toMatchObject({ frames: [{ knee: { flexion: 90 } }, {}] });
	expect(JSON.parse(await json.inputValue())).not.toHaveProperty('frames.0.hip');
});

test('a pose that cannot be read says where, and is not lost; one that no body can do says what', async ({ page }) => {
	await page.goto('/');
	const json = page.getByRole('textbox', { name: 'JSON' });
	const text = await json.inputValue();
	const bad = text.replace('{}', '{ "knee": { "flexion": 200 } }');

	await json.fill(bad);
	await expect(page.getByRole('alert')).toHaveText('/frames/0/knee/flexion must be at most 180');
	await page.getByRole('slider', { name: 'Azimuth' }).fill('30');
	await expect(json).toHaveValue(bad);

	await json.fill(bad.replace('200', '175'));
	await expect(page.getByRole('alert')).toBeHidden();
	await page.getByRole('radio', { name: '1' }).check();
	const fault = page.getByRole('button', { name: /^\/pose\/frames\/0 .*knee/ }).first();
	await fault.click();
	await expect(page.getByRole('img', { name: 'A new exercise, moment 0.00' })).toBeVisible();
});
