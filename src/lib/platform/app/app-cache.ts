import { isVersionCache, sharedCache, versionCache, voiceCache } from './cache-names.ts';
import { isExpectedType } from './expected-type.ts';

/** One version of the app, as the build lists it. All paths begin with `base`. */
export interface AppFiles {
	/** Where the app is served: `''` or `/name`. */
	readonly base: string;
	readonly version: string;
	/** Pages that are served at their own addresses. */
	readonly pages: ReadonlySet<string>;
	/** The page served at every address that is not in `pages`. */
	readonly fallback: string;
	/** All files with a content hash in their names, cached or not. */
	readonly named: ReadonlySet<string>;
	/** Files that are cached at install, besides the pages. */
	readonly assets: ReadonlySet<string>;
}

export type Entries = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** The part of Cache Storage that is used here. */
export interface CacheStore {
	open(name: string): Promise<Entries>;
	keys(): Promise<string[]>;
	delete(name: string): Promise<boolean>;
}

export interface AppCacheParts {
	readonly caches: CacheStore;
	/**
	 * `reload` bypasses the HTTP cache; `low` is for files that nobody waits for. Rejects with a TypeError if there is
	 * no network.
	 */
	readonly fetch: (path: string, cache: 'default' | 'reload', priority: 'auto' | 'low') => Promise<Response>;
}

/** Parallel fetches during an install: few enough to leave room for what the person requests meanwhile. */
const KEPT_AT_ONCE = 4;

/**
 * One version of the app, cached for offline use. Each version has its own cache for pages and other files whose
 * content changes under the same name. All versions share one cache for files with a content hash in their names; files
 * that no cached version uses are deleted from it. A response is cached only if it can be the file that its path names.
 * Broken or missing files are fetched again.
 */
export class AppCache {
	readonly #files: AppFiles;
	readonly #caches: AppCacheParts['caches'];
	readonly #fetch: AppCacheParts['fetch'];
	readonly #name: string;
	/**
	 * Paths of two extra entries in a version's cache: the list of its assets, and the marker that it has become
	 * active.
	 */
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
	 * Caches the whole version. On failure, deletes this version's cache and rejects. On success, deletes an older
	 * version that was still waiting, and keeps the active one.
	 */
	async install(): Promise<void> {
		try {
			// Store the list first, so that another version's pruning does not delete the files that are being cached
			// here.
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

	/**
	 * Marks this version active and deletes the others. If `isNewerComing` (a newer version is installing or waiting),
	 * keeps the waiting one.
	 */
	async activate(isNewerComing: boolean): Promise<void> {
		await this.#putActive();
		await this.#dropOthers(async (name) => !isNewerComing || (await this.#stateOf(name)) !== 'waiting');
		await this.#prune();
	}

	/** The page for `path`; null if neither the cache nor the host has one of this version. */
	async page(path: string): Promise<Response | null> {
		const { pages, fallback } = this.#files;
		const name = pages.has(path) ? path : fallback;
		return (await this.#kept(name)) ?? (await this.#refill(name)) ?? (await this.#kept(fallback));
	}

	/** One of `assets`; a 404 response if the host's answer is not that file. Rejects if there is no network. */
	async asset(path: string): Promise<Response> {
		return (await this.#kept(path)) ?? (await this.#fetchAndPut(await this.#cacheOf(path), path)) ?? missing();
	}

	/**
	 * A group of clips. The group is cached before it is returned: a page that finds it broken can then delete it from
	 * the cache.
	 */
	async voice(path: string): Promise<Response> {
		const cache = await this.#caches.open(voiceCache(this.#files.base));
		return (await this.#keptIn(cache, path)) ?? (await this.#fetchAndPut(cache, path)) ?? missing();
	}

	/** Fetches missing or broken files again, as far as the network allows. Only for the active version. */
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

	/** Rejects if a file could not be cached, but only after all fetches have ended. */
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

	/**
	 * The cached response for `path`. Deletes an entry that cannot be the file that `path` names; older versions of
	 * this code stored such entries.
	 */
	async #keptIn(cache: Entries, path: string): Promise<Response | null> {
		const response = await cache.match(path);
		if (!response) return null;
		// Pages put groups of clips into the cache without a content type.
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
	 * Fetches `path`. Only a file with a content hash in its name may come from the HTTP cache. If that response is not
	 * the expected file, fetches again without the HTTP cache. Null if the host does not have `path`.
	 */
	async #fetchExpected(path: string, priority: 'auto' | 'low'): Promise<Response | null> {
		if (this.#files.named.has(path)) {
			const response = await this.#fetch(path, 'default', priority);
			if (await this.#isExpected(path, response)) return unredirected(response);
		}
		const response = await this.#fetch(path, 'reload', priority);
		return (await this.#isExpected(path, response)) ? unredirected(response) : null;
	}

	/**
	 * Whether `response` is the file that `path` names, in this version. A page of another version is recognised by the
	 * files that it uses and this version lacks.
	 */
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

	/** An old version, from before the shared cache, has no list and counts as active. */
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
		// The disk is full, or the response broke off. The page notices both by itself, so neither is an error here.
		if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
	}
}

/**
 * Rebuilds a redirected response, as browsers refuse to show one as a page. Some hosts redirect to add or remove a
 * slash.
 */
async function unredirected(response: Response): Promise<Response> {
	if (!response.redirected) return response;
	const { status, statusText, headers } = response;
	return new Response(await response.blob(), { status, statusText, headers });
}
