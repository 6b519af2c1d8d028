import { describe, expect, it } from 'vitest';
import { AppCache, type AppCacheParts, type AppFiles } from './app-cache.ts';
import { sharedCache, versionCache, voiceCache } from './cache-names.ts';
import { FakeCaches } from './fake-caches.ts';

const BASE = '/stretch';
const folder = `${BASE}/_app/immutable`;
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', bin: 'application/octet-stream' };
const typeOf = (path: string) => TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
const html = (script: string) => `<script src="${script}"></script>`;

/** One version of the app. All versions share `common.js` and the style sheet; each has its own `start` script. */
function versionOf(version: string): AppFiles {
	const named = [`${folder}/common.js`, `${folder}/look.css`, `${folder}/start-${version}.js`];
	return {
		base: BASE,
		version,
		pages: new Set([`${BASE}/`, `${BASE}/routines`]),
		fallback: `${BASE}/200.html`,
		named: new Set([...named, `${folder}/voice/neck.1.bin`]),
		assets: new Set([...named, `${BASE}/theme.js`])
	};
}

/** A host that answers requests for missing files with a page and status 200. */
class Host {
	readonly files = new Map<string, Response>();
	readonly asked: string[] = [];
	isOnline = true;

	serve(files: AppFiles): void {
		this.files.clear();
		const script = `${folder}/start-${files.version}.js`;
		for (const path of [...files.pages, files.fallback]) this.put(path, html(script));
		for (const path of [...files.named, ...files.assets]) this.put(path, `${files.version} ${path}`);
	}

	put(path: string, body: string, type = typeOf(path)): void {
		this.files.set(path, new Response(body, { headers: { 'content-type': type } }));
	}

	fetch = async (path: string): Promise<Response> => {
		if (!this.isOnline) throw new TypeError('Failed to fetch');
		this.asked.push(path);
		return (this.files.get(path) ?? new Response('<h1>Not here', { headers: { 'content-type': 'text/html' } })).clone();
	};
}

const V1 = versionOf('1');
const V2 = versionOf('2');
const V3 = versionOf('3');
const START_1 = `${folder}/start-1.js`;

function setUp() {
	const caches = new FakeCaches();
	const host = new Host();
	const cacheOf = (files: AppFiles) => new AppCache(files, { caches, fetch: host.fetch });
	const install = async (files: AppFiles) => {
		host.serve(files);
		await cacheOf(files).install();
		return cacheOf(files);
	};
	const shared = () => caches.pathsIn(sharedCache(BASE)).map((path) => path.slice(folder.length + 1));
	return { caches, host, cacheOf, install, shared };
}

async function isWhole(app: AppCache, files: AppFiles): Promise<void> {
	for (const path of files.assets) {
		expect(await (await app.asset(path)).text(), path).toMatch(path === `${BASE}/theme.js` ? /theme/ : /^\d /);
	}
	for (const path of files.pages) expect(await (await app.page(path))!.text()).toContain(`start-${files.version}.js`);
}

describe('what is kept', () => {
	it('is fetched a few files at a time, at low priority', async () => {
		const { caches, host } = setUp();
		host.serve(V1);
		const priorities = new Set<string>();
		let [now, most] = [0, 0];
		const fetch: AppCacheParts['fetch'] = async (path, _cache, priority) => {
			priorities.add(priority);
			most = Math.max(most, ++now);
			await new Promise((resolve) => setImmediate(resolve));
			now--;
			return host.fetch(path);
		};
		await new AppCache(V1, { caches, fetch }).install();
		expect([...priorities]).toEqual(['low']);
		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(4);
	});

	it('is the whole app, with the host gone', async () => {
		const { host, install } = setUp();
		const app = await install(V1);
		await app.activate(false);
		host.isOnline = false;
		await isWhole(app, V1);
		expect(await (await app.page(`${BASE}/play/mine`))!.text()).toContain('start-1.js');
	});

	it.each([`${folder}/common.js`, `${folder}/look.css`, `${BASE}/theme.js`])(
		'is nothing at all where the host has a page in the place of %s',
		async (path) => {
			const { caches, host, cacheOf } = setUp();
			host.serve(V1);
			host.files.delete(path);
			await expect(cacheOf(V1).install()).rejects.toThrow(path);
			expect(await caches.keys()).not.toContain(versionCache(BASE, '1'));
			expect(caches.pathsIn(sharedCache(BASE))).toEqual([]);
		}
	);

	it('is no page of another version, which would ask for files that are not here', async () => {
		const { host, cacheOf } = setUp();
		host.serve(V2);
		host.put(`${BASE}/routines`, html(START_1));
		await expect(cacheOf(V2).install()).rejects.toThrow('/routines');
	});

	it('is never a page in place of clips', async () => {
		const { caches, host, install } = setUp();
		const app = await install(V1);
		const clips = `${folder}/voice/neck.1.bin`;
		host.files.delete(clips);
		expect((await app.voice(clips)).status).toBe(404);
		expect(caches.pathsIn(voiceCache(BASE))).toEqual([]);
		host.put(clips, 'clips');
		expect(await (await app.voice(clips)).text()).toBe('clips');
		host.isOnline = false;
		expect(await (await app.voice(clips)).text()).toBe('clips');
	});
});

describe('what is broken', () => {
	it('is fetched again when it is asked for', async () => {
		const { caches, host, install } = setUp();
		const app = await install(V1);
		const page = () => new Response('<h1>Not here', { headers: { 'content-type': 'text/html' } });
		await (await caches.open(sharedCache(BASE))).put(START_1, page());
		await (await caches.open(versionCache(BASE, '1'))).delete(`${BASE}/routines`);
		await (await caches.open(voiceCache(BASE))).put(`${folder}/voice/neck.1.bin`, page());
		await isWhole(app, V1);
		expect(await (await app.voice(`${folder}/voice/neck.1.bin`)).text()).toContain('neck');
		host.isOnline = false;
		await isWhole(app, V1);
	});

	it('is found and fetched again before it is asked for', async () => {
		const { caches, host, install } = setUp();
		const app = await install(V1);
		await app.activate(false);
		await caches.delete(versionCache(BASE, '1'));
		await (await caches.open(sharedCache(BASE))).delete(START_1);
		await app.mend();
		host.isOnline = false;
		await isWhole(app, V1);
	});

	it('fetches nothing where all is well, and minds no network that is gone', async () => {
		const { caches, host, install } = setUp();
		const app = await install(V1);
		host.asked.length = 0;
		await app.mend();
		expect(host.asked).toEqual([]);
		await (await caches.open(sharedCache(BASE))).delete(START_1);
		host.isOnline = false;
		await app.mend();
		await expect(app.asset(START_1)).rejects.toThrow(TypeError);
	});

	it('opens by the fallback where a page is gone and the host has a newer one', async () => {
		const { caches, host, install } = setUp();
		const app = await install(V1);
		await (await caches.open(versionCache(BASE, '1'))).delete(`${BASE}/routines`);
		host.serve(V2);
		expect(await (await app.page(`${BASE}/routines`))!.text()).toContain('start-1.js');
		expect((await app.asset(START_1)).status).toBe(200);
	});
});

describe('versions', () => {
	it('share the files that are the same in both, and each works until the other is accepted', async () => {
		const { host, install, shared } = setUp();
		const old = await install(V1);
		await old.activate(false);
		host.asked.length = 0;
		const next = await install(V2);
		expect(host.asked).not.toContain(`${folder}/common.js`);
		expect(shared()).toEqual(['common.js', 'look.css', 'start-1.js', 'start-2.js']);
		host.isOnline = false;
		await isWhole(old, V1);
		await isWhole(next, V2);
	});

	it('go when the next one is accepted, with what only they used', async () => {
		const { caches, host, install, shared } = setUp();
		await (await install(V1)).activate(false);
		const next = await install(V2);
		await next.activate(false);
		expect(shared()).toEqual(['common.js', 'look.css', 'start-2.js']);
		expect(await caches.keys()).not.toContain(versionCache(BASE, '1'));
		host.isOnline = false;
		await isWhole(next, V2);
	});

	it('that waited give their room back when a newer one comes; the active one stays', async () => {
		const { caches, host, install, shared } = setUp();
		const old = await install(V1);
		await old.activate(false);
		await install(V2);
		const newest = await install(V3);
		expect(shared()).toEqual(['common.js', 'look.css', 'start-1.js', 'start-3.js']);
		expect(await caches.keys()).not.toContain(versionCache(BASE, '2'));
		host.isOnline = false;
		await isWhole(old, V1);
		await isWhole(newest, V3);
	});

	it('that cannot be kept whole leave the active and the waiting one as they are', async () => {
		const { host, cacheOf, install, shared } = setUp();
		const old = await install(V1);
		await old.activate(false);
		const next = await install(V2);
		host.serve(V3);
		host.files.delete(`${BASE}/theme.js`);
		await expect(cacheOf(V3).install()).rejects.toThrow('theme.js');
		expect(shared()).toEqual(['common.js', 'look.css', 'start-1.js', 'start-2.js']);
		host.isOnline = false;
		await isWhole(old, V1);
		await isWhole(next, V2);
	});

	it('accepted while a newer one comes leave that one whole', async () => {
		const { host, install } = setUp();
		await (await install(V1)).activate(false);
		const next = await install(V2);
		const coming = install(V3);
		await next.activate(true);
		const newest = await coming;
		host.isOnline = false;
		await isWhole(newest, V3);
	});

	it('from before files were shared stay until they are replaced', async () => {
		const { caches, install } = setUp();
		const legacy = await caches.open(versionCache(BASE, '0'));
		await legacy.put(START_1, new Response('old'));
		const next = await install(V2);
		expect(await caches.keys()).toContain(versionCache(BASE, '0'));
		await next.activate(false);
		expect(await caches.keys()).not.toContain(versionCache(BASE, '0'));
	});
});
