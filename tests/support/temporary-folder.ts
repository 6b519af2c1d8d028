import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';

/**
 * A test with an empty folder, which is deleted afterwards. It lies outside the project, so that no other tool takes
 * its contents for source.
 */
export const test = base.extend<{ folder: string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
	folder: async ({}, use) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'homestretch-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});

export { expect } from '@playwright/test';
