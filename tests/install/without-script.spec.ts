import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { exercisePageOf, detailsOf } from '../../src/build/content/library-data.ts';
import { messages } from '#i18n/common-messages.ts';
import { libraryMessages } from '#i18n/library-messages.ts';
import { clockText } from '../../src/lib/routine/duration.ts';
import { isExerciseStep } from '../../src/lib/routine/step.ts';
import { nameOf, routineLink, shownNames } from '../support/finder.ts';
import { folder, summaries } from '../support/library.ts';
import { ready } from '../support/pages.ts';
import { timelineOf } from '../support/timelines.ts';

test.use({ javaScriptEnabled: false });

test('Without script a person reads which routines there are, and each one’s name leads to it', async ({ page }) => {
	await page.goto('routines');
	expect((await shownNames(page)).sort()).toEqual(summaries.map(({ name }) => name).sort());
	for (const { id } of summaries) await expect(routineLink(page, id)).toHaveAttribute('href', /./);
	await routineLink(page, 'daily-back-2').click();
	await expect(page.getByRole('heading', { level: 1, name: nameOf('daily-back-2') })).toBeVisible();
	await page.getByRole('link', { name: 'Bird dog' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Bird dog' })).toBeVisible();
});

for (const id of ['daily-back-2', 'hips-hams']) {
	test(`Without script a person reads all that there is to know of ${id}`, async ({ page }) => {
		const routine = folder.routines.get(id);
		if (!routine) throw new Error(`${id} is gone`);
		await page.goto(`routines/${id}`);
		await expect(page.getByRole('heading', { level: 1, name: routine.name, exact: true })).toBeVisible();
		await expect(page.getByText(clockText(timelineOf(id).totalMs), { exact: true })).toBeVisible();

		const lines = page.getByRole('main').getByRole('list').first().getByRole('listitem');
		await expect(lines).toHaveCount(routine.steps.length);
		let stops = 0;
		for (const [index, step] of routine.steps.entries()) {
			const exercise = isExerciseStep(step) ? folder.exercises.get(step.exercise) : undefined;
			if (!exercise) throw new Error(`${id} has a rest step now: look at one without`);
			const line = lines.nth(index);
			const link = line.getByRole('link', { name: exercise.name, exact: true });
			await expect(link).toHaveAttribute('href', new RegExp(`exercises/${exercise.id}$`));
			for (const cue of exercise.cues) await expect(line).toContainText(cue);
			if (exercise.stop === undefined) continue;
			stops++;
			await expect(line).toContainText(`When to stop: ${exercise.stop}`);
		}
		expect(stops).toBeGreaterThan(0);

		await expect(page.getByRole('heading', { name: 'Not for everyone' })).toBeVisible();
		const { notFor, sources } = detailsOf(routine, folder);
		expect(notFor.length).toBeGreaterThan(0);
		for (const { filter, care, exercises } of notFor) {
			const person = page.getByRole('listitem').filter({ hasText: libraryMessages.filters[filter] });
			await expect(person).toContainText(libraryMessages.care(filter, care, exercises));
		}
		const found = sources.length > 0 ? sources.map(({ what }) => what) : ['No source was found'];
		for (const words of found) await expect(page.getByText(words).first()).toBeHidden();
		await page.getByText('Where this comes from').click();
		for (const words of found) await expect(page.getByText(words).first()).toBeVisible();
		const start = page.getByRole('link', { name: /^Start, \d+ minutes$/ });
		await expect(start).toHaveAttribute('href', new RegExp(`play/${id}$`));
	});
}

for (const id of ['bird-dog', 'cat-cow']) {
	test(`Without script a person reads all that there is to know of ${id}`, async ({ page }) => {
		const exercise = folder.exercises.get(id);
		if (!exercise) throw new Error(`${id} is gone`);
		await page.goto(`exercises/${id}`);
		await expect(page.getByRole('heading', { level: 1, name: exercise.name, exact: true })).toBeVisible();
		for (const cue of exercise.cues) await expect(page.getByText(cue, { exact: true })).toBeVisible();
		const pictures = page.getByRole('img', { name: new RegExp(`^${exercise.name}, on your hands and knees`) });
		await expect(pictures).toHaveCount(3);
		for (const picture of await pictures.all()) await expect(picture).toBeVisible();
		await expect(page.getByRole('heading', { name: 'When to stop' })).toBeVisible();
		await expect(page.getByText(String(exercise.stop), { exact: true })).toBeVisible();

		// If the easier or harder version is an exercise of its own, the page links to it. Otherwise, the page
		// describes it.
		const { easier, harder, usedIn } = exercisePageOf(exercise, folder);
		for (const [link, words] of [
			[easier, exercise.easier],
			[harder, exercise.harder]
		] as const) {
			const way = page.getByRole('definition').filter({ hasText: link?.name ?? String(words) });
			await expect(way).toBeVisible();
			if (link) await expect(way.getByRole('link')).toHaveAttribute('href', new RegExp(`exercises/${link.id}$`));
		}
		expect(usedIn.length).toBeGreaterThan(1);
		for (const { id, name } of usedIn) {
			const link = page.getByRole('listitem').getByRole('link', { name, exact: true });
			await expect(link).toHaveAttribute('href', new RegExp(`routines/${id}$`));
		}
	});
}

for (const address of ['', 'routines', 'progress', 'settings', 'play/desk-1']) {
	test(`Without script /${address} says why its controls do nothing, once`, async ({ page }) => {
		await page.goto(address);
		// Without `useInnerText`, Playwright skips <noscript> when it reads text.
		await expect(page.locator('noscript')).toHaveText(messages.noScript, { useInnerText: true });
		await expect(page.locator('noscript p')).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
}

test('Without script an unknown address explains why it is empty and links to Today', async ({ page }) => {
	await page.goto('routines/no-such');
	await expect(page).toHaveTitle('Homestretch');
	await expect(page.locator('noscript p')).toContainText(messages.noScript);
	await expect(page.getByRole('link', { name: 'Go to Today' })).toHaveAttribute('href', '/');
});

test('Every stylesheet of a page is linked in its HTML, and none comes with its scripts', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: true });
	for (const address of [
		'',
		'routines',
		'routines/desk-1',
		'exercises/bird-dog',
		'progress',
		'settings',
		'play/desk-1'
	]) {
		const html = await (await page.goto(address))?.text();
		await ready(page);
		const styles = page.locator('link[rel="stylesheet"]');
		const used = await styles.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect
			.soft(
				used.filter((href) => !html?.includes(href)),
				`/${address}`
			)
			.toEqual([]);
	}
	await page.close();
});

test('Each page has a title and a description of its own', () => {
	const heads = pagesOf('build')
		.filter(({ address }) => /^\/(routines|exercises|learn)\b/.test(address))
		.map(({ address, html }) => ({
			address,
			title: /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '',
			description: /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? ''
		}));
	expect(heads.length).toBeGreaterThan(summaries.length + folder.exercises.size);
	for (const { address, title, description } of heads) {
		expect.soft(title, address).toMatch(/^.+ · Homestretch$/);
		expect.soft(description.length, address).toBeGreaterThan(20);
	}
	expect(repeated(heads.map(({ title }) => title))).toEqual([]);
	expect(repeated(heads.map(({ description }) => description))).toEqual([]);
});

test('Every link from a page of the app to another leads somewhere', () => {
	const pages = pagesOf('build');
	const addresses = new Set(pages.map(({ address }) => address));
	for (const { id } of summaries) expect(addresses).toContain(`/routines/${id}`);
	for (const id of folder.exercises.keys()) expect(addresses).toContain(`/exercises/${id}`);
	let followed = 0;
	const astray: string[] = [];
	for (const { address, html } of pages) {
		for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
			const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://here${address}`);
			if (origin !== 'http://here') continue;
			if (pathname.endsWith('.txt') && existsSync(`build${pathname}`)) continue;
			followed++;
			const target = pages.find((page) => page.address === pathname);
			const hasPlace = hash === '' || target?.html.includes(` id="${decodeURIComponent(hash.slice(1))}"`) === true;
			if (!target || !hasPlace) astray.push(`${address}: ${href}`);
		}
	}
	expect(followed).toBeGreaterThan(pages.length);
	expect(astray).toEqual([]);
});

/** The prerendered pages and their addresses, without the fallback `200.html`. */
function pagesOf(dir: string): { address: string; html: string }[] {
	expect(existsSync(dir), 'the app is built').toBe(true);
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.html') && file !== '200.html')
		.map((file) => {
			const name = `/${file.split(path.sep).join('/')}`.replace(/\.html$/, '');
			return { address: name === '/index' ? '/' : name, html: readFileSync(path.join(dir, file), 'utf8') };
		});
}

function repeated(texts: readonly string[]): string[] {
	return texts.filter((text, index) => texts.indexOf(text) !== index);
}
