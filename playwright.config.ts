import { defineConfig } from '@playwright/test';
import { findChromium } from './src/cli/find-chromium.ts';
import { chromiumFlags } from './tests/support/chromium.ts';

// Each worker loads this file again. The variable spares the worker the search for Chromium.
process.env.CHROMIUM_PATH ||= chromiumOrThrow();

const port = process.env.PORT || '4173';

function chromiumOrThrow(): string {
	const found = findChromium();
	if (!found.ok) throw new Error(found.error);
	return found.value;
}

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.spec.ts',
	outputDir: 'tests/output/browser',
	reporter: [['list'], ['json', { outputFile: 'tests/output/browser.json' }]],
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	// Generous, for a machine with two busy cores. The times that tests check are virtual.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	globalTimeout: 30 * 60_000,
	use: {
		baseURL: `http://localhost:${port}`,
		viewport: { width: 390, height: 844 },
		locale: 'en-GB',
		timezoneId: 'Europe/Berlin',
		// A service worker would cache the whole app and 4 MB of voice for each test. Tests about being offline set
		// `allow`.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumFlags }
	},
	// Serves the output of `npm run build`, not the dev server: only the built app has the service worker and the CSP.
	webServer: {
		command: 'node --import tsx src/cli/serve.ts',
		url: `http://localhost:${port}/`,
		env: { PORT: port, HOST: '' },
		reuseExistingServer: false
	}
});
