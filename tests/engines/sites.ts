import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../../src/cli/site-server.ts';

/** The first script of every page. It comes from the page's own host, as the app's content security policy demands. */
const HOOKS = readFileSync(new URL('page-hooks.js', import.meta.url), 'utf8');
const HOOKS_TAG = '<script src="/page-hooks.js"></script>';

export interface TestSite {
	/** Ends with a slash. */
	readonly url: string;
	close(): Promise<void>;
}

/** Serves the built app like `npm start`, but each page starts with the hooks. Throws if the app is not built. */
export async function serveHookedApp(build: string): Promise<TestSite> {
	const dir = mkdtempSync(path.join(tmpdir(), 'homestretch-engines-'));
	cpSync(build, dir, { recursive: true, filter: (file) => !/\.html\.(br|gz)$/.test(file) });
	for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.html')) continue;
		const page = path.join(dir, file);
		writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', `<head>${HOOKS_TAG}`));
	}
	writeFileSync(path.join(dir, 'page-hooks.js'), HOOKS);
	const site = await serveSite({ dir, port: 0 });
	if (!site.ok) throw new Error('The app is not built: run `npm run build` first.');
	return {
		url: site.value.url,
		close: async () => {
			await site.value.close();
			rmSync(dir, { recursive: true, force: true });
		}
	};
}

/** Serves a bare page and the tracks, and receives the samples that an engine decodes from them. */
export interface TrackSite extends TestSite {
	/** The samples last received under that name; empty if there are none. */
	samplesOf(name: string): Float32Array;
}

export async function serveTracks(tracks: ReadonlyMap<string, Uint8Array>): Promise<TrackSite> {
	const samples = new Map<string, Float32Array>();
	const server = createServer(async (request, response) => {
		const [, folder = '', name = ''] = /^\/(?:(samples)\/)?([^/?]*)/.exec(request.url ?? '') ?? [];
		const track = tracks.get(name.replace(/\.mp3$/, ''));
		if (folder === 'samples') {
			samples.set(name, await floatsOf(request));
			response.end();
		} else if (track) {
			response.setHeader('Content-Type', 'audio/mpeg').end(track);
		} else if (name === 'page-hooks.js') {
			response.setHeader('Content-Type', 'text/javascript').end(HOOKS);
		} else if (name === '') {
			response.setHeader('Content-Type', 'text/html; charset=utf-8');
			response.end(
				`<!doctype html><title>Tracks</title><link rel="icon" href="data:,">${HOOKS_TAG}<button>Play</button>`
			);
		} else {
			response.writeHead(404).end();
		}
	});
	server.listen(0);
	await once(server, 'listening');
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}/`,
		samplesOf: (name) => samples.get(name) ?? new Float32Array(),
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

async function floatsOf(request: IncomingMessage): Promise<Float32Array> {
	const bytes = Buffer.concat(await request.toArray());
	return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
