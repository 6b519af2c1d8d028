import { expect, test, type Page } from '@playwright/test';
import { manySessions } from '../support/big-journals.ts';
import { chooseBackup } from '../support/backup-file.ts';
import { open, ready } from '../support/pages.ts';
import { button } from '../support/player.ts';
import {
	connectionsAreHeld,
	connectionsDrop,
	fullAfter,
	nextWriteIsUnknown,
	storageHeals
} from '../support/faults/storage-faults.ts';
import { storedEntries } from '../support/stored-records.ts';

/** The app gives up on its storage only after several seconds of real time. */
const PATIENTLY = { timeout: 20_000 };
/** Long enough only if the app retries a failed write at once. Otherwise, it stores the rest after more than 10 s. */
const AT_ONCE = { timeout: 8000 };

async function storedNames(page: Page): Promise<unknown[]> {
	return Object.values(await storedEntries(page)).map(({ name }) => name);
}

function backupOf(records: readonly Record<string, unknown>[]) {
	return { app: 'homestretch', kind: 'backup', version: 1, exportedAt: '2026-11-27T12:00:00Z', records };
}

test('A disk that is full in the middle of an import of 5,000 keeps what was there, nothing by halves, and all of it once there is room', async ({
	page
}) => {
	await open(page, 'settings');
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await expect.poll(() => storedNames(page)).toEqual(['vibration']);
	await fullAfter(page, 2500);
	await chooseBackup(page, backupOf(manySessions(5000)));
	await expect(page.getByText('5,000 new records.')).toBeVisible(PATIENTLY);
	await button(page, 'Import').click();
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('Nothing was changed.', PATIENTLY);
	await expect(alert).toContainText('storage is full');
	expect(await storedNames(page)).toEqual(['vibration']);

	await storageHeals(page);
	await chooseBackup(page, backupOf(manySessions(5000)));
	await button(page, 'Import').click();
	await expect(page.getByRole('status').filter({ hasText: 'Imported 5,000 records.' })).toBeVisible(PATIENTLY);
	expect(Object.keys(await storedEntries(page))).toHaveLength(5001);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

const DROPS = [
	{ what: 'whose connection was dropped (InvalidStateError)', plant: connectionsDrop },
	{ what: 'that reports an UnknownError', plant: nextWriteIsUnknown }
];
for (const { what, plant } of DROPS) {
	test(`A choice is stored in a database ${what}`, async ({ page }) => {
		await connectionsAreHeld(page);
		await open(page, 'settings');
		await page.getByRole('radio', { name: 'Dark' }).click();
		await expect.poll(() => storedNames(page)).toEqual(['theme']);
		await plant(page);
		await page.getByRole('switch', { name: 'Vibration' }).click();
		await expect.poll(() => storedNames(page), AT_ONCE).toEqual(expect.arrayContaining(['theme', 'vibration']));
		await expect(page.getByRole('alert')).toHaveCount(0);
		await page.reload();
		await ready(page);
		await expect(page.getByRole('switch', { name: 'Vibration' })).not.toBeChecked();
	});
}

test('A newer tab that upgrades the database is not held up, and the older tab stores into what it made', async ({
	page,
	context
}) => {
	await open(page, 'settings');
	await page.getByRole('radio', { name: 'Dark' }).click();
	await expect.poll(() => storedNames(page)).toEqual(['theme']);
	const newer = await context.newPage();
	await newer.goto('/manifest.webmanifest');
	const upgraded = await newer.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('homestretch', 99);
				opening.onblocked = () => resolve('blocked');
				opening.onupgradeneeded = () => void opening.result.createObjectStore('of the future');
				opening.onsuccess = () => {
					opening.result.close();
					resolve('upgraded');
				};
			})
	);
	expect(upgraded).toBe('upgraded');
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await expect.poll(() => storedNames(page)).toEqual(expect.arrayContaining(['theme', 'vibration']));
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('An upgrade that an older tab blocks is waited for, said, and made once that tab is closed', async ({
	page,
	context
}) => {
	const older = await context.newPage();
	await older.goto('/manifest.webmanifest');
	// Creates a database without the app's store. The page keeps it open, because it does not handle `versionchange`.
	await older.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('homestretch');
				opening.onsuccess = () => {
					window.heldConnections = [opening.result];
					resolve();
				};
			})
	);
	await page.goto('settings');
	await expect(page.locator('html[data-ready]')).toBeAttached(PATIENTLY);
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await expect(page.getByRole('alert').first()).toContainText('not responding', PATIENTLY);
	await older.close();
	await page.getByRole('radio', { name: 'Dark' }).click();
	await expect.poll(() => storedNames(page), PATIENTLY).toEqual(expect.arrayContaining(['vibration', 'theme']));
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('With a clock that goes to 2099 and back, the later choice and the later answer win', async ({ page }) => {
	await page.clock.setFixedTime('2099-06-01T12:00:00Z');
	await open(page, 'settings');
	await page.getByRole('radio', { name: 'Dark' }).click();
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await expect.poll(() => storedNames(page)).toHaveLength(2);
	await page.clock.setFixedTime('2026-11-27T12:00:00Z');
	await page.reload();
	await ready(page);
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await page.getByRole('radio', { name: 'Light' }).click();
	await page.getByRole('switch', { name: 'Vibration' }).click();
	await expect.poll(() => storedNames(page)).toHaveLength(4);
	await page.reload();
	await ready(page);
	await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
	await expect(page.getByRole('switch', { name: 'Vibration' })).toBeChecked();
});

test('Where the browser (mode) has no IndexedDB, a choice holds while the page is open, and that it may be lost is said', async ({
	page
}) => {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
	await open(page, 'settings');
	await page.getByRole('radio', { name: 'Dark' }).click();
	await expect(page.locator('html[data-theme="dark"]')).toBeAttached();
	await expect(page.getByRole('alert').first()).toContainText('this browser cannot save anything here');
	await expect(button(page, 'Export backup').first()).toBeEnabled();
});
