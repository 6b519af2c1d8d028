/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { ACCEPT_UPDATE } from './lib/platform/app/accept-update.ts';
import { AppCache } from './lib/platform/app/app-cache.ts';
import { trackCache, trackFolder, voiceFolder } from './lib/platform/app/cache-names.ts';
import { canonicalPath } from './lib/platform/app/canonical-path.ts';
import { rangeOf } from './lib/platform/audio/range.ts';

/**
 * Keeps the whole app for offline use (`AppCache`). A new version waits until the person accepts it or all tabs are closed:
 * only then do the files of the old one go. A second tab that still runs the old version then finds its files in the HTTP
 * cache or on the network, and is offered the update itself.
 *
 * The voice is big: of it only what every routine needs is kept from the start. The rest is kept as it is used, or all at
 * once when the person asks for it (`CachedVoiceStore`), in a cache that outlives versions.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const VOICE = voiceFolder(base);
const TRACK = trackFolder(base);
/**
 * Kept as prerendered: the pages with a name of their own. One routine, exercise or article opens by the fallback, as
 * those do that only this device knows: its script and data are kept, and 129 pages less are fetched and stored.
 */
const PAGES = new Set(prerendered.filter((path) => path.slice(base.length).lastIndexOf('/') === 0));
const ASSETS = new Set([
	...build.filter((file) => !file.startsWith(VOICE) || file.startsWith(`${VOICE}common.`)),
	...files.filter((file) => !file.startsWith(`${base}/screenshots/`))
]);
const app = new AppCache(
	// `$service-worker` does not list the fallback.
	{ base, version, pages: PAGES, fallback: `${base}/200.html`, named: new Set(build), assets: ASSETS },
	{ caches, fetch: (path, cache, priority) => fetch(path, { cache, priority }) }
);

/** Whether the person asked for this version: only then may it take over pages that run. */
let isAccepted = false;
/** Whether this run of the worker has looked for what is missing. */
let isMended = false;

worker.addEventListener('install', (event) => {
	event.waitUntil(app.install());
});

worker.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type !== ACCEPT_UPDATE) return;
	isAccepted = true;
	event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(activate());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') {
		const answer = page(request, url);
		event.respondWith(answer);
		event.waitUntil(answer.then(mendOnce, mendOnce));
	} else if (ASSETS.has(url.pathname)) event.respondWith(asset(request, url));
	else if (url.pathname.startsWith(VOICE)) event.respondWith(app.voice(url.pathname));
	else if (url.pathname.startsWith(TRACK)) event.respondWith(track(request, url));
});

async function activate(): Promise<void> {
	const { installing, waiting } = worker.registration;
	await app.activate(installing !== null || waiting !== null);
	if (isAccepted) await worker.clients.claim();
}

/** Once the page has been answered: what it asks for next is served first. */
async function mendOnce(): Promise<void> {
	if (isMended) return;
	isMended = true;
	await app.mend();
}

async function page(request: Request, url: URL): Promise<Response> {
	const path = canonicalPath(url.pathname, base);
	if (path !== url.pathname) return Response.redirect(`${url.origin}${path}${url.search}`, 307);
	// A file of the app that is opened by itself, such as an icon.
	if (ASSETS.has(path)) return asset(request, url);
	return (await app.page(path)) ?? fetch(request);
}

async function asset(request: Request, { pathname }: URL): Promise<Response> {
	return asAsked(await app.asset(pathname), request);
}

/** The track that a page put there for its media element. */
async function track(request: Request, { pathname }: URL): Promise<Response> {
	const cache = await caches.open(trackCache(base));
	const kept = await cache.match(pathname);
	return kept ? asAsked(kept, request) : new Response(null, { status: 404 });
}

function asAsked(whole: Response, request: Request): Response | Promise<Response> {
	const range = request.headers.get('range');
	return range === null || whole.status !== 200 ? whole : part(whole, range);
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
