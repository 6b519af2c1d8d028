import { serveSite } from '../../src/cli/site-server.ts';
import { keepForOffline } from '../support/offline.ts';
import { open, openToday } from '../support/pages.ts';
import { playDesk1 } from '../support/session.ts';
import { BASE, buildUnderSubPath } from '../support/sub-path-build.ts';
import { expect, test } from '../support/temporary-folder.ts';

test.use({ serviceWorkers: 'allow' });

/** One page of each kind; `finish-offline.spec.ts` opens more. */
const PAGES = [
	'',
	'routines',
	'routines/desk-1',
	'exercises',
	'exercises/bird-dog',
	'progress',
	'settings',
	'play/nope'
];
test('Hosted under a sub-path, every page opens with the host gone, and a session is saved', async ({
	browser,
	folder
}) => {
	test.setTimeout(180_000);
	const dir = process.env['SUB_PATH_BUILD'] ?? buildUnderSubPath(folder);
	const served = await serveSite({ dir, port: 0, base: BASE });
	if (!served.ok) throw new Error(served.error.code);
	const context = await browser.newContext({ baseURL: served.value.url, serviceWorkers: 'allow' });
	const page = await context.newPage();
	await page.clock.install();
	await openToday(page);
	await keepForOffline(page);
	await served.value.close();

	for (const address of PAGES) {
		await open(page, address);
		await expect(page.getByRole('alert'), address).toHaveCount(address === 'play/nope' ? 1 : 0);
	}
	await page.getByRole('link', { name: 'See all routines' }).click();
	await expect(page).toHaveURL(`${served.value.url}routines`);
	await playDesk1(page);
	await expect(page.getByText('saved on this device')).toBeVisible();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page).toHaveURL(served.value.url);
	await expect(page.getByRole('heading', { name: '1-day streak' })).toBeVisible();
	await context.close();
});
