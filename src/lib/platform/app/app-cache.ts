import { isVersionCache, sharedCache, versionCache, voiceCache } from './cache-names.ts';
import { isExpectedType } from './expected-type.ts';

/** One version of the app, as the build lists it. All paths begin with `base`. */
export interface AppFiles {
	/** Where the app is served: `''` or `/name`. */
	readonly base: string;
	readonly version: string;
	/** Each opens by its own address. */
	readonly pages: ReadonlySet<string>;
	/** Becomes the page of any other address. */
	readonly fallback: string;
	/** All that has its content in its name, kept or not. */
	readonly named: ReadonlySet<string>;
	/** Kept from the start, besides the pages. */
	readonly assets: ReadonlySet<string>;
}

/** What is used of a Cache. */
export type Entries = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** What is used of Cache Storage. */
export interface CacheStore {
	open(name: string): Promise<Entries>;
	keys(): Promise<string[]>;
	delete(name: string): Promise<boolean>;
}

export interface AppCacheParts {
	readonly caches: CacheStore;
	/** `reload` passes over the HTTP cache; `low` is for what nobody waits for. Rejects with a TypeError where there is no network. */
	readonly fetch: (path: string, cache: 'default' | 'reload', priority: 'auto' | 'low') => Promise<Response>;
}

/** So many at once leave room for what the person asks for meanwhile. */
const KEPT_AT_ONCE = 4;

/**
 * One version of the app, kept for offline use. Pages and other files that change under their names are in a cache of the
 * version's own; files with their content in their names are in a cache that all versions share, pruned to what those
 * that are here use. Nothing is kept that cannot be what its path names, and what is found broken or missing is fetched
 * again.
 */
export class AppCache {
	readonly #files: AppFiles;
	readonly #caches: AppCacheParts['caches'];
	readonly #fetch: AppCacheParts['fetch'];
	readonly #name: string;
	/** Entries of a version's cache: which shared files it uses, and whether it has become the active one. */
	readonly #list: string;
	readonly #active: string;

	constructor(files: AppFiles, { caches, fetch }: AppCacheParts) {
		this.#files = files;
		this.#caches = caches;
		this.#fetch = fetch;
		this.#name = versionCache(files.base, files.version);
		this.#list = `${files.base}/_kept/files.json`;
		this.#active = `${files.base}/_kept/active`;
	}

	/**
	 * Keeps the whole version, or nothing of it: then it rejects. A version that waited until now has been overtaken and
	 * gives its room back; the active one stays as it is.
	 */
	async install(): Promise<void> {
		try {
			// First, so that no other version's pruning takes what is being kept here.
			await this.#putList();
			await this.#keepAll();
		} catch (error) {
			await this.#caches.delete(this.#name);
			await this.#prune();
			throw error;
		}
		await this.#dropOthers(async (name) => (await this.#stateOf(name)) === 'waiting');
		await this.#prune();
	}

	/** The versions before it go. `isNewerComing`: another one installs or waits already, and stays. */
	async activate(isNewerComing: boolean): Promise<void> {
		await this.#putActive();
		await this.#dropOthers(async (name) => !isNewerComing || (await this.#stateOf(name)) !== 'waiting');
		await this.#prune();
	}

	/** The page for `path`; null where neither the cache nor the host has one of this version. */
	async page(path: string): Promise<Response | null> {
		const { pages, fallback } = this.#files;
		const name = pages.has(path) ? path : fallback;
		return (await this.#kept(name)) ?? (await this.#refill(name)) ?? (await this.#kept(fallback));
	}

	/** One of `assets`; 404 where the host has something else in its place. Rejects where there is no network. */
	async asset(path: string): Promise<Response> {
		return (await this.#kept(path)) ?? (await this.#fetchAndPut(await this.#cacheOf(path), path)) ?? missing();
	}

	/** A group of clips. It is kept before it is handed on, so that the page can take a broken one away again. */
	async voice(path: string): Promise<Response> {
		const cache = await this.#caches.open(voiceCache(this.#files.base));
		return (await this.#keptIn(cache, path)) ?? (await this.#fetchAndPut(cache, path)) ?? missing();
	}

	/** Fetches again what is missing or broken, as far as the network allows. For the active version. */
	async mend(): Promise<void> {
		await this.#putList();
		await this.#putActive();
		for (const path of this.#paths()) {
			if (await this.#kept(path)) continue;
			try {
				await this.#fetchAndPut(await this.#cacheOf(path), path, 'low');
			} catch (error) {
				if (!(error instanceof TypeError)) throw error;
				return; // offline
			}
		}
	}

	#paths(): string[] {
		const { pages, fallback, assets } = this.#files;
		return [...pages, fallback, ...assets];
	}

	#cacheOf(path: string): Promise<Entries> {
		const { base, named } = this.#files;
		return this.#caches.open(named.has(path) ? sharedCache(base) : this.#name);
	}

	/** Settles when nothing is on its way any more, also where something could not be kept. */
	async #keepAll(): Promise<void> {
		const left = this.#paths();
		const keepNext = async (): Promise<void> => {
			for (let path = left.pop(); path !== undefined; path = left.pop()) {
				try {
					await this.#keep(path);
				} catch (error) {
					left.length = 0;
					throw error;
				}
			}
		};
		const results = await Promise.allSettled(Array.from({ length: KEPT_AT_ONCE }, keepNext));
		const failed = results.find(({ status }) => status === 'rejected');
		if (failed) throw (failed as PromiseRejectedResult).reason;
	}

	async #keep(path: string): Promise<void> {
		const { named } = this.#files;
		const cache = await this.#cacheOf(path);
		if (named.has(path) && (await this.#keptIn(cache, path))) return;
		const response = await this.#fetchExpected(path, 'low');
		if (!response) throw new Error(`${path}: the host answers with something else`);
		await cache.put(path, response);
	}

	async #kept(path: string): Promise<Response | null> {
		return this.#keptIn(await this.#cacheOf(path), path);
	}

	/** What cannot be what its path names was kept by an older version of this code, and goes. */
	async #keptIn(cache: Entries, path: string): Promise<Response | null> {
		const response = await cache.match(path);
		if (!response) return null;
		// Pages put groups of clips into the cache without a type.
		const type = response.headers.get('content-type');
		if (type === null || isExpectedType(path, type, this.#isPage(path))) return response;
		await cache.delete(path);
		return null;
	}

	async #refill(path: string): Promise<Response | null> {
		try {
			return await this.#fetchAndPut(await this.#cacheOf(path), path);
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			return null; // offline
		}
	}

	async #fetchAndPut(cache: Entries, path: string, priority: 'auto' | 'low' = 'auto'): Promise<Response | null> {
		const response = await this.#fetchExpected(path, priority);
		if (response) await putIfRoom(cache, path, response.clone());
		return response;
	}

	/**
	 * Only files with their content in their names may come from the HTTP cache; and not if it holds a page that the host
	 * sent in the place of one. Null where the host has nothing for `path` either.
	 */
	async #fetchExpected(path: string, priority: 'auto' | 'low'): Promise<Response | null> {
		if (this.#files.named.has(path)) {
			const response = await this.#fetch(path, 'default', priority);
			if (await this.#isExpected(path, response)) return unredirected(response);
		}
		const response = await this.#fetch(path, 'reload', priority);
		return (await this.#isExpected(path, response)) ? unredirected(response) : null;
	}

	/** A page of another version would ask for files that this one does not have. */
	async #isExpected(path: string, response: Response): Promise<boolean> {
		if (response.status !== 200) return false;
		const isPage = this.#isPage(path);
		if (!isExpectedType(path, response.headers.get('content-type') ?? '', isPage)) return false;
		if (!isPage) return true;
		const { base, named } = this.#files;
		const used = (await response.clone().text()).match(/_app\/immutable\/[\w./-]+/g) ?? [];
		return used.every((file) => named.has(`${base}/${file}`));
	}

	#isPage(path: string): boolean {
		return path === this.#files.fallback || this.#files.pages.has(path);
	}

	async #putList(): Promise<void> {
		const cache = await this.#caches.open(this.#name);
		if (await cache.match(this.#list)) return;
		await cache.put(this.#list, Response.json([...this.#files.assets]));
	}

	async #putActive(): Promise<void> {
		await putIfRoom(await this.#caches.open(this.#name), this.#active, new Response());
	}

	/** A version from before files were shared has no list, and has been active. */
	async #stateOf(name: string): Promise<'active' | 'waiting'> {
		const cache = await this.#caches.open(name);
		return (await cache.match(this.#list)) && !(await cache.match(this.#active)) ? 'waiting' : 'active';
	}

	async #versions(): Promise<string[]> {
		return (await this.#caches.keys()).filter((name) => isVersionCache(this.#files.base, name));
	}

	async #dropOthers(isToGo: (name: string) => Promise<boolean>): Promise<void> {
		for (const name of await this.#versions()) {
			if (name !== this.#name && (await isToGo(name))) await this.#caches.delete(name);
		}
	}

	async #prune(): Promise<void> {
		const lists = await Promise.all((await this.#versions()).map((name) => this.#listOf(name)));
		const used = new Set(lists.flat());
		const cache = await this.#caches.open(sharedCache(this.#files.base));
		const unused = (await cache.keys()).filter(({ url }) => !used.has(new URL(url).pathname));
		await Promise.all(unused.map((request) => cache.delete(request)));
	}

	async #listOf(name: string): Promise<readonly string[]> {
		const list = await (await this.#caches.open(name)).match(this.#list);
		return list ? ((await list.json()) as string[]) : [];
	}
}

function missing(): Response {
	return new Response(null, { status: 404 });
}

async function putIfRoom(cache: Entries, path: string, response: Response): Promise<void> {
	try {
		await cache.put(path, response);
	} catch (error) {
		// A full disk, which the page finds out too; or the network broke off, which it sees for itself.
		if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
	}
}

/** A page may not be answered with a response that was redirected, as some hosts do to add or take a slash. */
async function unredirected(response: Response): Promise<Response> {
	if (!response.redirected) return response;
	const { status, statusText, headers } = response;
	return new Response(await response.blob(), { status, statusText, headers });
}
