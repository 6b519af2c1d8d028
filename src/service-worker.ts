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
 * Caches the whole app for offline use (`AppCache`). A new version waits until the person accepts it or all tabs are
 * closed. Only then are the files of the old version deleted. A second tab may still run the old version. It then gets
 * its files from the HTTP cache or the network, and offers the update itself.
 *
 * The voice is large, so only the clips that every routine needs are cached at install. The rest are cached when they
 * are used, or all at once by `CachedVoiceStore.keepAll`. Their cache survives updates.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const VOICE = voiceFolder(base);
const TRACK = trackFolder(base);
/** The help page is cached as prerendered, so that it shows the number to call even where no script runs. */
const HELP = `${base}/care/help`;
/**
 * The prerendered pages to cache: top-level paths, and help. The pages of single routines, exercises and articles are
 * left out, to save fetching and storing them. The fallback page shows them instead, from script and data that are
 * cached anyway.
 */
const PAGES = new Set(prerendered.filter((path) => path === HELP || path.slice(base.length).lastIndexOf('/') === 0));
const ASSETS = new Set([
	...build.filter((file) => !file.startsWith(VOICE) || file.startsWith(`${VOICE}common.`)),
	...files.filter((file) => !file.startsWith(`${base}/screenshots/`))
]);
const app = new AppCache(
	// `$service-worker` does not list the fallback.
	{ base, version, pages: PAGES, fallback: `${base}/200.html`, named: new Set(build), assets: ASSETS },
	{ caches, fetch: (path, cache, priority) => fetch(path, { cache, priority }) }
);

/** Whether the person accepted this version: only then may it take control of open pages. */
let isAccepted = false;
/** Whether this run of the worker has already refetched missing files. */
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

/** Refetches missing files, once per run of the worker; call it after the response to a navigation. */
async function mendOnce(): Promise<void> {
	if (isMended) return;
	isMended = true;
	await app.mend();
}

async function page(request: Request, url: URL): Promise<Response> {
	const path = canonicalPath(url.pathname, base);
	if (path !== url.pathname) return Response.redirect(`${url.origin}${path}${url.search}`, 307);
	// The person opened a file of the app directly, such as an icon.
	if (ASSETS.has(path)) return asset(request, url);
	return (await app.page(path)) ?? fetch(request);
}

async function asset(request: Request, { pathname }: URL): Promise<Response> {
	return asAsked(await app.asset(pathname), request);
}

/** Serves the track that a page put into the cache for its media element. */
async function track(request: Request, { pathname }: URL): Promise<Response> {
	const cache = await caches.open(trackCache(base));
	const kept = await cache.match(pathname);
	return kept ? asAsked(kept, request) : new Response(null, { status: 404 });
}

function asAsked(whole: Response, request: Request): Response | Promise<Response> {
	const range = request.headers.get('range');
	return range === null || whole.status !== 200 ? whole : part(whole, range);
}

/** Answers a range request, such as media elements send. WebKit plays media only if the answer has status 206. */
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
