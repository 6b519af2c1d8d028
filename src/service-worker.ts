/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { ACCEPT_UPDATE } from './lib/platform/accept-update.ts';
import { cachePrefix, trackCache, trackFolder, voiceCache, voiceFolder } from './lib/platform/cache-names.ts';
import { rangeOf } from './lib/platform/range.ts';

/**
 * Keeps the whole app for offline use. Each version has a cache of its own, filled before it is installed. A new version
 * waits until the person accepts it or all tabs are closed: only then is the old cache deleted. A second tab that still
 * runs the old version then finds its files in the HTTP cache or on the network, and is offered the update itself.
 *
 * The voice is big: of it only what every routine needs is kept from the start. The rest is kept as it is used, or all at
 * once when the person asks for it (`CachedVoiceStore`), in a cache that outlives versions.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `${cachePrefix(base)}${version}`;
const VOICE = voiceFolder(base);
const TRACK = trackFolder(base);
/** Becomes the page of any address; `$service-worker` does not list it. */
const FALLBACK = `${base}/200.html`;
/**
 * Kept as prerendered: the pages with a name of their own. One routine, exercise or article opens by the fallback, as
 * those do that only this device knows: its script and data are kept, and 129 pages less are fetched and stored.
 */
const PAGES = new Set(prerendered.filter((path) => path.slice(base.length).lastIndexOf('/') === 0));
const ASSETS = new Set([
	...build.filter((file) => !file.startsWith(VOICE) || file.startsWith(`${VOICE}common.`)),
	...files.filter((file) => !file.startsWith(`${base}/screenshots/`))
]);

/** Whether the person asked for this version: only then may it take over pages that run. */
let isAccepted = false;

worker.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

worker.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type !== ACCEPT_UPDATE) return;
	isAccepted = true;
	event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(dropOldCaches());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(page(request, url));
	else if (ASSETS.has(url.pathname)) event.respondWith(asset(request, url));
	else if (url.pathname.startsWith(VOICE)) event.respondWith(voice(request, url));
	else if (url.pathname.startsWith(TRACK)) event.respondWith(track(request, url));
});

/** All or nothing: a version that could not be kept whole is not installed, and what was kept of it takes no room. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(CACHE);
	try {
		await Promise.all([...PAGES, FALLBACK, ...ASSETS].map((path) => keep(cache, path)));
	} catch (error) {
		await caches.delete(CACHE);
		throw error;
	}
}

async function keep(cache: Cache, path: string): Promise<void> {
	// Files under `build` have their content in their name; all else must not come from a stale HTTP cache.
	const response = await fetch(path, build.includes(path) ? {} : { cache: 'reload' });
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	await cache.put(path, response.redirected ? await unredirected(response) : response);
}

/** A page may not be answered with a response that was redirected, as some hosts do to add or take a slash. */
async function unredirected(response: Response): Promise<Response> {
	const { status, statusText, headers } = response;
	return new Response(await response.blob(), { status, statusText, headers });
}

async function dropOldCaches(): Promise<void> {
	const used = [CACHE, voiceCache(base), trackCache(base)];
	const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)) && !used.includes(name));
	await Promise.all(names.map((name) => caches.delete(name)));
	if (isAccepted) await worker.clients.claim();
}

async function page(request: Request, url: URL): Promise<Response> {
	const address = canonical(url);
	// Prerendered pages name their assets relative to it: at `/routines/` they would look a folder too deep.
	if (address.pathname !== url.pathname) return Response.redirect(address.href, 307);
	const cache = await caches.open(CACHE);
	const isKnown = PAGES.has(url.pathname) || ASSETS.has(url.pathname);
	const kept = await cache.match(isKnown ? url.pathname : FALLBACK);
	return kept ?? fetch(request);
}

/** The one address of a page: without a slash at its end, except the first page's. */
function canonical(url: URL): URL {
	const address = new URL(url);
	if (url.pathname !== `${base}/`) address.pathname = url.pathname.replace(/\/+$/, '') || '/';
	return address;
}

async function asset(request: Request, { pathname }: URL): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(pathname);
	return kept ? asAsked(kept, request) : fetch(request);
}

/** A group of clips. It is kept before it is handed on, so that the page can take a broken one away again. */
async function voice(request: Request, { pathname }: URL): Promise<Response> {
	const cache = await caches.open(voiceCache(base));
	const kept = await cache.match(pathname);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.status === 200) await putIfRoom(cache, pathname, response.clone());
	return response;
}

async function putIfRoom(cache: Cache, path: string, response: Response): Promise<void> {
	try {
		await cache.put(path, response);
	} catch (error) {
		// A full disk, which the page finds out too; or the network broke off, which it sees for itself.
		if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
	}
}

/** The track that a page put there for its media element. */
async function track(request: Request, { pathname }: URL): Promise<Response> {
	const cache = await caches.open(trackCache(base));
	const kept = await cache.match(pathname);
	return kept ? asAsked(kept, request) : new Response(null, { status: 404 });
}

function asAsked(whole: Response, request: Request): Response | Promise<Response> {
	const range = request.headers.get('range');
	return range === null ? whole : part(whole, range);
}

/** Media elements ask for parts, and WebKit plays nothing that is not answered with 206. */
async function part(whole: Response, header: string): Promise<Response> {
	const blob = await whole.blob();
	const range = rangeOf(header, blob.size);
	const type = whole.headers.get('content-type') ?? '';
	if (range === null) {
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${blob.size}` } });
	}
	return new Response(blob.slice(range.from, range.to + 1, type), {
		status: 206,
		headers: { 'content-type': type, 'content-range': `bytes ${range.from}-${range.to}/${blob.size}` }
	});
}
