import { chromium, type ElementHandle } from '@playwright/test';
import { findChromium } from '../../src/cli/find-chromium.ts';
import { chromiumFlags } from '../support/chromium.ts';
import { callOf, FIND_BUTTON, type Engine, type EnginePage } from './engine-page.ts';

/** Keeps Chromium's autoplay policy in force, so that the app must start sound from a real tap. */
const args = chromiumFlags.filter((flag) => !flag.startsWith('--autoplay-policy'));

export const chromiumEngine: Engine = {
	name: 'Chromium',
	howToInstall: 'apt-get install -y chromium, or set CHROMIUM_PATH',
	async start() {
		const found = findChromium();
		if (!found.ok) return null;
		const browser = await chromium.launch({ executablePath: found.value, args });
		const page = await browser.newPage();
		const engine: EnginePage = {
			open: async (url) => void (await page.goto(url)),
			run: <Value>(body: string, ...values: readonly unknown[]) => page.evaluate<Value>(callOf(body, values)),
			click: async (name) => {
				const handle = await page.evaluateHandle<Element | null>(callOf(FIND_BUTTON, [name]));
				const button = handle.asElement() as ElementHandle<Element> | null;
				if (!button) throw new Error(`there is no button “${name}”`);
				await button.click();
			}
		};
		return { version: browser.version(), page: engine, close: () => browser.close() };
	}
};
