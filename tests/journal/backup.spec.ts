import { expect, test } from '@playwright/test';
import { backupFrom, chooseBackup } from '../support/backup-file.ts';
import { open } from '../support/pages.ts';
import { playDesk1 } from '../support/session.ts';
import { storedEntries } from '../support/stored-records.ts';

const SESSION = {
	v: 1,
	id: '01KJ0000000000000000001000',
	type: 'session',
	at: '2026-03-02T12:01:00+01:00',
	routine: 'desk-3',
	routineName: 'Desk break 3 min',
	startedAt: '2026-03-02T12:00:00+01:00',
	day: '2026-03-02',
	plannedMs: 177_000,
	playedMs: 177_000,
	outcome: 'finished'
};
const BACKUP = {
	app: 'homestretch',
	kind: 'backup',
	version: 1,
	exportedAt: '2026-03-02T13:00:00+01:00',
	records: [SESSION]
};

test('On an iPhone a backup goes to the share sheet, and only what is known is said', async ({ page }) => {
	await page.addInitScript(() => {
		const names: string[] = [];
		let isClosed = true;
		const share = async ({ files = [] }: ShareData) => {
			names.push(...files.map(({ name }) => name));
			document.documentElement.dataset['shared'] = names.join();
			if (isClosed) {
				isClosed = false;
				throw new DOMException('Share canceled', 'AbortError');
			}
		};
		const iPhone = { standalone: true, maxTouchPoints: 5, canShare: () => true, share };
		for (const [name, value] of Object.entries(iPhone)) Object.defineProperty(navigator, name, { value });
	});
	await open(page, 'settings');
	const data = page.locator('#data');
	await page.getByRole('button', { name: 'Export backup' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-shared', /^homestretch-[\d-]+\.json$/);
	await expect(data.getByRole('alert')).toHaveCount(0);
	await expect(data.getByText('Saved.')).toHaveCount(0);
	await page.getByRole('button', { name: 'Export backup' }).click();
	await expect(data.getByText('Saved.')).toBeVisible();
});

test('A backup of one browser is imported in another, once', async ({ page, browser, baseURL }) => {
	await page.clock.install();
	await playDesk1(page, 'Silent');
	await open(page, 'settings');
	const backup = await backupFrom(page, page.getByRole('button', { name: 'Export backup' }));
	expect(backup).toMatchObject({ app: 'homestretch', kind: 'backup', version: 1 });
	// The session, two sound settings, and the answer to “Before you start”.
	const types = backup.records.map(({ type }) => String(type));
	expect(types.sort()).toEqual(['screening', 'session', 'setting', 'setting']);

	const elsewhere = await browser.newContext({ baseURL: String(baseURL), serviceWorkers: 'block' });
	const other = await elsewhere.newPage();
	await open(other, 'settings');
	await chooseBackup(other, backup);
	await expect(other.getByText('4 new records.')).toBeVisible();
	expect(await storedEntries(other), 'a preview stores nothing').toEqual({});
	await other.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(other.getByRole('status').filter({ hasText: 'Imported 4 records.' })).toBeVisible();
	const imported = Object.values(await storedEntries(other));
	expect(imported).toHaveLength(4);
	expect(imported).toEqual(expect.arrayContaining([...backup.records]));

	await chooseBackup(other, backup);
	await expect(other.getByText('Nothing new in this file.')).toBeVisible();
	await other.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(other.getByRole('status').filter({ hasText: 'Imported 0 records.' })).toBeVisible();
	expect(Object.values(await storedEntries(other))).toEqual(imported);

	await open(other, 'progress');
	await expect(other.getByText('Desk break 1 min')).toBeVisible();
	await elsewhere.close();
});

test('Records in a backup that this version does not understand come along', async ({ page }) => {
	const strange = [{ v: 7, type: 'session', id: '01KJ0000000000000000002000' }, { type: 'dream' }, 'a word'];
	await open(page, 'settings');
	await chooseBackup(page, { ...BACKUP, records: [SESSION, ...strange] });
	await expect(page.getByText('1 new record.')).toContainText('This version cannot read 3 records in the file.');
	await page.getByRole('button', { name: 'Import', exact: true }).evaluate((control: HTMLElement) => {
		control.click();
		control.click();
	});
	await expect(page.getByRole('status').filter({ hasText: 'Imported 4 records.' })).toBeVisible();

	await page.reload();
	await expect(page.getByText('3 stored records that this version cannot read')).toBeVisible();
	// Import was clicked twice, but each record is stored once.
	expect(Object.keys(await storedEntries(page))).toHaveLength(4);
	const again = await backupFrom(page, page.getByRole('button', { name: 'Export backup' }));
	expect(again.records).toHaveLength(4);
	expect(again.records).toEqual(expect.arrayContaining([SESSION, ...strange]));
});

test('A file that is no backup is refused in words, and nothing is lost', async ({ page }) => {
	await open(page, 'settings');
	await chooseBackup(page, BACKUP);
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Imported 1 record.' })).toBeVisible();
	const before = await storedEntries(page);
	expect(Object.values(before)).toEqual([SESSION]);

	const refused = [
		{ file: 'a shopping list', words: /not a Homestretch backup/ },
		{ file: '', words: /not a Homestretch backup/ },
		{ file: { ...BACKUP, app: 'another' }, words: '/app: must be "homestretch"' },
		{ file: { ...BACKUP, version: 2 }, words: '/version' },
		{ file: { ...BACKUP, records: 'none' }, words: '/records' },
		{ file: [BACKUP], words: 'This file could not be imported.' },
		{ file: `{"app":"homestretch","records":${'['.repeat(5000)}${']'.repeat(5000)}}`, words: /deep/ }
	];
	for (const { file, words } of refused) {
		await chooseBackup(page, file);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('Nothing was changed.');
		await expect(alert).toContainText(words);
		await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
	}
	expect(await storedEntries(page)).toEqual(before);

	await chooseBackup(page, BACKUP);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.getByText('Nothing new in this file.')).toBeVisible();
});
