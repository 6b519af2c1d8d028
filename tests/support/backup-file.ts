import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export interface BackupFile {
	readonly app: string;
	readonly kind: string;
	readonly version: number;
	readonly exportedAt: string;
	readonly records: readonly Record<string, unknown>[];
}

/** Presses `button` and reads the backup file that is downloaded. */
export async function backupFrom(page: Page, button: Locator): Promise<BackupFile> {
	const coming = page.waitForEvent('download');
	await button.click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^homestretch-\d{4}-\d\d-\d\d\.json$/);
	return JSON.parse(readFileSync(await download.path(), 'utf8')) as BackupFile;
}

/** Chooses a file in the input labelled `Import backup`. A `content` that is not a string becomes JSON. */
export async function chooseBackup(page: Page, content: unknown): Promise<void> {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	await page
		.getByLabel('Import backup')
		.setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}
