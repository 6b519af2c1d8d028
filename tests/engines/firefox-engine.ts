import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engine } from './engine-page.ts';
import { eventually } from './eventually.ts';
import { Marionette } from './marionette.ts';
import { isInstalled, Program } from './program.ts';
import { webDriverPage } from './webdriver.ts';

/** Lets Marionette take any free port, and turns off everything that Firefox would fetch by itself. */
const PREFERENCES = {
	'marionette.port': 0,
	// A mock audio device. Without an audio device, Firefox reports an error at `play` and ends playback two seconds
	// early.
	'media.cubeb.force_mock_context': true,
	'app.update.disabledForTesting': true,
	'browser.shell.checkDefaultBrowser': false,
	'browser.safebrowsing.downloads.remote.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'extensions.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,',
	'toolkit.telemetry.reportingpolicy.firstRun': false
} as const;

const NAMES = ['firefox-esr', 'firefox'];

export const firefoxEngine: Engine = {
	name: 'Firefox',
	howToInstall: 'apt-get install -y firefox-esr, or set FIREFOX_PATH',
	async start() {
		const executable = [process.env.FIREFOX_PATH ?? '', ...NAMES].find(isInstalled);
		if (executable === undefined) return null;
		const profile = mkdtempSync(path.join(tmpdir(), 'homestretch-firefox-'));
		const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
		writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
		const program = new Program(executable, ['--headless', '--no-remote', '--marionette', '--profile', profile]);
		const portFile = path.join(profile, 'MarionetteActivePort');
		const port = await eventually('Firefox opens its port', () =>
			existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0
		);
		const marionette = await Marionette.connect(port);
		const session = (await marionette.send('NewSession')) as { capabilities: { browserVersion: string } };
		return {
			version: session.capabilities.browserVersion,
			page: await webDriverPage(marionette),
			close: async () => {
				marionette.close();
				await program.end();
				rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
			}
		};
	}
};
