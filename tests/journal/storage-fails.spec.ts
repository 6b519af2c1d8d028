import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { backupFrom, type BackupFile } from '../support/backup-file.ts';
import { open, ready } from '../support/pages.ts';
import { answerNoSigns, OVER_MUSIC } from '../support/player.ts';
import { timeFlies, timePasses } from '../support/session.ts';
import { openingHangs, openingThrows, storageHeals, writesExceedQuota } from '../support/faults/storage-faults.ts';
import { putEntries, storedEntries, storedSessions } from '../support/stored-records.ts';

const FAULTS = [
	{ what: 'cannot be opened', plant: openingThrows, alert: 'reports an error' },
	{ what: 'never answers', plant: openingHangs, alert: 'is not responding' },
	{ what: 'is full at once', plant: (page: Page) => writesExceedQuota(page, 'write'), alert: 'storage is full' },
	{ what: 'is full at the end', plant: (page: Page) => writesExceedQuota(page, 'commit'), alert: 'storage is full' }
];

const CHUNKS = 'build/_app/immutable/chunks';

/** The app gives up on its storage only after several seconds of real time. */
const PATIENTLY = { timeout: 20_000 };

for (const { what, plant, alert } of FAULTS) {
	test(`With storage that ${what}, a session plays to its end, is not called saved, and the record can be kept`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.clock.install();
		await plant(page);
		await page.goto('play/desk-1');
		await expect(page.locator('html[data-ready]')).toBeAttached(PATIENTLY);
		await page.getByRole('radio', { name: OVER_MUSIC }).check();
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await answerNoSigns(page);
		await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
		await timeFlies(page, 61_000);

		await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible(PATIENTLY);
		const notice = page.getByRole('alert');
		await expect(notice).toContainText('Not saved yet');
		await expect(notice).toContainText(alert);
		await expect(page.getByText('saved on this device')).toHaveCount(0);

		const backup = await backupFrom(page, notice.getByRole('button', { name: 'Download' }));
		expectDesk1In(backup);
		await notice.getByRole('button', { name: 'Copy' }).click();
		await expect(notice.getByRole('status')).toHaveText('Copied.');
		expectDesk1In(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as BackupFile);

		await notice.getByRole('button', { name: 'Try again' }).click();
		await expect(notice).toBeVisible();
		await storageHeals(page);
		await notice.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByText('saved on this device')).toBeVisible(PATIENTLY);
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(await storedSessions(page)).toMatchObject([{ routine: 'desk-1', outcome: 'finished', playedMs: 60_000 }]);
	});
}

test('With storage that never answers, a session that is stopped is not called saved either', async ({ page }) => {
	await page.clock.install();
	await openingHangs(page);
	await page.goto('play/desk-1');
	await expect(page.locator('html[data-ready]')).toBeAttached(PATIENTLY);
	await expect(page.getByRole('alert')).toContainText('What you do now may not be saved.');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await timePasses(page, 12_000);
	await page.getByRole('button', { name: 'Stop', exact: true }).click();

	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible(PATIENTLY);
	await expect(page.getByRole('alert')).toContainText('Not saved yet');
	await expect(page.getByText('saved on this device')).toHaveCount(0);
	await page.getByRole('button', { name: 'Back to Today' }).click();
	await expect(page.getByRole('alert')).toContainText('Not saved yet');
});

test('With storage that fails and a network that goes away, the record can still be kept', async ({ page }) => {
	await page.clock.install();
	await openingThrows(page);
	await page.goto('play/desk-1');
	await expect(page.getByRole('alert')).toContainText('What you do now may not be saved.');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await page.context().setOffline(true);
	await timePasses(page, 12_000);
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible(PATIENTLY);
	const backup = await backupFrom(page, page.getByRole('alert').getByRole('button', { name: 'Download' }));
	expect(backup.records).toContainEqual(expect.objectContaining({ routine: 'desk-1', outcome: 'stopped' }));
});

test('With storage that fails, a warning shows though the file that offers a copy cannot be fetched', async ({
	page
}) => {
	const files = readdirSync(CHUNKS).filter((name) => name.endsWith('.js'));
	const withOffer = files.filter((name) => readFileSync(`${CHUNKS}/${name}`, 'utf8').includes('Copying did not work'));
	expect(withOffer.length).toBeGreaterThan(0);
	await page.clock.install();
	await openingThrows(page);
	for (const name of withOffer) await page.route(`**/${name}`, (route) => route.abort());
	await page.goto('play/desk-1');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answerNoSigns(page);
	await timePasses(page, 12_000);
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible(PATIENTLY);
	await expect(page.getByRole('alert')).toContainText('What you do now may not be saved.');
});

test('Stored records that this version does not understand are told of, exported, and never dropped', async ({
	page
}) => {
	const strange: [string, unknown][] = [
		['session:01KJ0000000000000000000001', { v: 1, id: '01KJ0000000000000000000001', type: 'session', at: 'then' }],
		[
			'session:01KJ0000000000000000000002',
			{ v: 2, id: '01KJ0000000000000000000002', type: 'session', minds: ['open'] }
		],
		[
			'dream:01KJ0000000000000000000003',
			{ v: 1, id: '01KJ0000000000000000000003', type: 'dream', at: '2026-03-02T12:00:00+01:00' }
		],
		['aside:1', 'not even a record']
	];
	await page.clock.install();
	await open(page, 'settings');
	await putEntries(page, strange);
	await page.reload();
	await ready(page);

	await page.getByText('4 stored records that this version cannot read').click();
	const told = page
		.getByRole('group')
		.filter({ hasText: '4 stored records that this version cannot read' })
		.getByRole('listitem');
	await expect(told).toHaveCount(4);
	await expect(told.filter({ hasText: '01KJ0000000000000000000001: broken' })).toHaveCount(1);
	await expect(told.filter({ hasText: '01KJ0000000000000000000002: from a newer version' })).toHaveCount(1);
	await expect(told.filter({ hasText: '01KJ0000000000000000000003: unknown kind' })).toHaveCount(1);
	await expect(told.filter({ hasText: 'aside:1: broken' })).toHaveCount(1);

	const backup = await backupFrom(page, page.getByRole('button', { name: 'Export backup' }));
	expect(backup.records).toEqual(expect.arrayContaining(strange.map(([, value]) => value)));

	await page.getByRole('switch', { name: 'Vibration' }).click();
	await page.reload();
	await ready(page);
	expect(await storedEntries(page)).toMatchObject(Object.fromEntries(strange));
	await expect(page.getByText('4 stored records that this version cannot read')).toBeVisible();
});

function expectDesk1In({ app, kind, version, records }: BackupFile): void {
	expect({ app, kind, version }).toEqual({ app: 'homestretch', kind: 'backup', version: 1 });
	expect(records.filter(({ type }) => type === 'session')).toMatchObject([
		{ v: 1, routine: 'desk-1', outcome: 'finished', plannedMs: 60_000, playedMs: 60_000 }
	]);
}
