import type { CacheStore, Entries } from './app-cache.ts';

export const ORIGIN = 'https://app.example';

/** Cache Storage in memory. As in browsers, a deleted cache still accepts entries, but nobody can find them. */
export class FakeCaches implements CacheStore {
	readonly #caches = new Map<string, Map<string, Response>>();

	async open(name: string): Promise<Entries> {
		const entries = this.#caches.get(name) ?? new Map<string, Response>();
		this.#caches.set(name, entries);
		const pathOf = (request: RequestInfo | URL) => {
			const address = typeof request === 'string' || request instanceof URL ? request : request.url;
			return new URL(address, ORIGIN).pathname;
		};
		return {
			match: async (request) => entries.get(pathOf(request))?.clone(),
			put: async (request, response) => void entries.set(pathOf(request), response),
			delete: async (request) => entries.delete(pathOf(request)),
			keys: async () => [...entries.keys()].map((path) => new Request(`${ORIGIN}${path}`))
		};
	}

	async keys(): Promise<string[]> {
		return [...this.#caches.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.#caches.delete(name);
	}

	/** Paths of all entries of one cache, in order. */
	pathsIn(name: string): string[] {
		return [...(this.#caches.get(name)?.keys() ?? [])].sort();
	}
}
