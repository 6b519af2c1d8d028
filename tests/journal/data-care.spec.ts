import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { noonOf, restDayOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import { backupFrom, chooseBackup } from '../support/backup-file.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { playDesk1 } from '../support/session.ts';
import { putEntries, storedEntries } from '../support/stored-records.ts';

const backupOf = (records: readonly unknown[]) => ({
	app: 'homestretch',
	kind: 'backup',
	version: 1,
	exportedAt: noonOf(9),
	records
});

async function importAll(page: Page, records: readonly unknown[]): Promise<void> {
	await chooseBackup(page, backupOf(records));
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: /^Imported \d+ records?\./ })).toBeVisible();
}

const ids = async (page: Page) => Object.keys(await storedEntries(page)).sort();
const keysOf = (records: readonly { type: string; id: string }[]) =>
	records.map(({ type, id }) => `${type}:${id}`).sort();

const restores = (page: Page) => page.getByRole('button', { name: /^Restore the state/ });

async function restoreFirst(page: Page): Promise<void> {
	await restores(page).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: /^Restored/ })).toBeVisible();
}

test('Sessions are exported as a table', async ({ page }) => {
	await open(page, 'settings');
	await importAll(page, [sessionOn(0, { routineName: '=1+1, "two"', plannedMs: 177_000 })]);
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export sessions as a table' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^homestretch-sessions-[\d-]+\.csv$/);
	const [columns, row, end] = readFileSync(await download.path(), 'utf8').split('\r\n');
	expect(columns).toMatch(/^\uFEFFDay,Started,/);
	expect(row).toContain(`,"'=1+1, ""two""",desk-1,2.95,1,finished,,`);
	expect(end).toBe('');
});

test('A preview says in words what kinds of record are new, here already, and not understood', async ({ page }) => {
	await open(page, 'settings');
	await importAll(page, [sessionOn(0)]);
	await chooseBackup(page, backupOf([...[0, 1, 2].map((n) => sessionOn(n)), restDayOn(3), { v: 7 }, 'what']));
	const preview = page.locator('#data dl');
	await expect(preview.locator('div')).toHaveText([
		/New:\s*2 sessions and 1 rest day/,
		/Already here:\s*1 session/,
		/Not understood:\s*1 from a newer version and 1 broken/
	]);
});

test('The state from before an import is restored, and so is what was there before that', async ({ page, context }) => {
	await page.clock.setFixedTime('2026-11-03T14:02:00+01:00');
	const mine = [sessionOn(0), sessionOn(1)];
	const strangers = [sessionOn(5), sessionOn(6), restDayOn(7)];
	await open(page, 'settings');
	await putEntries(
		page,
		mine.map((record) => [`session:${record.id}`, record])
	);
	await putEntries(page, [['playing', { strange: true }]]);
	await page.reload();
	await ready(page);
	await importAll(page, strangers);
	expect(await ids(page)).toEqual(['playing', ...keysOf([...mine, ...strangers])].sort());

	const other = await context.newPage();
	await open(other, 'progress');
	await expect(other.getByText('4 sessions')).toBeVisible();

	await expect(restores(page)).toHaveText(['Restore the state from before the import of 3 Nov, 14:02']);
	await restoreFirst(page);
	expect(await ids(page), 'the session in progress stays').toEqual(['playing', ...keysOf(mine)].sort());
	await expect(other.getByText('2 sessions'), 'the other tab does not show what is gone').toBeVisible();

	const backup = await backupFrom(page, page.getByRole('button', { name: 'Export backup' }));
	expect(backup.records, 'a snapshot is in no backup').toHaveLength(2);

	await expect(restores(page)).toHaveCount(2);
	await restoreFirst(page);
	expect(await ids(page)).toEqual(['playing', ...keysOf([...mine, ...strangers])].sort());
});

test('At most three earlier states are kept, and the one that is restored is not pushed out', async ({ page }) => {
	await open(page, 'settings');
	for (const n of [0, 1, 2, 3]) await importAll(page, [sessionOn(n)]);
	await expect(restores(page)).toHaveCount(3);
	await importAll(page, [sessionOn(0)]);
	await expect(restores(page), 'an import of nothing new keeps no state').toHaveCount(3);
	await page.evaluate(() => localStorage.setItem('homestretch-digest', '{}'));
	// The oldest of the three snapshots, from before the second import.
	await restores(page).last().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Restored 1 record.' })).toBeVisible();
	expect(await ids(page)).toEqual(keysOf([sessionOn(0)]));
	const digest = await page.evaluate(() => localStorage.getItem('homestretch-digest'));
	expect(digest, 'a digest of what was there before is gone').toBeNull();
	await expect(page.locator('#data li p')).toHaveText(['4 records', '3 records', '1 record']);
});

test('An import goes ahead where there is no room for a snapshot, and says so', async ({ page }) => {
	await page.addInitScript(() => {
		const own = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (name, version) {
			if (name === 'homestretch-kept') throw new DOMException('no space', 'QuotaExceededError');
			return own.call(this, name, version);
		};
	});
	await open(page, 'settings');
	await importAll(page, [sessionOn(0)]);
	await expect(page.getByRole('status').filter({ hasText: 'There was no room' })).toBeVisible();
	expect(await ids(page)).toEqual(keysOf([sessionOn(0)]));
});

const notes = (page: Page) =>
	page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('homestretch-')));

test('Everything is deleted after the typed word, and every tab is as on a first visit', async ({ page, context }) => {
	await openToday(page);
	await open(page, 'settings');
	await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
	await importAll(page, [sessionOn(0), restDayOn(1)]);
	await putEntries(page, [['playing', { strange: true }]]);
	await page.evaluate(() => localStorage.setItem('homestretch-region', 'DE'));
	const other = await context.newPage();
	await open(other, 'progress');
	await expect(other.getByText('1 session', { exact: false }).first()).toBeVisible();

	await page.getByRole('button', { name: 'Delete everything…' }).click();
	const dialog = page.getByRole('dialog');
	const confirm = dialog.getByRole('button', { name: 'Delete for good' });
	await expect(confirm).toBeDisabled();
	await dialog.getByRole('textbox').fill('delet');
	await expect(confirm).toBeDisabled();
	await dialog.getByRole('textbox').fill(' Delete ');
	await other.evaluate(() => {
		const written = new Promise<void>((resolve) => addEventListener('written', () => resolve()));
		void navigator.locks.request('homestretch-backup-file', () => written);
	});
	await confirm.click();
	await expect(dialog.getByText('One moment…'), 'a tab may be importing from the backup file').toBeVisible();
	expect(Object.keys(await storedEntries(page))).not.toEqual([]);
	await other.evaluate(() => dispatchEvent(new Event('written')));
	await expect(page.getByRole('status').filter({ hasText: 'Everything is deleted.' })).toBeVisible();
	expect(await storedEntries(page)).toEqual({});
	await expect(restores(page)).toHaveCount(0);
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	await expect(other.getByText('1 session', { exact: false })).toHaveCount(0);
	await other.close();
	await open(page, '');
	await expect(page.locator('main.start').getByRole('button', { name: 'Fine' }), 'the first question').toBeVisible();
	expect(await storedEntries(page)).toEqual({});
	expect((await notes(page)).filter((key) => key !== 'homestretch-today')).toEqual([]);
});

test('Nothing is deleted or restored while a session runs in another tab', async ({ page, context }) => {
	await open(page, 'settings');
	await importAll(page, [sessionOn(0)]);
	const other = await context.newPage();
	await open(other, 'progress');
	await other.evaluate(() => void navigator.locks.request('session-active', () => new Promise(() => {})));

	await page.getByRole('button', { name: 'Delete everything…' }).click();
	await page.getByRole('dialog').getByRole('textbox').fill('delete');
	await page.getByRole('button', { name: 'Delete for good' }).click();
	await expect(page.getByRole('alert')).toContainText('A session or timer is running');
	await restores(page).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'This state was not restored.' })).toBeVisible();
	expect(await ids(page)).toEqual(keysOf([sessionOn(0)]));

	await other.close();
	await restoreFirst(page);
	expect(await ids(page)).toEqual([]);
});

test('After 20 sessions Progress reminds of a backup in one line, until it is closed or a backup is made', async ({
	page
}) => {
	await open(page, 'settings');
	await putEntries(
		page,
		Array.from({ length: 20 }, (_, n) => [`session:${sessionOn(n).id}`, sessionOn(n)])
	);
	await open(page, 'progress');
	const reminder = page.getByText('20 sessions and no backup yet.');
	await expect(reminder).toBeVisible();
	await page.getByRole('link', { name: 'Make a backup' }).click();
	await expect(page.locator('#data').getByText('No backup was made on this device yet.')).toBeVisible();
	await backupFrom(page, page.getByRole('button', { name: 'Export backup' }));
	await expect(page.locator('#data').getByText('Last backup: just now.')).toBeVisible();
	await open(page, 'progress');
	const close = page.getByRole('button', { name: 'Not now' });
	await expect(page.getByText('20 sessions', { exact: false }).first()).toBeVisible();
	await expect(close).toHaveCount(0);

	await page.evaluate(() => localStorage.removeItem('homestretch-backup-at'));
	await open(page, 'progress');
	await close.click();
	await expect(close).toHaveCount(0);
	await open(page, 'progress');
	await expect(page.getByText('20 sessions', { exact: false }).first()).toBeVisible();
	await expect(close).toHaveCount(0);
});

test('A restore under way can be neither closed nor repeated, and the focus comes back to its button', async ({
	page
}) => {
	await open(page, 'settings');
	await importAll(page, [sessionOn(0)]);
	await expect(page.getByLabel('Import backup'), 'the button “Import” is gone').toBeFocused();
	const asks = restores(page).first();
	const dialog = page.getByRole('dialog');
	await asks.click();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(asks).toBeFocused();

	await asks.click();
	const letGo = await holdSnapshots(page);
	await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(dialog.getByText('One moment…')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await page.mouse.click(5, 5);
	await expect(dialog).toBeVisible();
	for (const name of ['Restore', 'Cancel']) {
		await expect(dialog.getByRole('button', { name, exact: true })).toBeDisabled();
	}
	await letGo();
	const said = page.getByRole('status').filter({ hasText: 'Restored 0 records.' });
	await expect(said, 'the page was loaded anew').toBeFocused();
});

/** Locks the store of snapshots with an open transaction, until the returned function is called. */
async function holdSnapshots(page: Page): Promise<() => Promise<void>> {
	await page.evaluate(
		() =>
			new Promise<void>((held) => {
				indexedDB.open('homestretch-kept').onsuccess = ({ target }) => {
					const { result } = target as IDBOpenDBRequest;
					const store = result.transaction('kept', 'readwrite').objectStore('kept');
					// A transaction stays open as long as it has a pending request.
					const hold = () => {
						held();
						if (document.documentElement.dataset['letGo'] === undefined) store.count().onsuccess = hold;
						else result.close();
					};
					hold();
				};
			})
	);
	return () => page.evaluate(() => void (document.documentElement.dataset['letGo'] = ''));
}

/**
 * Replaces the file picker with one that picks a file of the origin private file system, whose handles work like those
 * of a disk. In `sessionStorage`, `permission` is the browser's answer to a request for permission, and `asked` counts
 * the requests that would show a prompt.
 */
async function chooseFromDisk(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const permission = () => sessionStorage.getItem('permission') ?? 'granted';
		Object.defineProperties(FileSystemFileHandle.prototype, {
			queryPermission: { value: async () => permission() },
			requestPermission: {
				value: async () => {
					sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked')) + 1));
					return permission();
				}
			}
		});
		const choose = async () => (await navigator.storage.getDirectory()).getFileHandle('backup.json', { create: true });
		Object.defineProperty(window, 'showSaveFilePicker', { value: choose });
	});
}

const onDisk = (page: Page) =>
	page.evaluate(async () => {
		const handle = await (await navigator.storage.getDirectory()).getFileHandle('backup.json');
		return (await handle.getFile()).text();
	});

const replaceOnDisk = (page: Page, text: string) =>
	page.evaluate(async (content) => {
		const handle = await (await navigator.storage.getDirectory()).getFileHandle('backup.json');
		const writable = await handle.createWritable();
		await writable.write(content);
		await writable.close();
	}, text);

test('A backup is written into a chosen file, and what somebody else wrote there is imported first', async ({
	page
}) => {
	await chooseFromDisk(page);
	await open(page, 'settings');
	await importAll(page, [sessionOn(0)]);
	await page.getByRole('button', { name: 'Make a new file' }).click();
	await expect(page.getByText('The backup is in the file.')).toBeVisible();
	expect(JSON.parse(await onDisk(page))).toMatchObject({ records: [sessionOn(0)] });
	const write = page.getByRole('button', { name: 'Write a backup now' });
	await expect(write, 'the button “Make a new file” is gone').toBeFocused();

	await replaceOnDisk(page, JSON.stringify(backupOf([sessionOn(1)])));
	await write.click();
	await expect(page.getByText('What was in the file was imported, and the backup is in it.')).toBeVisible();
	expect(await ids(page)).toEqual(keysOf([sessionOn(0), sessionOn(1)]));
	expect(JSON.parse(await onDisk(page))).toMatchObject({ records: { length: 2 } });

	await replaceOnDisk(page, 'a shopping list');
	await page.reload();
	await expect(page.getByText('The file holds something else.')).toBeVisible();
	expect(await onDisk(page)).toBe('a shopping list');
});

test('After a session its backup is in the chosen file, without a question', async ({ page }) => {
	await page.clock.install();
	await chooseFromDisk(page);
	await open(page, 'settings');
	await page.getByRole('button', { name: 'Make a new file' }).click();
	await expect(page.getByText('The backup is in the file.')).toBeVisible();
	const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
	expect(await asked(), 'by the tap').toBe('1');

	await playDesk1(page, 'Silent');
	await expect.poll(() => onDisk(page)).toContain('"type":"session"');

	await page.evaluate(() => sessionStorage.setItem('permission', 'prompt'));
	await replaceOnDisk(page, '');
	await open(page, 'settings');
	await expect(page.getByText('The browser wants to ask you before the app may write the file.')).toBeVisible();
	expect(await asked()).toBe('1');
	expect(await onDisk(page)).toBe('');
});
