import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { err, ok, type Result } from '../lib/routine/result.ts';

export interface SiteOptions {
	/** The folder that adapter-static wrote, with its precompressed `.br` and `.gz` files. */
	dir: string;
	/** 0 picks a free port. */
	port: number;
	/** The sub-path that the site was built for, like SvelteKit's `paths.base`: `''` or `/name`. */
	base?: string;
	/** The name or address of the interface to listen on; `0.0.0.0` or `::` for all. By default only loopback. */
	host?: string | undefined;
}

export interface Site {
	/** The address of the site's first page, with a trailing slash. */
	url: string;
	/** Stops the server and drops open connections. To pages, the host seems to have gone away. */
	close(): Promise<void>;
}

export type SiteProblem = { code: 'no-build' } | { code: 'port-taken' } | { code: 'bad-host' };

const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	// A <meta> policy cannot contain `frame-ancestors`. The page's own <meta> policy applies as well.
	'Content-Security-Policy': "frame-ancestors 'none'"
	// No Permissions-Policy: `microphone=()` disables WebKit's `audioSession.type` setter.
} as const;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The addresses that `localhost` may resolve to. A machine without IPv6 has only the first. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;
/** If a server listens on one of these, this machine's own browser reaches it at `localhost`. */
const LOCAL_HOSTS: readonly (string | undefined)[] = [undefined, 'localhost', '0.0.0.0', '::'];

/** Serves the built site as a careful static host would. Resolves once it is listening. */
export async function serveSite({ dir, port, base = '', host }: SiteOptions): Promise<Result<Site, SiteProblem>> {
	if (!existsSync(path.join(dir, '200.html'))) return err({ code: 'no-build' });
	const answer = answerWith(staticFiles(dir), base);
	const isLoopback = host === undefined || host === 'localhost';
	const listening = isLoopback ? await listenOnLoopback(answer, port) : await listen(answer, port, host);
	if (!listening.ok) return listening;
	const { servers, port: takenPort } = listening.value;
	const name = LOCAL_HOSTS.includes(host) ? 'localhost' : host?.includes(':') ? `[${host}]` : host;
	return ok({
		url: `http://${name}:${takenPort}${base}/`,
		close: async () => void (await Promise.all(servers.map(close)))
	});
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Unknown paths get `200.html`, or a 404 if they look like a file or are under `/_app/`. */
function staticFiles(dir: string): Answer {
	return sirv(dir, {
		etag: true,
		brotli: true,
		gzip: true,
		extensions: ['html'],
		single: '200.html',
		ignores: [/^\/_app\//],
		onNoMatch: (_, response) => notFound(response),
		setHeaders(response, pathname) {
			const isImmutable = pathname.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', isImmutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
			response.setHeader('Accept-Ranges', 'bytes');
		}
	});
}

function answerWith(files: Answer, base: string): Answer {
	return (request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { pathname, search } = split(request.url ?? '/');
		if (!isReadable(pathname))
			return refuse(response, 400, 'This address is malformed: a % in it begins no character.');
		const canonical = canonicalPath(pathname, base);
		if (canonical === null) return notFound(response);
		if (canonical !== pathname) {
			response.writeHead(307, { Location: canonical + search }).end();
			return;
		}
		request.url = canonical.slice(base.length) + search;
		tameRange(request);
		files(request, response);
	};
}

function split(url: string): { pathname: string; search: string } {
	const queryAt = url.indexOf('?');
	return queryAt === -1
		? { pathname: url, search: '' }
		: { pathname: url.slice(0, queryAt), search: url.slice(queryAt) };
}

/** Whether the path's percent escapes are valid UTF-8. If they are not, the app cannot read the address either. */
function isReadable(pathname: string): boolean {
	try {
		decodeURI(pathname);
		return true;
	} catch {
		return false;
	}
}

/** The page for any unknown address. The service worker fetches it by this path. */
const FALLBACK = '/200.html';

/**
 * The canonical address of a page; null if the path is outside `base`. `/routines/` and `/routines.html` become
 * `/routines`, because the app has no route `/routines.html`. `/` becomes the address of the first page, for people who
 * type the bare address. Leading slashes are collapsed, so that `//host/` cannot become a redirect to another host.
 * Leading backslashes are collapsed too, because browsers read them as slashes.
 */
function canonicalPath(pathname: string, base: string): string | null {
	const tidy = pathname.replace(/^[/\\]+/, '/');
	const home = `${base}/`;
	if (tidy === '/' || tidy === base) return home;
	if (!tidy.startsWith(home)) return null;
	const page = withoutEnding(tidy.slice(base.length));
	return page === '' || page === '/index' ? home : base + page;
}

function withoutEnding(page: string): string {
	if (page.endsWith('/')) return withoutEnding(page.replace(/\/+$/, ''));
	return page.endsWith('.html') && page !== FALLBACK ? withoutEnding(page.slice(0, -'.html'.length)) : page;
}

/**
 * Makes Range headers safe for sirv, which understands only `bytes=from-` and `bytes=from-to`. sirv misreads a suffix
 * range and `0-0`. It throws on a reversed range, and on a number too large to be exact. So numbers that are too large
 * are clamped. Every other range that sirv does not understand is dropped, and the answer is the whole file: a server
 * may ignore a Range header (RFC 9110, 14.2). Ranges are served uncompressed, because part of a compressed file is
 * useless.
 */
function tameRange(request: IncomingMessage): void {
	const { range } = request.headers;
	if (range === undefined) return;
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
	const from = upToExact(first ?? '');
	const to = upToExact(last || 'Infinity');
	if (first === undefined || to === 0 || to < from) {
		delete request.headers.range;
		return;
	}
	request.headers.range = `bytes=${from}-${last ? to : ''}`;
	delete request.headers['accept-encoding'];
}

/** Clamps a number to the largest exact integer. No file is that long, so nothing is lost. */
function upToExact(digits: string): number {
	return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

function notFound(response: ServerResponse): void {
	refuse(response, 404, 'Not found');
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
	response.end(`${sentence}\n`);
}

interface Listening {
	readonly servers: readonly Server[];
	readonly port: number;
}

/**
 * Listens on both loopback addresses: a browser may try either for `localhost`, and must not reach another program that
 * listens there.
 */
async function listenOnLoopback(answer: Answer, port: number): Promise<Result<Listening, SiteProblem>> {
	const servers: Server[] = [];
	for (const host of LOOPBACK) {
		const listening = await listen(answer, servers.length === 0 ? port : portOf(servers[0]!), host);
		if (listening.ok) servers.push(...listening.value.servers);
		else if (listening.error.code !== 'bad-host') {
			await Promise.all(servers.map(close));
			// Port 0 means any port: try another, since this one was free on the first address only.
			return port === 0 ? listenOnLoopback(answer, port) : listening;
		}
	}
	const [server] = servers;
	return server ? ok({ servers, port: portOf(server) }) : err({ code: 'bad-host' });
}

/** Error codes for a host that is unknown or is not this machine: first those of `listen`, then of the name look-up. */
const BAD_HOST_CODES: readonly (string | undefined)[] = [
	'EADDRNOTAVAIL',
	'EAFNOSUPPORT',
	'EINVAL',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EAI_FAIL'
];

/** Rejects on any failure that is not a `SiteProblem`. */
function listen(answer: Answer, port: number, host: string): Promise<Result<Listening, SiteProblem>> {
	const server = createServer(answer);
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') resolve(err({ code: 'port-taken' }));
			else if (BAD_HOST_CODES.includes(error.code)) resolve(err({ code: 'bad-host' }));
			else reject(error);
		});
		server.listen({ port, host }, () => resolve(ok({ servers: [server], port: portOf(server) })));
	});
}

function portOf(server: Server): number {
	return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
		server.closeAllConnections();
	});
}
