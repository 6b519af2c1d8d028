import { serveSite, type Site } from '../../src/cli/site-server.ts';
import { test as base } from './temporary-folder.ts';

/** A server for one test alone, that can go away and come back at the same address. */
export class OwnSite {
	#site: Site | null = null;
	#port = 0;

	/** Serves `dir`, from now on at the address of the first time. */
	async start(dir = 'build'): Promise<void> {
		await this.stop();
		const served = await serveSite({ dir, port: this.#port });
		if (!served.ok) throw new Error(served.error.code);
		this.#site = served.value;
		this.#port = Number(new URL(served.value.url).port);
	}

	/** The host is gone: no request is answered any more. */
	async stop(): Promise<void> {
		await this.#site?.close();
		this.#site = null;
	}

	get url(): string {
		return `http://localhost:${this.#port}/`;
	}
}

/** A test whose pages come from a server of its own. */
export const test = base.extend<{ site: OwnSite }>({
	site: async ({ folder }, use) => {
		void folder; // Asked for so that it outlives the site, which may still be reading from it.
		const site = new OwnSite();
		await site.start();
		await use(site);
		await site.stop();
	},
	baseURL: ({ site }, use) => use(site.url)
});

export { expect } from '@playwright/test';
