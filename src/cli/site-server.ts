import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { err, ok, type Result } from '../lib/routine/result.ts';

export interface SiteOptions {
	/** The folder that adapter-static wrote, with its precompressed `.br` and `.gz` files. */
	dir: string;
	/** 0 takes a free one. */
	port: number;
	/** The sub-path that the site was built for, as SvelteKit's `paths.base` has it: `''` or `/name`. */
	base?: string;
}

export interface Site {
	/** Where the site's first page is, with the slash at its end. */
	url: string;
	/** Drops open connections too, so that a page sees what it would see of a host that went away. */
	close(): Promise<void>;
}

export type SiteProblem = { code: 'no-build' } | { code: 'port-taken' };

const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	// Only what a <meta> policy may not say; the page's own policy holds beside it.
	'Content-Security-Policy': "frame-ancestors 'none'"
	// No Permissions-Policy: `microphone=()` turns WebKit's `audioSession.type` setter off.
} as const;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Serves the built site as a careful static host would, on every interface. The promise holds once it listens. */
export async function serveSite({ dir, port, base = '' }: SiteOptions): Promise<Result<Site, SiteProblem>> {
	if (!existsSync(path.join(dir, '200.html'))) return err({ code: 'no-build' });
	const server = createServer(answerWith(staticFiles(dir), base));
	const isListening = await listen(server, port);
	if (!isListening) return err({ code: 'port-taken' });
	const { port: takenPort } = server.address() as AddressInfo;
	return ok({ url: `http://localhost:${takenPort}${base}/`, close: () => close(server) });
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Unknown paths get `200.html`; what looks like a file, or is the build's own, must exist. */
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

/**
 * The one address of a page: prerendered pages name their assets relative to it, so `/routines/` would look for
 * them a folder too deep. Doubled slashes go, lest `//host/` became a redirect to another host.
 * Null when the path is outside `base`; `/` is sent to `base`, for whoever types the bare address.
 */
function canonicalPath(pathname: string, base: string): string | null {
	const tidy = pathname.replace(/^\/+/, '/');
	const home = `${base}/`;
	if (tidy === '/' || tidy === base) return home;
	if (!tidy.startsWith(home)) return null;
	return tidy === home ? home : tidy.replace(/\/+$/, '');
}

/**
 * sirv knows `bytes=from-` and `bytes=from-to` alone: it misreads a suffix range and throws on a reversed one. A server
 * may ignore a Range header (RFC 9110, 14.2), so those get the whole file. A part of a compressed file is of use to nobody.
 */
function tameRange(request: IncomingMessage): void {
	const { range } = request.headers;
	if (range === undefined) return;
	const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
	if (from === undefined || (to && Number(to) < Number(from))) delete request.headers.range;
	else delete request.headers['accept-encoding'];
}

function notFound(response: ServerResponse): void {
	response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
	response.end('Not found\n');
}

/** False when another program has the port; any other failure throws. */
function listen(server: Server, port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') resolve(false);
			else reject(error);
		});
		server.listen(port, () => resolve(true));
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
		server.closeAllConnections();
	});
}
