import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type Site } from './site-server.ts';

const BUNDLE = 'export const answer = 42;';
const TRACK = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));

let root: string;
let dir: string;
let site: Site;
let siteUnderPath: Site;

function write(file: string, content: string | Buffer): void {
	mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
	writeFileSync(path.join(dir, file), content);
}

async function start(base: string): Promise<Site> {
	const served = await serveSite({ dir, port: 0, base });
	if (!served.ok) throw new Error(served.error.code);
	return served.value;
}

interface Reply {
	status: number | undefined;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

/** Sends a request as it is, unlike `fetch`, which decompresses, follows redirects and tidies paths by itself. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET', host = 'localhost'): Promise<Reply> {
	const { origin, port } = new URL(url);
	return new Promise((resolve, reject) => {
		const options = { host, port, path: url.slice(origin.length), headers, method };
		request(options, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
			);
		})
			.on('error', reject)
			.end();
	});
}

/** Sends raw bytes, and resolves to the status line of the answer; '' if the connection is dropped. */
function askRaw(bytes: string): Promise<string> {
	const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
	return new Promise((resolve, reject) => {
		let answer = '';
		socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
		socket.on('close', () => resolve(answer.split('\r\n')[0] ?? '')).on('error', reject);
		socket.end(bytes, 'latin1');
	});
}

beforeAll(async () => {
	root = mkdtempSync(path.join(tmpdir(), 'homestretch-site-'));
	dir = path.join(root, 'build');
	write('index.html', 'today');
	write('routines.html', 'all routines');
	write('routines/desk-1.html', 'one routine');
	write('200.html', 'any page');
	write('service-worker.js', '// worker');
	write('manifest.webmanifest', '{}');
	write('_app/immutable/app.js', BUNDLE);
	write('_app/immutable/app.js.br', brotliCompressSync(BUNDLE));
	write('track.mp3', TRACK);
	site = await start('');
	siteUnderPath = await start('/stretch');
});

afterAll(async () => {
	await site.close();
	await siteUnderPath.close();
	rmSync(root, { recursive: true });
});

describe('pages', () => {
	it.each([
		['', 'today'],
		['?source=icon', 'today'],
		['routines', 'all routines'],
		['routines/desk-1', 'one routine']
	])('/%s is its prerendered page', async (page, body) => {
		const reply = await ask(site.url + page);
		expect(reply.status).toBe(200);
		expect(reply.headers['content-type']).toBe('text/html;charset=utf-8');
		expect(reply.body.toString()).toBe(body);
	});

	it('a path that only the device knows gets the fallback page with status 200', async () => {
		const reply = await ask(`${site.url}play/my-own-routine`);
		expect(reply.status).toBe(200);
		expect(reply.body.toString()).toBe('any page');
	});

	it.each(['_app/immutable/gone.js', '_app/immutable/gone', 'icons/gone.png', 'gone.js'])(
		'/%s is not found, lest a page is taken for a script',
		async (file) => {
			const reply = await ask(site.url + file);
			expect(reply.status).toBe(404);
			expect(reply.headers['content-type']).toContain('text/plain');
		}
	);

	it.each([
		['routines/', '/routines'],
		['routines/desk-1/?a=b', '/routines/desk-1?a=b'],
		['play/desk-1/', '/play/desk-1'],
		['index.html', '/'],
		['index.html?source=icon', '/?source=icon'],
		['index', '/'],
		['routines.html', '/routines'],
		['routines.html/', '/routines'],
		['routines/index.html', '/routines/index'],
		['200.html/', '/200.html'],
		['routines/desk-1.html', '/routines/desk-1'],
		['/elsewhere.example/', '/elsewhere.example'],
		['\\elsewhere.example/', '/elsewhere.example'],
		['\\/elsewhere.example.html', '/elsewhere.example']
	])('/%s is sent to its one address on this host, %s', async (page, location) => {
		const reply = await ask(site.url + page);
		expect(reply.status).toBe(307);
		expect(reply.headers.location).toBe(location);
	});

	it('the fallback page has an address of its own, which the service worker keeps', async () => {
		const reply = await ask(`${site.url}200.html`);
		expect(reply.status).toBe(200);
		expect(reply.body.toString()).toBe('any page');
	});

	it.each(['learn/%E0%A4%A', '%', 'routines/%zz', '%ff'])(
		'/%s is no address, and is told so in words',
		async (page) => {
			const reply = await ask(site.url + page);
			expect(reply.status).toBe(400);
			expect(reply.headers['content-type']).toContain('text/plain');
			expect(reply.body.toString()).toContain('address');
		}
	);

	it('an address with a zero byte is a page like any other', async () => {
		expect((await ask(`${site.url}%00`)).body.toString()).toBe('any page');
	});

	it('no address is redirected twice', async () => {
		const parts = fc.constantFrom('/', '\\', 'index', '.html', '200', 'routines', '%2F', '%', 'x', '?', '..');
		await fc.assert(
			fc.asyncProperty(fc.array(parts, { maxLength: 6 }), async (words) => {
				const first = await ask(site.url + words.join(''));
				const { location } = first.headers;
				if (location === undefined) return;
				expect(location).toMatch(/^\/(?![/\\])/);
				expect((await ask(new URL(site.url).origin + location)).headers.location).toBeUndefined();
			}),
			{ numRuns: 300 }
		);
	});

	it('whatever is on the wire, the next request is answered', async () => {
		const targets = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `/${text}`);
		await fc.assert(
			fc.asyncProperty(targets, async (target) => {
				await askRaw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
				expect((await ask(site.url)).status).toBe(200);
			}),
			{ numRuns: 200 }
		);
	});

	it('nothing outside the folder is served', async () => {
		write('../secret.txt', 'secret');
		const replies = [await ask(`${site.url}../secret.txt`), await ask(`${site.url}%2e%2e/secret.txt`)];
		expect(replies.map(({ status }) => status)).toEqual([404, 404]);
	});
});

describe('under a sub-path', () => {
	it('serves pages and files there', async () => {
		expect(siteUnderPath.url).toMatch(/\/stretch\/$/);
		expect((await ask(siteUnderPath.url)).body.toString()).toBe('today');
		expect((await ask(`${siteUnderPath.url}routines/desk-1`)).body.toString()).toBe('one routine');
		const bundle = await ask(`${siteUnderPath.url}_app/immutable/app.js`);
		expect(bundle.headers['cache-control']).toContain('immutable');
	});

	it('redirects the bare address to the first page, and finds nothing outside the sub-path', async () => {
		const { origin } = new URL(siteUnderPath.url);
		expect((await ask(`${origin}/`)).headers.location).toBe('/stretch/');
		expect((await ask(`${origin}/stretch`)).headers.location).toBe('/stretch/');
		expect((await ask(`${origin}/routines`)).status).toBe(404);
		expect((await ask(`${origin}/stretching`)).status).toBe(404);
		expect((await ask(`${origin}/stretch/index.html`)).headers.location).toBe('/stretch/');
		expect((await ask(`${origin}/stretch/routines.html`)).headers.location).toBe('/stretch/routines');
		expect((await ask(`${origin}/stretch.html`)).status).toBe(404);
	});
});

describe('headers', () => {
	it('hashed files may be cached for a year, all others must be revalidated', async () => {
		const control = async (file: string) => (await ask(site.url + file)).headers['cache-control'];
		expect(await control('_app/immutable/app.js')).toBe('public, max-age=31536000, immutable');
		for (const file of ['', 'play/my-own-routine', 'service-worker.js', 'manifest.webmanifest', 'gone.js']) {
			expect(await control(file), file).toBe('no-cache');
		}
	});

	it('an unchanged file is not sent again', async () => {
		const { etag } = (await ask(`${site.url}service-worker.js`)).headers;
		const again = await ask(`${site.url}service-worker.js`, { 'if-none-match': etag ?? 'no etag' });
		expect(again.status).toBe(304);
	});

	it('compressed files go to clients that accept them', async () => {
		const url = `${site.url}_app/immutable/app.js`;
		const compressed = await ask(url, { 'accept-encoding': 'gzip, deflate, br' });
		expect(compressed.headers['content-encoding']).toBe('br');
		expect(compressed.headers['vary']).toBe('Accept-Encoding');
		expect(brotliDecompressSync(compressed.body).toString()).toBe(BUNDLE);
		expect((await ask(url)).body.toString()).toBe(BUNDLE);
	});

	it('every answer carries the security headers, and none switches the audio session off', async () => {
		for (const file of ['', 'service-worker.js', 'gone.js']) {
			const { headers } = await ask(site.url + file);
			expect(headers['x-content-type-options'], file).toBe('nosniff');
			expect(headers['referrer-policy'], file).toBe('no-referrer');
			expect(headers['content-security-policy'], file).toBe("frame-ancestors 'none'");
			expect(headers['permissions-policy'], file).toBeUndefined();
		}
	});
});

describe('methods and ranges', () => {
	it('HEAD has the headers of GET and no body', async () => {
		const reply = await ask(`${site.url}track.mp3`, {}, 'HEAD');
		expect(reply.status).toBe(200);
		expect(reply.headers['content-length']).toBe('1000');
		expect(reply.headers['accept-ranges']).toBe('bytes');
		expect(reply.body).toHaveLength(0);
	});

	it('nothing can be written', async () => {
		const reply = await ask(site.url, {}, 'POST');
		expect(reply.status).toBe(405);
		expect(reply.headers.allow).toBe('GET, HEAD');
	});

	it.each([
		['bytes=0-1', 0, 2],
		['bytes=100-199', 100, 200],
		['bytes=900-', 900, 1000],
		['bytes=900-5000', 900, 1000],
		['bytes=0-9007199254740991', 0, 1000],
		['bytes=0-9007199254740992', 0, 1000],
		[`bytes=7-${'9'.repeat(400)}`, 7, 1000],
		['bytes=0000000000000000000007-0000000000000000000008', 7, 9]
	])('%s of a track is that part of it', async (range, from, to) => {
		const reply = await ask(`${site.url}track.mp3`, { range });
		expect(reply.status).toBe(206);
		expect(reply.headers['content-range']).toBe(`bytes ${from}-${to - 1}/1000`);
		expect(reply.body).toEqual(TRACK.subarray(from, to));
	});

	// sirv would read `0-0` as `0-`: ignoring the range is better than answering with too large a range.
	it.each(['bytes=-500', 'bytes=20-10', 'bytes=0-1,5-6', 'seconds=1-2', 'bytes=0-0', 'bytes=', 'bytes=1-1e3'])(
		'%s gets the whole track',
		async (range) => {
			const reply = await ask(`${site.url}track.mp3`, { range });
			expect(reply.status).toBe(200);
			expect(reply.body).toEqual(TRACK);
		}
	);

	it.each(['bytes=1000-', 'bytes=9007199254740993-', `bytes=${'9'.repeat(400)}-`, `bytes=1000-${'9'.repeat(400)}`])(
		'%s, past the end, cannot be satisfied',
		async (range) => {
			const reply = await ask(`${site.url}track.mp3`, { range });
			expect(reply.status).toBe(416);
			expect(reply.headers['content-range']).toBe('bytes */1000');
		}
	);

	it('whatever the range, what is sent is what the headers say', async () => {
		const digits = fc.oneof(
			fc.nat(1200).map(String),
			fc.bigInt(0n, 10n ** 30n).map(String),
			fc.constantFrom('', '0', '999', '1000', '9007199254740991', '9007199254740992', '9'.repeat(400), '1e3', '-1')
		);
		const part = fc.tuple(digits, digits).map((ends) => ends.join('-'));
		const unit = fc.constantFrom('bytes=', 'bytes =', 'BYTES=', 'items=', '', 'bytes');
		const ranges = fc.oneof(
			fc.tuple(unit, fc.array(part, { minLength: 1, maxLength: 4 })).map(([of, parts]) => of + parts.join(',')),
			part.map((ends) => `bytes=${ends}`),
			fc.string({ maxLength: 12, unit: 'grapheme-ascii' })
		);
		await fc.assert(
			fc.asyncProperty(ranges, async (range) => {
				const reply = await ask(`${site.url}track.mp3`, { range });
				if (reply.status === 416) {
					expect(reply.body).toHaveLength(0);
					return;
				}
				const [, from, to] = /^bytes (\d+)-(\d+)\/1000$/.exec(reply.headers['content-range'] ?? '') ?? [];
				expect(reply.status).toBe(from === undefined ? 200 : 206);
				expect(reply.body).toEqual(TRACK.subarray(Number(from ?? 0), Number(to ?? 999) + 1));
			}),
			{ numRuns: 500 }
		);
	});

	it('a part of a script is not compressed', async () => {
		const reply = await ask(`${site.url}_app/immutable/app.js`, { range: 'bytes=0-5', 'accept-encoding': 'br' });
		expect(reply.headers['content-encoding']).toBeUndefined();
		expect(reply.body.toString()).toBe('export');
	});
});

describe('who may ask', () => {
	it.each(['127.0.0.1', '::1'])('this machine may, where localhost is %s', async (host) => {
		expect((await ask(site.url, {}, 'GET', host)).body.toString()).toBe('today');
	});

	it('no other machine may, unless HOST says so', async () => {
		// All of 127.0.0.0/8 is this machine, but only a server that listens on every interface answers at 127.0.0.2.
		await expect(ask(site.url, {}, 'GET', '127.0.0.2')).rejects.toThrow();
		const open = await serveSite({ dir, port: 0, host: '0.0.0.0' });
		if (!open.ok) throw new Error(open.error.code);
		expect(open.value.url).toMatch(/^http:\/\/localhost:\d+\/$/);
		expect((await ask(open.value.url, {}, 'GET', '127.0.0.1')).body.toString()).toBe('today');
		await open.value.close();
	});

	it.each([
		['127.0.0.1', 'http://127.0.0.1:'],
		['::1', 'http://[::1]:'],
		['localhost', 'http://localhost:']
	])('HOST=%s is named in the address', async (host, start) => {
		const served = await serveSite({ dir, port: 0, host });
		if (!served.ok) throw new Error(served.error.code);
		expect(served.value.url.startsWith(start)).toBe(true);
		expect((await ask(served.value.url, {}, 'GET', host)).status).toBe(200);
		await served.value.close();
	});

	it.each(['203.0.113.7', 'no-such-host.invalid', 'not a host', '::g'])(
		'HOST=%s is not of this machine',
		async (host) => {
			expect(await serveSite({ dir, port: 0, host })).toEqual({ ok: false, error: { code: 'bad-host' } });
		}
	);
});

describe('what can be expected to fail', () => {
	it('says that there is no build', async () => {
		expect(await serveSite({ dir: path.join(dir, 'nowhere'), port: 0 })).toEqual({
			ok: false,
			error: { code: 'no-build' }
		});
	});

	it('says that the port is taken', async () => {
		const port = Number(new URL(site.url).port);
		expect(await serveSite({ dir, port })).toEqual({ ok: false, error: { code: 'port-taken' } });
	});

	it('says that the port is taken on one of the two loopback addresses, and frees the other', async () => {
		const other = await serveSite({ dir, port: 0, host: '::1' });
		if (!other.ok) throw new Error(other.error.code);
		const port = Number(new URL(other.value.url).port);
		expect(await serveSite({ dir, port })).toEqual({ ok: false, error: { code: 'port-taken' } });
		await other.value.close();
		const next = await serveSite({ dir, port });
		if (!next.ok) throw new Error(next.error.code);
		await next.value.close();
	});

	it('a closed site answers nobody, and its port is free', async () => {
		const closing = await start('');
		await ask(closing.url);
		await closing.close();
		await expect(ask(closing.url)).rejects.toThrow();
		const next = await serveSite({ dir, port: Number(new URL(closing.url).port) });
		if (!next.ok) throw new Error(next.error.code);
		await next.value.close();
	});
});
