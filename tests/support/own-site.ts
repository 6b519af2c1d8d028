import { serveSite, type Site } from '../../src/cli/site-server.ts';
import { test as base } from './temporary-folder.ts';

/** A server for a single test. It can go down and come back at the same address. */
export class OwnSite {
	#site: Site | null = null;
	#port = 0;

	/** Serves `dir`. Every start after the first reuses the same address. */
	async start(dir = 'build'): Promise<void> {
		await this.stop();
		const served = await serveSite({ dir, port: this.#port });
		if (!served.ok) throw new Error(served.error.code);
		this.#site = served.value;
		this.#port = Number(new URL(served.value.url).port);
	}

	/** Takes the host down: requests are no longer answered. */
	async stop(): Promise<void> {
		await this.#site?.close();
		this.#site = null;
	}

	get url(): string {
		return `http://localhost:${this.#port}/`;
	}
}

/** A test whose pages come from its own server. */
export const test = base.extend<{ site: OwnSite }>({
	site: async ({ folder }, use) => {
		void folder; // Requested, so that Playwright deletes the folder only after the site has stopped reading from it.
		const site = new OwnSite();
		await site.start();
		await use(site);
		await site.stop();
	},
	baseURL: ({ site }, use) => use(site.url)
});

export { expect } from '@playwright/test';
